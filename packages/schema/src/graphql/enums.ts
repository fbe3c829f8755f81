import { builder } from './builder.ts';

/** An enum of plain words, each with its description; a word without one does not compile. */
export function enumOf<Word extends string>(
  name: string,
  description: string,
  words: readonly Word[],
  descriptions: Record<NoInfer<Word>, string>,
) {
  const values = words.map((word) => [word, { value: word, description: descriptions[word] }] as const);
  return builder.enumType(name, {
    description,
    values: Object.fromEntries(values) as { [W in Word]: { value: W; description: string } },
  });
}

/** How GraphQL writes a word of ours: `ADD_COMMENT` for `addComment`. */
export type SnakeOf<Word extends string> = Word extends `${infer Head}${infer Tail}`
  ? Head extends Lowercase<Head>
    ? `${Uppercase<Head>}${SnakeOf<Tail>}`
    : `_${Head}${SnakeOf<Tail>}`
  : Word;
