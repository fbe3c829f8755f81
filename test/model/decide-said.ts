import type { Answer, InputOf } from './calls.ts';
import { changed, conflict, find, invalid, isRefusal } from './decide.ts';
import type { By, Model, Seen } from './state.ts';

export function addComment(model: Model, input: InputOf<'addComment'>, by: By): Answer {
  const conversation = find(model, input.conversation);
  if (isRefusal(conversation)) return conversation;
  return conflict(conversation, input) ?? changed('AddComment', conversation, {}, ['COMMENT_ADDED'], by);
}

export function addMessage(
  direction: 'in' | 'out',
  model: Model,
  input: InputOf<'receiveMessage'>,
  by: By,
): Answer {
  const conversation = find(model, input.conversation);
  if (isRefusal(conversation)) return conversation;
  const name = direction === 'in' ? 'ReceiveMessage' : 'SendMessage';
  const known = model.messages.get(input.externalId ?? '');
  if (known !== undefined && known !== conversation.number) return invalid('input.externalId');
  if (known !== undefined) return changed(name, conversation, {}, [], by);
  const refusal = conflict(conversation, input);
  if (refusal !== undefined) return refusal;
  if (input.externalId !== undefined) model.messages.set(input.externalId, conversation.number);
  const reopens = direction === 'in' && conversation.status === 'CLOSED';
  const after: Partial<Seen> = {
    firstMessage: conversation.firstMessage ?? input.text,
    ...(reopens ? { status: 'OPEN' } : {}),
  };
  return changed(
    name,
    conversation,
    after,
    [
      direction === 'in' ? 'MESSAGE_RECEIVED' : 'MESSAGE_SENT',
      ...(reopens ? (['CONVERSATION_REOPENED'] as const) : []),
    ],
    by,
  );
}
