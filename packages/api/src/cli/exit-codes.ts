/** What scripts can tell from the way a command ended. */
export const exitCodes = {
  fine: 0,
  /** Some of it could not be done. */
  incomplete: 1,
  /** Nothing was done. */
  refused: 2,
  /** Ctrl-C, by the custom of shells. */
  interrupted: 130,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
