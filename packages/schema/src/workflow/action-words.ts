/** How the fields that many actions share are described. */
export const actionWords = {
  key: 'Its name within the workflow: letters, digits, "_" and "-".',
  next: 'The key of the action to go on with. Null or left out: the enrollment ends here.',
};
