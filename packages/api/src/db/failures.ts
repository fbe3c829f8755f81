/** The one place that knows what Postgres, its driver and Node call the ways a statement can fail. */
type Failure = {
  code?: unknown;
  message?: unknown;
  severity?: unknown;
  constraint?: unknown;
  errors?: unknown;
};

/** What a failure means for whoever has to decide how to go on. */
export type FailureKind =
  /** Lost a race: the same again, at once, may succeed. */
  | 'race'
  /** The connection is gone or refused, nothing was committed: again on a new one. */
  | 'connection'
  /** The connection went after COMMIT was sent: only whoever may do it twice can repeat it. */
  | 'in doubt'
  /** A statement, a lock or a transaction took too long: the same again would burden a busy database twice. */
  | 'timeout'
  /** Too many wait for a connection, or the server is out of memory or disk: later. */
  | 'overload'
  /** What was asked is at fault, or nobody knows: never repeated. */
  | 'fault';

const socketCodes = [
  ...['ECONNRESET', 'ECONNREFUSED', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT', 'ENOTCONN'],
  ...['ENETUNREACH', 'ENETDOWN', 'EHOSTUNREACH', 'EHOSTDOWN', 'ENOTFOUND', 'EAI_AGAIN'],
];
/** Of the driver, which gives them no code. */
const connectionMessages = [
  ...['Connection terminated', 'Client has encountered a connection error', 'Client was closed'],
  ...['Query read timeout', 'Postgres connection has been discarded', 'timeout expired'],
];

/** Of Postgres: a message that it cannot read, and never will. PgBouncer says the same with every goodbye. */
const protocolViolation = '08P01';

/** By code or by class of codes; the first that fits. */
const kindsOfCodes: readonly [RegExp, FailureKind][] = [
  [/^40003$/, 'in doubt'],
  [/^(40001|40P01)$/, 'race'],
  // Idle for too long, or the whole transaction took too long: Postgres then ends the session.
  [/^(55P03|57014|25P03|25P04)$/, 'timeout'],
  // Read-only: the address leads to a new primary by now, this connection to the former one.
  [/^(08...|57P0.|53300|25006)$/, 'connection'],
  [/^53...$/, 'overload'],
];

export function failureKind(error: unknown): FailureKind {
  if (error instanceof LostRaceError) return 'race';
  if (error instanceof OverloadedError) return 'overload';
  if (error instanceof CommitInDoubtError) return 'in doubt';
  const { code, message, severity, errors } = failureOf(error);
  if (socketCodes.includes(code)) return 'connection';
  if (code === protocolViolation) return severity === 'FATAL' ? 'connection' : 'fault';
  const known = kindsOfCodes.find(([codes]) => codes.test(code));
  if (known !== undefined) return known[1];
  if (lostUniqueness(error) || isOutdatedPlan(error)) return 'race';
  if (connectionMessages.some((words) => message.includes(words))) return 'connection';
  // A name with several addresses, each with its own failure.
  return errors.length > 0 && errors.every(lostConnection) ? 'connection' : 'fault';
}

function failureOf(error: unknown): {
  code: string;
  message: string;
  severity: unknown;
  errors: readonly unknown[];
} {
  const { code, message, severity, errors }: Failure =
    typeof error === 'object' && error !== null ? error : {};
  return {
    code: typeof code === 'string' ? code : '',
    message: error instanceof Error && typeof message === 'string' ? message : '',
    severity,
    errors: Array.isArray(errors) ? errors : [],
  };
}

/** Somebody else created the same thing a moment earlier: running again finds it. */
const racedConstraints = [
  'external_id_key',
  'idempotency_keys_pkey',
  'enrollments_once',
  'enrollments_active',
];

function lostUniqueness(error: unknown): boolean {
  if (failureOf(error).code !== '23505') return false;
  const { constraint } = error as Failure;
  return typeof constraint === 'string' && racedConstraints.some((raced) => constraint.endsWith(raced));
}

/** The transaction lost a race and may simply run again. */
export function lostRace(error: unknown): boolean {
  return failureKind(error) === 'race';
}

/** The connection is gone or refused; nothing is wrong with the statement. */
export function lostConnection(error: unknown): boolean {
  return failureKind(error) === 'connection';
}

/** A table has changed its columns since the statement was prepared; prepared again it works. */
export function isOutdatedPlan(error: unknown): boolean {
  const { code, message } = failureOf(error);
  return code === '0A000' && message.startsWith('cached plan must not change');
}

/** The transaction had failed before, in another statement. */
export function isAborted(error: unknown): boolean {
  return failureOf(error).code === '25P02';
}

/** Whoever tries again later may succeed. A race is only lost for good when it was lost again and again. */
export function isBusy(error: unknown): boolean {
  return failureKind(error) !== 'fault';
}

/** For people, in a column that holds no more. */
export function sentenceOf(error: unknown): string {
  if (failureKind(error) === 'timeout') return 'The database stopped it because it took too long.';
  return (error instanceof Error ? error.message : String(error)).slice(0, 1_000);
}

/** What was asked is at fault, not the moment: the same data would fail again, on any database. */
export function failsAgain(error: unknown): boolean {
  if (failureKind(error) !== 'fault') return false;
  const { code } = failureOf(error);
  // What Node itself says of a call that was wrong is a bug, as if it had no code.
  return code.startsWith('ERR_') || ['', '22', '23', '42', 'P0'].includes(code.slice(0, 2));
}

/** Thrown inside a transaction whose work turned out to be somebody else's: roll back and look again. */
export class LostRaceError extends Error {
  override readonly name = 'LostRaceError';
}

/** The connection broke after COMMIT was sent: it may or may not have happened. */
export class CommitInDoubtError extends Error {
  override readonly name = 'CommitInDoubtError';
}

/** No connection was free, and too many were waiting for one, or for too long. Nothing was sent. */
export class OverloadedError extends Error {
  override readonly name = 'OverloadedError';
}
