import type { ConversationId } from '@usher/schema/ids';
import type { BatchReport } from '../import/import-conversations.ts';

/** What became of all rows so far. */
export type Tally = {
  created: number;
  existing: number;
  bad: number;
  bytes: number;
  lastCreatedId: ConversationId | undefined;
};

export const emptyTally: Tally = { created: 0, existing: 0, bad: 0, bytes: 0, lastCreatedId: undefined };

export function addReport(tally: Tally, report: BatchReport): Tally {
  return {
    created: tally.created + report.created,
    existing: tally.existing + report.existing,
    bad: tally.bad + report.bad.length,
    bytes: report.bytes,
    lastCreatedId: report.lastCreatedId ?? tally.lastCreatedId,
  };
}

export const rowsOf = ({ created, existing, bad }: Tally): number => created + existing + bad;
