/** The one place that knows what Postgres and Node call the ways a statement can fail. */
type Failure = { code?: unknown; message?: unknown };

function codeOf(error: unknown): string {
  const { code } = typeof error === 'object' && error !== null ? (error as Failure) : {};
  return typeof code === 'string' ? code : '';
}

/** The transaction lost a race and may simply run again. */
export function lostRace(error: unknown): boolean {
  return (
    error instanceof LostRaceError || ['40001', '40P01'].includes(codeOf(error)) || lostUniqueness(error)
  );
}

/** Somebody else created the same thing a moment earlier: running again finds it. */
const racedConstraints = [
  'external_id_key',
  'idempotency_keys_pkey',
  'enrollments_once',
  'enrollments_active',
];

function lostUniqueness(error: unknown): boolean {
  if (codeOf(error) !== '23505') return false;
  const { constraint } = error as { constraint?: unknown };
  return typeof constraint === 'string' && racedConstraints.some((raced) => constraint.endsWith(raced));
}

const socketCodes = ['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT', 'ENETUNREACH', 'EHOSTUNREACH'];
const connectionMessages = [
  'Connection terminated',
  'timeout exceeded when trying to connect',
  'Client has encountered a connection error',
];

/** The connection is gone or refused; nothing is wrong with the statement. */
export function lostConnection(error: unknown): boolean {
  const code = codeOf(error);
  if (/^(08|57P0)/.test(code) || code === '53300' || socketCodes.includes(code)) return true;
  return error instanceof Error && connectionMessages.some((message) => error.message.includes(message));
}

/** What was asked is at fault, not the moment: the same data would fail again, on any database. */
export function failsAgain(error: unknown): boolean {
  if (error instanceof CommitInDoubtError) return false;
  return ['', '22', '23', '42', 'P0'].includes(codeOf(error).slice(0, 2));
}

/** A statement or a lock took too long. */
export function timedOut(error: unknown): boolean {
  return ['55P03', '57014', '25P03'].includes(codeOf(error)) || error instanceof CommitInDoubtError;
}

/** Thrown inside a transaction whose work turned out to be somebody else's: roll back and look again. */
export class LostRaceError extends Error {
  override readonly name = 'LostRaceError';
}

/** The connection broke after COMMIT was sent: it may or may not have happened. */
export class CommitInDoubtError extends Error {
  override readonly name = 'CommitInDoubtError';
}
