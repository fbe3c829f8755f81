import type { IdKind } from '@usher/schema/ids';
import { OperationTypeNode } from 'graphql';
import { deepest, type Transport, transportsOf } from './ask.ts';
import { expecting } from './expecting.ts';
import { inParallel } from './in-parallel.ts';
import type { Judge } from './judge.ts';
import { nameOf, type Place, placesOf, repeatedPlaces } from './places.ts';
import type { Target } from './targets.ts';
import { variablesAt, withLeaf } from './variables-at.ts';
import { kinds, wantedKinds } from './wanted-kind.ts';
import type { World } from './world.ts';

const atOnce = 8;
/** One question of so many goes through the port. */
const sampleThroughPort = 25;

/**
 * What is tried: the kinds of ids that a place wants, where the same inputs led to no place before; those kinds in every
 * place, and every kind where no place was before; every kind in every place in every way.
 */
export type Effort = 'quick' | 'usual' | 'thorough';

const isWorth: Record<Effort, (trial: Trial) => boolean> = {
  quick: (trial) => isNew(trial) && isWanted(trial),
  usual: (trial) =>
    isSentOtherwise(trial) ? isNew(trial) && isFirstWanted(trial) : isNew(trial) || isWanted(trial),
  thorough: () => true,
};

const isNew = ({ place }: Trial) => !repeatedPlaces.has(nameOf(place));

function isWanted({ place, kind }: Trial): boolean {
  const wanted = wantedKinds(place);
  return wanted.length === 0 || wanted.includes(kind);
}

function isFirstWanted({ place, kind }: Trial): boolean {
  return kind === (wantedKinds(place)[0] ?? kinds[0]);
}

/** How a mutation is sent has nothing to do with the kind of an id. */
function isSentOtherwise({ place, transport }: Trial): boolean {
  return transport !== 'POST' && place.target.operation === OperationTypeNode.MUTATION;
}

/** Every place of every operation × every kind of their ids × every transport: answered like an id of nobody's. */
export async function checkIds(
  { us, foreign, unknown }: World,
  judge: Judge,
  { ways, effort }: { ways: readonly Transport[]; effort: Effort },
): Promise<void> {
  const questions = placesOf('ID')
    .flatMap((place) => kinds.map((kind) => ({ place, kind })))
    .flatMap((asked) => transportsOf(asked.place.target, ways).map((transport) => ({ ...asked, transport })))
    .filter(isWorth[effort]);
  const ask = expecting(us.ask);
  const askPort = expecting(us.askPort);
  await inParallel([...questions.entries()], atOnce, async ([index, { place, kind, transport }]) => {
    const variables = variablesAt(us, place);
    // With ids of other kinds than it wants, an answer shows nothing else, however deep.
    const depth = isWanted({ place, kind, transport }) ? deepest : 1;
    const askOne = index % sampleThroughPort === 0 ? askPort : ask;
    const answerTo = (id: string) =>
      askOne(transport, { target: place.target, variables: withLeaf(variables, id), depth });
    const [theirs, nobodys] = await Promise.all([answerTo(foreign[kind]), answerTo(unknown[kind])]);
    const where = `${nameOf(place)} with an id of ${kind} by ${transport}`;
    judge.isAlike(where, { sent: foreign[kind], answer: theirs }, { sent: unknown[kind], answer: nobodys });
    if (isRefusedByMethod(place.target, transport) !== (theirs.status === 405))
      judge.find(where, `has the status ${theirs.status}`);
  });
}

type Trial = { place: Place; kind: IdKind; transport: Transport };

const isRefusedByMethod = ({ operation }: Target, transport: Transport) =>
  operation === OperationTypeNode.MUTATION && transport === 'GET';
