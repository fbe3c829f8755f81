import type { AddCommentInput, CommentOutcome } from '@usher/schema/conversation/types';
import { newId } from '@usher/schema/ids';
import type { InAccount, Request, Result } from '../scope.ts';
import { changeOf } from './change.ts';
import { conflictWith } from './expectations.ts';
import { runChanges } from './run-changes.ts';

/** Adds an internal note to each conversation. Contacts never see it. */
export function addComments(
  scope: InAccount,
  requests: readonly Request<AddCommentInput>[],
): Promise<Result<CommentOutcome>[]> {
  return runChanges(scope, requests, () => (locked, { input, by }) => {
    const conflict = conflictWith(locked.conversation, input);
    if (conflict !== undefined) return conflict;
    const commentId = newId('comment');
    const change = changeOf(locked, {}, [{ type: 'comment.added', details: { commentId } }], by);
    const { id, version, updatedAt } = change.conversation;
    const comment = {
      id: commentId,
      conversationId: id,
      text: input.text,
      author: by.actor,
      createdAt: updatedAt,
    };
    return {
      outcome: { conversationId: id, version, changed: true, commentId },
      change: { ...change, comment },
    };
  });
}
