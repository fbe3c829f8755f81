import { present } from './expect.ts';

type Frame = { cursor: string; event?: object | null | undefined };
type EventOf<F extends Frame> = NonNullable<F['event']>;

/** The next frames that tell of an event. */
export async function takeFrames<F extends Frame>(frames: AsyncIterator<F, void>, count: number) {
  const taken: { cursor: string; event: EventOf<F> }[] = [];
  while (taken.length < count) {
    const { done, value } = await frames.next();
    if (done) throw new Error(`The stream ended after ${taken.length} of ${count} events.`);
    if (value.event != null) taken.push({ cursor: value.cursor, event: value.event });
  }
  return taken;
}

export async function takeEvents<F extends Frame>(frames: AsyncIterator<F, void>, count: number) {
  return (await takeFrames(frames, count)).map(({ event }) => event);
}

/** The frame that every stream begins with: it tells its cursor and no event. From here on nothing is missed. */
export async function begin<F extends Frame>(frames: AsyncIterator<F, void>): Promise<string> {
  const first = await frames.next();
  if (first.done) throw new Error('The stream ended before it began.');
  if (present(first.value).event != null) throw new Error('The stream began with an event.');
  return first.value.cursor;
}
