import type { Answer, Call } from './calls.ts';
import { assign, create, invalid, setStatus, unassign } from './decide.ts';
import { addComment, addMessage } from './decide-said.ts';
import {
  createWorkflow,
  deleteWorkflow,
  publish,
  turnOff,
  turnOn,
  updateWorkflow,
} from './decide-workflows.ts';
import { type By, inWords, type Model } from './state.ts';

/** What a call must answer; the model is then as the account must be. */
export function predict(model: Model, call: Call): Answer {
  const answer = answerTo(model, call);
  const conversation = model.conversations[Number(answer.conversation)];
  return conversation === undefined ? answer : { ...answer, now: inWords(conversation) };
}

function answerTo(model: Model, call: Call): Answer {
  const { caller, key } = call;
  if (key !== null) model.keyed.push(call);
  if (caller === 'reader') return { __typename: 'ForbiddenError' };
  const mistakes = mistakesIn(call);
  if (mistakes.length > 0) return invalid(mistakes.join());

  const keptAs = `${caller}/${key}`;
  const asked = JSON.stringify([call.operation, call.input]);
  const earlier = key === null ? undefined : model.kept.get(keptAs);
  if (earlier?.asked === asked) return { ...earlier.answer, replayed: true };
  if (earlier !== undefined) return { __typename: 'IdempotencyKeyReusedError' };

  const answer = decide(model, call, { actor: { caller }, cause: null, depth: 0 });
  if (!answer.__typename.endsWith('Success')) return answer;
  if (key !== null) model.kept.set(keptAs, { asked, answer });
  return { ...answer, replayed: false };
}

function mistakesIn({ input }: Call): string[] {
  const isBlank = (text: string | undefined) => text !== undefined && text.trim() === '';
  return [
    ...('message' in input && isBlank(input.message) ? ['input.message'] : []),
    ...('text' in input && isBlank(input.text) ? ['input.text'] : []),
    ...('expectedVersion' in input && input.expectedVersion === 0 ? ['input.expectedVersion'] : []),
  ];
}

function decide(model: Model, call: Call, by: By): Answer {
  switch (call.operation) {
    case 'create':
      return create(model, call.input, by);
    case 'receiveMessage':
      return addMessage('in', model, call.input, by);
    case 'sendMessage':
      return addMessage('out', model, call.input, by);
    case 'addComment':
      return addComment(model, call.input, by);
    case 'assignOwner':
      return assign(model, call.input, by);
    case 'unassignOwner':
      return unassign(model, call.input, by);
    case 'close':
      return setStatus('CLOSED', model, call.input, by);
    case 'reopen':
      return setStatus('OPEN', model, call.input, by);
    case 'createWorkflow':
      return createWorkflow(model, call.input);
    case 'updateWorkflow':
      return updateWorkflow(model, call.input);
    case 'turnOn':
      return turnOn(model, call.input);
    case 'publish':
      return publish(model, call.input);
    case 'turnOff':
      return turnOff(model, call.input);
    case 'delete':
      return deleteWorkflow(model, call.input);
  }
}
