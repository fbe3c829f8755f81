import type { ConversationOutcome, SetPropertiesInput } from '@usher/schema/conversation/types';
import { loadDeclaredProperties } from '../directory/property-queries.ts';
import type { InAccount, Request, Result } from '../scope.ts';
import { decideProperties } from './decide-properties.ts';
import { runChanges } from './run-changes.ts';

/** Sets priority, tags and declared properties of each conversation, all that is asked of it or nothing. */
export function setConversationProperties(
  scope: InAccount,
  requests: readonly Request<SetPropertiesInput>[],
): Promise<Result<ConversationOutcome>[]> {
  return runChanges(scope, requests, async () => {
    const names = requests.flatMap(({ input }) => (input.properties ?? []).map(({ name }) => name));
    const declared = await loadDeclaredProperties(scope, names);
    return (locked, request) => decideProperties(locked, request, declared);
  });
}
