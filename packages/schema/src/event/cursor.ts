/** A place in an account's log: behind this event, or, at position 0 without an id, before the first. */
export type LogPlace = { position: number; id: string };

export function encodeCursor({ position, id }: LogPlace): string {
  return Buffer.from(`${position}:${id}`).toString('base64url');
}

/** Undefined for everything that encodeCursor does not answer, letter by letter. */
export function decodeCursor(cursor: string): LogPlace | undefined {
  const written = Buffer.from(cursor, 'base64url').toString();
  const [, digits, id] = /^(0|[1-9]\d{0,15}):([0-9a-z_]*)$/.exec(written) ?? [];
  if (digits === undefined || id === undefined) return undefined;
  const place = { position: Number(digits), id };
  const isPlace = Number.isSafeInteger(place.position) && (place.position === 0) === (id === '');
  return isPlace && encodeCursor(place) === cursor ? place : undefined;
}
