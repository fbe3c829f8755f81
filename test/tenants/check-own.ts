import { OperationTypeNode } from 'graphql';
import { saying } from './compare.ts';
import { expecting } from './expecting.ts';
import { endsThings } from './furnish.ts';
import type { Judge } from './judge.ts';
import { nameOf, type Place, placesOf } from './places.ts';
import { variablesAt, withLeaf } from './variables-at.ts';
import { kinds, wantedKinds } from './wanted-kind.ts';
import type { World } from './world.ts';

const mostOfEach = 5;

/**
 * The same questions with ids of our own are answered otherwise, in every place: so it was the id that was refused, and not
 * something else. Comes last, because much of it is done.
 */
export async function checkOwn({ us, unknown }: World, judge: Judge): Promise<void> {
  const world = { us: { ...us, ask: expecting(us.ask) }, unknown };
  for (const place of placesOf('ID').toSorted((a, b) => lateness(a) - lateness(b))) {
    const answered = await isAnsweredOtherwise(world, judge, place);
    if (answered) continue;
    judge.find(
      nameOf(place),
      'answers every id of our own like an unknown one, so trying theirs shows nothing. Say what it needs in test/tenants/hints.ts.',
    );
  }
}

function lateness({ target }: Place): number {
  if (target.operation !== OperationTypeNode.MUTATION) return 0;
  return endsThings(target) ? 2 : 1;
}

async function isAnsweredOtherwise(
  { us, unknown }: Pick<World, 'us' | 'unknown'>,
  judge: Judge,
  place: Place,
): Promise<boolean> {
  const { target } = place;
  const transport = target.operation === OperationTypeNode.SUBSCRIPTION ? 'SSE' : 'POST';
  const variables = variablesAt(us, place);
  const answerTo = (id: string) =>
    us.ask(transport, { target, variables: withLeaf(variables, id), depth: 1 });
  for (const kind of new Set([...wantedKinds(place), ...kinds])) {
    const nobodys = await answerTo(unknown[kind]);
    for (const id of (us.ids.get(kind) ?? []).slice(-mostOfEach).toReversed()) {
      const ours = await answerTo(id);
      judge.isClean(`${nameOf(place)} with an id of our own`, ours);
      if (saying(ours, id) !== saying(nobodys, unknown[kind])) return true;
    }
  }
  return false;
}
