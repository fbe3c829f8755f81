/** One request as any HTTP client would send it. */
export async function post(url: string, apiKey: string, body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${apiKey}`, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

/** The error that the request as a whole was answered with. */
export function errorIn({ text }: { text: string }): unknown {
  const answer: unknown = JSON.parse(/^data: (.+)$/m.exec(text)?.[1] ?? text);
  if (typeof answer !== 'object' || answer === null || !('errors' in answer))
    throw new Error(`No errors: ${text}`);
  return Array.isArray(answer.errors) ? answer.errors[0] : undefined;
}
