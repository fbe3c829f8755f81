import fc from 'fast-check';
import type { Operation } from './calls.ts';
import {
  type CallerName,
  type InboxName,
  inboxes,
  type OwnerName,
  owners,
  type Unknown,
  unknown,
} from './names.ts';
import { type ShapeName, shapeNames } from './shapes.ts';

/** Which one of those that there are, counted round. */
type Place = number | Unknown;
export type VersionChoice = 'any' | 'current' | 'stale' | 'future' | 'none such';

/** A call that still depends on what there is when its turn comes. */
export type Draft = {
  operation: Operation;
  caller: CallerName;
  key: 'none' | 'new' | 'shared';
  input: {
    conversation?: Place;
    expectedVersion?: VersionChoice;
    workflow?: Place;
    expectedRevision?: 'latest' | 'another';
    revision?: number | undefined;
    position?: number | undefined;
    shape?: ShapeName | undefined;
    enrollExisting?: boolean;
    inside?: 'FINISH' | 'CANCEL';
    owner?: OwnerName | Unknown | undefined;
    inbox?: InboxName | Unknown | undefined;
    onlyIf?: { unowned: true } | { ownerIs: OwnerName | Unknown } | undefined;
    externalId?: string | undefined;
    message?: string | undefined;
    text?: string;
    reason?: string | undefined;
  };
};

const weighted = <T>(...choices: readonly (readonly [weight: number, arbitrary: fc.Arbitrary<T>])[]) =>
  fc.oneof(...choices.map(([weight, arbitrary]) => ({ weight, arbitrary })));
const is = fc.constant;
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => weighted<T | undefined>([1, is(undefined)], [1, arbitrary]);

const place = weighted<Place>([10, fc.nat(5)], [1, is(unknown)]);
const owner = weighted<OwnerName | Unknown>(
  [24, fc.constantFrom(...owners.filter((name) => name !== 'eve'))],
  [1, is('eve')],
  [1, is(unknown)],
);
const inbox = weighted<InboxName | Unknown>(
  [16, fc.constantFrom(...inboxes.filter((name) => name !== 'oldWebForm'))],
  [1, is('oldWebForm')],
  [1, is(unknown)],
);
const text = weighted([6, fc.constantFrom('I want a refund.', 'Hello', 'And another thing')], [1, is(' ')]);
const externalId = weighted<string | undefined>([3, is(undefined)], [1, fc.constantFrom('a', 'b', 'c')]);
const expectedVersion = weighted<VersionChoice>(
  [20, is('any')],
  [10, is('current')],
  [3, is('stale')],
  [2, is('future')],
  [1, is('none such')],
);
const onlyIf = weighted<Draft['input']['onlyIf']>(
  [4, is(undefined)],
  [1, is({ unowned: true })],
  [1, owner.map((ownerIs) => ({ ownerIs }))],
);
const reason = maybe(is('Because.'));
const shape = fc.constantFrom(...shapeNames);
const revision = weighted<number | undefined>([6, is(undefined)], [2, is(1)], [1, is(2)], [1, is(99)]);
const onConversation = { conversation: place, expectedVersion };
const said = { ...onConversation, text, externalId };
const explained = { ...onConversation, reason };

const inputs: Record<Operation, [weight: number, fc.Arbitrary<Draft['input']>]> = {
  create: [14, fc.record({ externalId, inbox: maybe(inbox), owner: maybe(owner), message: maybe(text) })],
  receiveMessage: [8, fc.record(said)],
  sendMessage: [4, fc.record(said)],
  addComment: [4, fc.record({ ...onConversation, text })],
  assignOwner: [16, fc.record({ ...explained, owner, inbox: maybe(inbox), onlyIf })],
  unassignOwner: [6, fc.record(explained)],
  close: [8, fc.record(explained)],
  reopen: [4, fc.record(explained)],
  createWorkflow: [10, fc.record({ shape })],
  updateWorkflow: [
    4,
    fc.record({
      workflow: place,
      expectedRevision: weighted<'latest' | 'another'>([5, is('latest')], [1, is('another')]),
      shape: maybe(shape),
      position: maybe(fc.integer({ min: 1, max: 4 })),
    }),
  ],
  turnOn: [10, fc.record({ workflow: place, revision, enrollExisting: fc.boolean() })],
  publish: [2, fc.record({ workflow: place, revision: revision.map((number) => number ?? 1) })],
  turnOff: [5, fc.record({ workflow: place, inside: fc.constantFrom('FINISH', 'CANCEL', 'CANCEL') })],
  delete: [2, fc.record({ workflow: place })],
};

const caller = weighted<CallerName>([24, is('first')], [8, is('second')], [1, is('reader')]);
const key = weighted<Draft['key']>([8, is('none')], [6, is('new')], [1, is('shared')]);

/** Any mutation: mostly sensible, sometimes wrong. */
export const drafts: fc.Arbitrary<Draft> = fc.oneof(
  ...Object.entries(inputs).map(([operation, [weight, input]]) => ({
    weight,
    // The table above has no other names.
    arbitrary: fc.record({ operation: is(operation as Operation), caller, key, input }),
  })),
);
