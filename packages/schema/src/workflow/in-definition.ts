/** It comes with its revision's row, so all of it costs no more than a part. Not for what is read from elsewhere. */
export const inDefinition = { complexity: { field: 0, multiplier: 0 } };
