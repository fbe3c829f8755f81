import { isDeepStrictEqual } from 'node:util';
import type { Conversation, ConversationOutcome, SetPropertiesInput } from '@usher/schema/conversation/types';
import { type InputIssue, InvalidInputError, type UsherError } from '@usher/schema/errors';
import { limits } from '@usher/schema/limits';
import { type DeclaredProperties, mistakeInValue, undeclared } from '@usher/schema/property/check-value';
import type { PropertyValues } from '@usher/schema/property/types';
import type { Request } from '../scope.ts';
import { type Aspect, changeOf } from './change.ts';
import { conflictWith } from './expectations.ts';
import type { LockedConversation } from './queries.ts';
import type { Decision } from './run-changes.ts';

/** Pure: what setting these means for this conversation now. */
export function decideProperties(
  locked: LockedConversation,
  { input, by }: Request<SetPropertiesInput>,
  declared: DeclaredProperties,
): Decision<ConversationOutcome> | UsherError {
  const { conversation } = locked;
  const conflict = conflictWith(conversation, input);
  if (conflict !== undefined) return conflict;
  const fields = {
    priority: input.priority === undefined ? conversation.priority : input.priority,
    tags: tagsAfter(conversation, input),
    properties: propertiesAfter(conversation, input),
  };
  const issues = [...valueIssues(input, declared), ...tooManyTags(fields.tags, conversation.tags)];
  if (issues.length > 0) return new InvalidInputError(issues);

  const details = input.reason == null ? {} : { reason: input.reason };
  const aspects = aspectFields
    .filter(({ field }) => !isDeepStrictEqual(fields[field], conversation[field]))
    .map(({ type }): Aspect => ({ type, details }));
  const outcome = { conversationId: conversation.id, version: conversation.version };
  if (aspects.length === 0) return { outcome: { ...outcome, changed: false }, change: null };
  const change = changeOf(locked, fields, aspects, by);
  return { outcome: { ...outcome, version: change.conversation.version, changed: true }, change };
}

const aspectFields = [
  { field: 'priority', type: 'conversation.priorityChanged' },
  { field: 'tags', type: 'conversation.tagsChanged' },
  { field: 'properties', type: 'conversation.propertiesChanged' },
] as const;

function tagsAfter({ tags }: Conversation, { addTags, removeTags }: SetPropertiesInput): string[] {
  const all = new Set([...tags, ...(addTags ?? [])]);
  for (const tag of removeTags ?? []) all.delete(tag);
  return [...all];
}

function propertiesAfter({ properties }: Conversation, input: SetPropertiesInput): PropertyValues {
  const after = new Map(Object.entries(properties));
  for (const { name, value } of input.properties ?? []) {
    if (value == null) after.delete(name);
    else after.set(name, value);
  }
  return Object.fromEntries(after);
}

function valueIssues({ properties }: SetPropertiesInput, declared: DeclaredProperties): InputIssue[] {
  return (properties ?? []).flatMap(({ name, value }, index) => {
    const mistake = value == null ? mistakeInClearing(declared, name) : mistakeInValue(declared, name, value);
    if (mistake === undefined) return [];
    return [{ path: `input.properties.${index}.${mistake.at}`, message: mistake.message }];
  });
}

function mistakeInClearing(declared: DeclaredProperties, name: string) {
  return declared.has(name) ? undefined : { at: 'name', message: undeclared(name) };
}

function tooManyTags(after: readonly string[], before: readonly string[]): InputIssue[] {
  if (after.length <= limits.tags || after.length <= before.length) return [];
  const message = `A conversation has at most ${limits.tags} tags; this one would have ${after.length}. Remove some.`;
  return [{ path: 'input.addTags', message }];
}
