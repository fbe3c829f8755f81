/** Enough that their look-ups become one query of each kind, few enough to hold in memory for every stream. */
const mostAtATime = 32;

/**
 * The answers to frames, in their order. While one waits for what it looks up, the next that have arrived are looked up
 * with it: one after the other, a stream could tell no more events a second than the database answers in a row.
 */
export async function* answerAhead<Frame, Answer>(
  frames: AsyncIterable<Frame>,
  answer: (frame: Frame) => Promise<Answer>,
): AsyncGenerator<Answer, void> {
  const source = frames[Symbol.asyncIterator]();
  const answers: Promise<Answer>[] = [];
  let coming = arrivalFrom(source);
  let ending: Ending | undefined;
  try {
    for (;;) {
      const [first] = answers;
      if (ending !== undefined || answers.length >= mostAtATime) {
        if (first !== undefined) yield await takeFirst(answers);
        else if (ending?.kind === 'failed') throw ending.error;
        else return;
        continue;
      }
      const arrived = await (first === undefined ? coming : Promise.race([coming, settled(first)]));
      if (arrived === 'answered') yield await takeFirst(answers);
      else if (arrived.kind !== 'frame') ending = arrived;
      else {
        const next = answer(arrived.frame);
        // Whoever stops reading never asks how it went.
        next.catch(() => undefined);
        answers.push(next);
        coming = arrivalFrom(source);
      }
    }
  } finally {
    await source.return?.();
  }
}

type Ending = { kind: 'ended' } | { kind: 'failed'; error: unknown };
type Arrival<Frame> = { kind: 'frame'; frame: Frame } | Ending;

/** Never rejects: what came before a failure is told before it. */
async function arrivalFrom<Frame>(source: AsyncIterator<Frame>): Promise<Arrival<Frame>> {
  try {
    const next = await source.next();
    return next.done === true ? { kind: 'ended' } : { kind: 'frame', frame: next.value };
  } catch (error) {
    return { kind: 'failed', error };
  }
}

function settled(answer: Promise<unknown>): Promise<'answered'> {
  return answer.then(
    () => 'answered',
    () => 'answered',
  );
}

function takeFirst<Answer>(answers: Promise<Answer>[]): Promise<Answer> {
  const first = answers.shift();
  if (first === undefined) throw new Error('There is no answer to take.');
  return first;
}
