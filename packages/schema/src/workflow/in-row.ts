/** Comes with the row that it is part of, so all of it costs no more than a part. Not for what is read from elsewhere. */
export const inRow = { complexity: { field: 0, multiplier: 0 } };
