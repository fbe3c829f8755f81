const longest = 80;

/** What a file says, fit for a terminal and for a sentence: no control characters, not too long. */
export function printable(text: string): string {
  const clean = text.replaceAll(/\p{C}/gu, '?');
  return clean.length > longest ? `${clean.slice(0, longest)}...` : clean;
}

export function quoted(names: readonly string[], most = 20): string {
  const told = names.slice(0, most).map((name) => `"${printable(name)}"`);
  return [...told, ...(names.length > most ? [`and ${names.length - most} more`] : [])].join(', ');
}
