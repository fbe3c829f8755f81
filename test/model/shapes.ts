import type { EventType } from '@usher/sdk/operations';
import type { InboxName, OwnerName } from './names.ts';

/** All that is given must hold. */
export type Filter = { status?: 'OPEN' | 'CLOSED'; owner?: OwnerName | 'NOBODY'; says?: string };

type Next = { next?: string };
export type Action =
  | ({
      kind: 'assign';
      key: string;
      owner: OwnerName;
      inbox?: InboxName;
      onlyUnowned?: true;
      guard?: Filter;
    } & Next)
  | ({ kind: 'status'; key: string; status: 'OPEN' | 'CLOSED' } & Next)
  | ({ kind: 'comment'; key: string } & Next)
  | { kind: 'branch'; key: string; ways: { filter: Filter; next?: string }[]; otherwise?: string }
  | { kind: 'end'; key: string };

type Trigger = { becomes: Filter } | { upon: EventType[]; filter?: Filter };

/** A workflow's definition, in names. */
export type Shape = { trigger: Trigger; again: boolean; actions: Action[] };

/** Few, but they set each other off, overtake each other, fail and run in circles. */
export const shapes = {
  'assign by keyword': {
    trigger: { becomes: { status: 'OPEN', says: 'refund' } },
    again: false,
    actions: [
      { kind: 'assign', key: 'assign', owner: 'ben', inbox: 'billing', next: 'note' },
      { kind: 'comment', key: 'note' },
    ],
  },
  'bot takes the unowned': {
    trigger: { becomes: { status: 'OPEN', owner: 'NOBODY' } },
    again: true,
    actions: [{ kind: 'assign', key: 'assign', owner: 'welcome', onlyUnowned: true }],
  },
  'ana takes the unowned once': {
    trigger: { becomes: { owner: 'NOBODY' } },
    again: false,
    actions: [{ kind: 'assign', key: 'assign', owner: 'ana' }],
  },
  'reopen on a message': {
    trigger: { upon: ['MESSAGE_SENT', 'MESSAGE_RECEIVED'] },
    again: true,
    actions: [
      { kind: 'status', key: 'reopen', status: 'OPEN', next: 'guarded' },
      { kind: 'assign', key: 'guarded', owner: 'ben', guard: { owner: 'NOBODY' } },
    ],
  },
  'assign, then close': {
    trigger: { upon: ['CONVERSATION_ASSIGNED'], filter: { owner: 'welcome' } },
    again: true,
    actions: [
      { kind: 'assign', key: 'assign', owner: 'ana', next: 'close' },
      { kind: 'status', key: 'close', status: 'CLOSED' },
    ],
  },
  'from ana to ben': {
    trigger: { becomes: { owner: 'ana' } },
    again: true,
    actions: [{ kind: 'assign', key: 'assign', owner: 'ben' }],
  },
  'from ben to ana': {
    trigger: { becomes: { owner: 'ben' } },
    again: true,
    actions: [{ kind: 'assign', key: 'assign', owner: 'ana' }],
  },
  'note what was closed': {
    trigger: { becomes: { status: 'CLOSED' } },
    again: true,
    actions: [
      {
        kind: 'branch',
        key: 'branch',
        ways: [{ filter: { says: 'refund' }, next: 'note' }, { filter: { owner: 'NOBODY' } }],
        otherwise: 'end',
      },
      { kind: 'comment', key: 'note' },
      { kind: 'end', key: 'end' },
    ],
  },
  // He has no access to one of the inboxes: there the assignment is refused, and what follows never happens.
  'dmitri reads the comments': {
    trigger: { upon: ['COMMENT_ADDED'] },
    again: true,
    actions: [
      { kind: 'assign', key: 'assign', owner: 'dmitri', next: 'close' },
      { kind: 'status', key: 'close', status: 'CLOSED' },
    ],
  },
} as const satisfies Record<string, Shape>;

export type ShapeName = keyof typeof shapes;
export const shapeNames = Object.keys(shapes) as ShapeName[];
