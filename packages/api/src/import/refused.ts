/** Nothing can be imported. The message is a sentence for the person who asked for it. */
export class ImportRefusedError extends Error {
  override readonly name = 'ImportRefusedError';
}
