/** Everything that runs speak of has a name, so that a counterexample can be read; the cast knows the ids. */
export const owners = ['ana', 'ben', 'dmitri', 'eve', 'welcome'] as const;
export type OwnerName = (typeof owners)[number];

export const inboxes = ['support', 'billing', 'oldWebForm'] as const;
export type InboxName = (typeof inboxes)[number];

/** Two programs that may do everything, and one that may only read. */
export const callers = ['first', 'second', 'reader'] as const;
export type CallerName = (typeof callers)[number];

/** What no id of the account stands for. */
export const unknown = 'unknown';
export type Unknown = typeof unknown;

/** Conversations and workflows are told apart by the order in which they were created: 0, 1, 2, ... */
export type Ref = number | Unknown;
