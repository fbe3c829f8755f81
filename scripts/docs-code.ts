import { readFile } from 'node:fs/promises';

const marked = /<!-- code: (\S+) -->\n```(\w+)\n[\s\S]*?```/g;

/** The page with every marked code block cut anew from the file that it names. */
export async function withCode(page: string): Promise<string> {
  const sources = new Map<string, string>();
  for (const [, path = ''] of page.matchAll(marked)) sources.set(path, await readFile(path, 'utf8'));
  return page.replace(marked, (_all, path: string, language: string) => {
    return `<!-- code: ${path} -->\n\`\`\`${language}\n${sources.get(path) ?? ''}\`\`\``;
  });
}
