import { decodeCursor, encodeCursor } from '@usher/schema/event/cursor';
import { newId } from '@usher/schema/ids';
import { type Answer, type Transport, transportsOf } from './ask.ts';
import { readable, takes } from './check-lists.ts';
import type { Judge } from './judge.ts';
import type { Target } from './targets.ts';
import { variablesAt } from './variables-at.ts';
import { wantedKinds } from './wanted-kind.ts';
import type { Party, World } from './world.ts';

const mostOfEach = 3;

/** Every cursor of theirs, of pages and of the log, is answered like a made-up one wherever a cursor is taken. */
export async function checkCursors(
  { us, them }: World,
  judge: Judge,
  ways: readonly Transport[],
): Promise<void> {
  for (const target of readable.filter(takes('after'))) {
    const cursors = await cursorsOf(target, them);
    if (cursors.length === 0)
      judge.find(target.name, 'gave them no cursor to try. Make what it lists in test/tenants/afflict.ts.');
    for (const cursor of cursors) {
      for (const transport of transportsOf(target, ways)) {
        const answerTo = async (after: string) => {
          const variables = { ...variablesAt(us, { target, path: [] }), after };
          return { sent: after, answer: await us.ask(transport, { target, variables }) };
        };
        const where = `${target.operation} ${target.name}(after) with a cursor of theirs by ${transport}`;
        judge.isAlike(where, await answerTo(cursor), await answerTo(madeUpLike(cursor)));
        if (!/"code":"(INVALID_INPUT|CURSOR_EXPIRED)"/.test((await answerTo(cursor)).answer.text))
          judge.find(where, 'is not refused');
      }
    }
  }
}

async function cursorsOf(target: Target, them: Party): Promise<string[]> {
  const transport = transportsOf(target, ['POST'])[0] ?? 'POST';
  const [kind] = wantedKinds({ target, path: [] });
  const nodes = target.of === null || kind === undefined ? [null] : (them.ids.get(kind) ?? []);
  const cursors = new Set<string>();
  for (const node of nodes) {
    const variables = variablesAt(them, { target, path: [] });
    const answer = await them.ask(transport, {
      target,
      variables: node === null ? variables : { ...variables, node },
    });
    for (const cursor of cursorsIn(answer)) cursors.add(cursor);
  }
  return [...cursors].slice(0, mostOfEach);
}

/** All but that of the beginning, which is the same in every log. */
function cursorsIn({ text }: Answer): string[] {
  const found = [...text.matchAll(/(?:endC|c)ursor":"([\w-]+)"/g)].map(([, cursor = '']) => cursor);
  return found.filter((cursor) => decodeCursor(cursor)?.position !== 0);
}

/** Of the same form, but of no list and no log. */
function madeUpLike(cursor: string): string {
  const place = decodeCursor(cursor);
  if (place !== undefined) return encodeCursor({ ...place, id: newId('event') });
  const [, key = ''] = Buffer.from(cursor, 'base64url').toString().split(':');
  return Buffer.from(`${'x'.repeat(12)}:${key}`).toString('base64url');
}
