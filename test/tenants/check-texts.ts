import { OperationTypeNode } from 'graphql';
import { inParallel } from './in-parallel.ts';
import type { Judge } from './judge.ts';
import { nameOf, type Place, placesOf } from './places.ts';
import { variablesAt, withLeaf } from './variables-at.ts';
import type { Party, World } from './world.ts';

const nobodysWord = 'nobodysword';

/** Looking for a text of theirs, or for one of their external ids, finds as much as looking for one that nobody has. */
export async function checkTexts({ us, them }: World, judge: Judge): Promise<void> {
  const places = placesOf('String').filter(
    ({ target, path }) => target.operation !== OperationTypeNode.MUTATION && path.at(-1) !== 'after',
  );
  const questions = places.flatMap((place) => textsFor(place, them).map((text) => ({ place, text })));
  await inParallel(questions, 8, async ({ place, text }) => {
    const { target } = place;
    const variables = variablesAt(us, place);
    const transport = target.operation === OperationTypeNode.SUBSCRIPTION ? 'SSE' : 'POST';
    const answerTo = (value: string) =>
      us.ask(transport, { target, variables: withLeaf(variables, value), depth: 1 });
    const nobodys = text.replaceAll(them.tag, nobodysWord);
    judge.isAlike(
      `${nameOf(place)} with the text ${text}`,
      { sent: text, answer: await answerTo(text) },
      { sent: nobodys, answer: await answerTo(nobodys) },
    );
  });
}

function textsFor({ path }: Place, them: Party): string[] {
  if (path.at(-1) !== 'externalId') return [them.tag];
  const sent = JSON.stringify(them.calls.map(({ variables }) => variables));
  const found = [...sent.matchAll(/"externalId":"([^"]+)"/g)].map(([, externalId = '']) => externalId);
  return found.filter((externalId) => externalId.includes(them.tag));
}
