export type { TypedDocument } from './calls.ts';
export { createUsher, type Usher } from './client.ts';
export { toDefinitionInput } from './definition-input.ts';
export { type InputIssue, UsherRequestError } from './errors.ts';
export { paginate } from './paginate.ts';
export type { CallOptions, UsherOptions } from './transport.ts';
