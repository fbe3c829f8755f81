const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export const notUtf8 = 'The text is not in UTF-8. Save the file as UTF-8 and import it again.';

/** The text, or undefined if the bytes are none in UTF-8: replaced characters would be imported unnoticed. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}
