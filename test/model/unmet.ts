/** What a test of thousands of commands must have met at least once, or it has tested less than it says. */
const answers: Record<string, readonly string[]> = {
  create: [
    ...['CreateConversationSuccess', 'CreateConversationSuccess replayed', 'NotFoundError'],
    ...['InboxNotConnectedError', 'OwnerNotEligibleError', 'FeatureNotAvailableError', 'InvalidInputError'],
    ...['ForbiddenError', 'IdempotencyKeyReusedError'],
  ],
  receiveMessage: ['ReceiveMessageSuccess', 'ConflictError', 'InvalidInputError', 'NotFoundError'],
  sendMessage: ['SendMessageSuccess', 'ConflictError', 'InvalidInputError', 'NotFoundError'],
  addComment: ['AddCommentSuccess', 'ConflictError', 'InvalidInputError', 'NotFoundError'],
  assignOwner: [
    ...['AssignConversationOwnerSuccess', 'AssignConversationOwnerSuccess replayed', 'ConflictError'],
    ...['NotFoundError', 'InboxNotConnectedError', 'OwnerNotEligibleError', 'FeatureNotAvailableError'],
    ...['InvalidInputError', 'ForbiddenError', 'IdempotencyKeyReusedError'],
  ],
  unassignOwner: ['UnassignConversationOwnerSuccess', 'ConflictError', 'NotFoundError'],
  close: ['CloseConversationSuccess', 'ConflictError', 'NotFoundError', 'IdempotencyKeyReusedError'],
  reopen: ['ReopenConversationSuccess', 'ConflictError', 'NotFoundError'],
  createWorkflow: ['CreateWorkflowSuccess', 'CreateWorkflowSuccess replayed', 'FeatureNotAvailableError'],
  updateWorkflow: ['UpdateWorkflowSuccess', 'RevisionConflictError', 'NotFoundError'],
  turnOn: ['TurnOnWorkflowSuccess', 'InvalidInputError', 'NotFoundError', 'FeatureNotAvailableError'],
  publish: ['PublishWorkflowSuccess', 'InvalidInputError'],
  turnOff: ['TurnOffWorkflowSuccess', 'NotFoundError'],
  delete: ['DeleteWorkflowSuccess'],
  death: ['number', 'work'],
  enrollment: ['COMPLETED', 'FAILED', 'OVERTAKEN'],
};
/** So rare that only several hundred runs can be held to it. */
const rarities = ['delete NotFoundError', 'enrollment BLOCKED', 'enrollment CANCELLED'];

/** What none of these runs met. */
export function unmet(runs: readonly Record<string, number>[], more: 'rarities' | null = null): string[] {
  const needed = Object.entries(answers).flatMap(([asked, told]) =>
    told.map((answer) => `${asked} ${answer}`),
  );
  return [...needed, ...(more === null ? [] : rarities)].filter((what) =>
    runs.every((met) => met[what] === undefined),
  );
}
