/** How the way is: each piece takes so long, and no more than so many bytes a second come through. */
export type Weather = { delayMs: () => number; bytesPerSecond: number };

export const calm: Weather = { delayMs: () => 0, bytesPerSecond: Number.POSITIVE_INFINITY };

/** One direction of a connection. What goes in comes out in the same order, when the weather lets it. */
export function createFlow(weather: () => Weather, write: (data: Buffer) => void): (data: Buffer) => void {
  const waiting: Buffer[] = [];
  let lastAt = 0;
  const letOne = () => {
    const next = waiting.shift();
    if (next !== undefined) write(next);
  };
  return (data) => {
    const { delayMs, bytesPerSecond } = weather();
    const now = performance.now();
    lastAt = Math.max(lastAt, now + delayMs()) + (data.length / bytesPerSecond) * 1_000;
    if (waiting.length === 0 && lastAt <= now) return write(data);
    waiting.push(data);
    setTimeout(letOne, lastAt - now);
  };
}
