/** What an API key may do. A key carries any set of these. */
export const permissions = ['READ', 'WRITE_CONVERSATIONS', 'WRITE_DIRECTORY', 'WRITE_WORKFLOWS'] as const;
export type Permission = (typeof permissions)[number];
