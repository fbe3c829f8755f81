/** Every limit a caller can meet, in one place; the reference page and the error sentences quote these. */
export const limits = {
  nameLength: 200,
  externalIdLength: 255,
  idempotencyKeyLength: 255,
  subjectLength: 1_000,
  messageLength: 100_000,
  reasonLength: 1_000,
  searchLength: 200,
  tags: 50,
  tagLength: 100,
  properties: 100,
  propertyNameLength: 100,
  propertyTextLength: 1_000,
  propertyChoices: 100,
  propertyChoiceLength: 100,
  batchItems: 250,
  pageSize: 100,
  defaultPageSize: 25,
  /** A conversation answers no more of its messages. */
  latestMessages: 100,
  filterValues: 250,
  filterValueLength: 1_000,
  filterDepth: 3,
  workflowTriggers: 20,
  workflowActions: 200,
  workflowBranches: 20,
  workflowFilters: 250,
  delayDays: 365,
  capacity: 10_000,
  /** Nobody needs to know how much more it is. */
  backlogCount: 100_000,
  /** Characters of a text that filters, snapshots and explanations see. */
  filterableTextLength: 1_024,
  /** A chain of workflows reacting to workflows ends here. */
  chainDepth: 10,
  /** A pause at least this long ends a chain: what follows begins another. */
  chainPauseMinutes: 5,
} as const;
