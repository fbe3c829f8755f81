import type { App } from '@usher/api/process/app';
import { kindOfId } from '@usher/schema/ids';
import { OperationTypeNode } from 'graphql';
import type { Ask } from './ask.ts';
import { isAccepted } from './compare.ts';
import { type Target, targets } from './targets.ts';
import { idsIn, idsOf, type Tenant } from './tenant.ts';
import { amounts, countWays, textFor, variablesOf } from './values.ts';

/** The first call of a mutation that succeeded. */
export type Call = { target: Target; variables: Record<string, unknown>; text: string };

type Site = { app: App; tenant: Tenant; ask: Ask };

const mutations = targets.filter(({ operation }) => operation === OperationTypeNode.MUTATION);
export const endsThings = ({ name }: Target) =>
  /^(archive|cancel|delete|remove|retire|revoke|withdraw)/.test(name);

/**
 * Fills an account by calling every mutation with as much as it takes. What one makes the next can name, so it goes
 * round until nothing more succeeds; what ends things comes last, and only in the first round.
 */
export async function furnish(site: Site, round: Round): Promise<Call[]> {
  const known = new Set([...(await idsOf(site.app, site.tenant)).values()].flat());
  const begun = await callEach(
    site,
    round,
    known,
    mutations.filter((target) => !endsThings(target)),
  );
  if (round !== 'shared') return begun;
  return [...begun, ...(await callEach(site, round, known, mutations.filter(endsThings)))];
}

/** In the first round in every way in which it can be called, once it can be called at all. */
async function callEach(
  site: Site,
  round: Round,
  known: Set<string>,
  group: readonly Target[],
): Promise<Call[]> {
  const done: Call[] = [];
  let left = group;
  for (let before = -1; left.length > 0 && left.length !== before; ) {
    before = left.length;
    for (const target of left) {
      for (let choice = 0; choice < (round === 'shared' ? countWays(target) : 1); choice += 1) {
        const call = await callOnce(site, { round, known, target, choice });
        if (call === undefined) break;
        done.push(call);
        for (const id of idsIn(call.text)) known.add(id);
      }
    }
    left = left.filter((target) => !done.some((each) => each.target === target));
  }
  return done;
}

/** In the first round these are the same in every account, which must not matter to any. All other texts tell whose they are. */
const sharedNames = ['externalId', 'idempotencyKey', 'key'];
export type Round = 'shared' | 'own' | 'meanwhile';

type Attempt = { round: Round; known: ReadonlySet<string>; target: Target; choice: number };

/** With as much as it takes: first with all, and with lists of all sorts of things unless it says that one is wrong. */
async function callOnce({ tenant, ask }: Site, attempt: Attempt): Promise<Call | undefined> {
  const { round, known, target, choice } = attempt;
  const newest = new Map([...known].sort().map((id) => [kindOfId(id), id]));
  let complaints = '';
  for (const amount of [...amounts, ...amounts]) {
    const lacking: string[] = [];
    const variables = variablesOf(target, {
      amount,
      choice,
      isMixed: (path) => !complaints.includes(`"path":"${path}.`),
      idOf: (kind) => newest.get(kind) ?? `lacking ${lacking.push(kind)}`,
      textOf: (name) => {
        const isShared = round === 'shared' && sharedNames.includes(name);
        return textFor(isShared ? 'same' : tenant.tag, round, target.name, name, String(choice));
      },
    });
    if (lacking.length > 0) continue;
    const answer = await ask('POST', { target, variables });
    if (isAccepted(answer)) return { target, variables, text: answer.text };
    complaints += answer.text;
  }
  return undefined;
}
