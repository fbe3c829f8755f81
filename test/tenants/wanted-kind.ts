import { type IdKind, idPrefixes } from '@usher/schema/ids';
import { getNamedType } from 'graphql';
import { kindsByName } from './hints.ts';
import type { Place } from './places.ts';

export const kinds = Object.keys(idPrefixes).filter(isKind);

function isKind(name: string): name is IdKind {
  return Object.hasOwn(idPrefixes, name);
}

/** Which kinds of ids a place wants, by the names that lead to it or by what it answers. None: nothing says. */
export function wantedKinds({ target, path }: Place): readonly IdKind[] {
  const names = [...path.toReversed(), target.of?.name ?? '', getNamedType(target.type).name];
  return names.map(kindsNamed).find((wanted) => wanted.length > 0) ?? [];
}

/** `fromAgentId` wants an agent, as `agentIds` does. */
function kindsNamed(name: string): readonly IdKind[] {
  const words = name.replace(/(Ids?|Is)$/, '').split(/(?=[A-Z])/);
  const endings = words.map((_, index) => uncapitalised(words.slice(index).join('')));
  const wanted = endings.map((thing) => (isKind(thing) ? [thing] : (kindsByName[thing] ?? [])));
  return wanted.find((some) => some.length > 0) ?? [];
}

const uncapitalised = (name: string) => `${name.slice(0, 1).toLowerCase()}${name.slice(1)}`;
