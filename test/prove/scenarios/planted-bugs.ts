import { migrate } from '@usher/api/db/migrate';
import { createOwnedDatabase, dropDatabase, urlOf } from '../../support/databases.ts';
import { type Check, check } from '../oracles/check.ts';
import { plantedBugs } from '../planted/bugs.ts';
import { tryBug } from '../planted/try-bug.ts';
import type { Scenario } from '../scenario.ts';
import type { World } from '../world/world.ts';

const template = 'planted_template';

/** The checks prove something only if they find what is wrong. */
export const plantedBugsCaught: Scenario = {
  name: 'planted-bugs',
  title: 'Bugs that are planted on purpose are caught, each by its check',
  anchor: 'adversarial controls: every one caught, and nothing found where nothing is wrong',
  plan: { settings: { track_commit_timestamp: 'on' } },
  run: async ({ postgres }, { report }) => {
    await createOwnedDatabase(postgres.adminUrl, template);
    await migrate(urlOf(postgres.ownerUrl, template));
    report('nothing planted');
    const sound = await inCopy(postgres, (place) => tryBug({}, place));
    const checks: Check[] = [
      check('nothing found where nothing is planted', sound.length, examplesOf(sound)),
    ];
    let caught = 0;
    for (const bug of plantedBugs) {
      report(bug.name);
      const found = await inCopy(postgres, (place) => tryBug(bug, place));
      const isCaught = found.some(({ name, violations }) => name === bug.caughtBy && violations > 0);
      if (isCaught) caught += 1;
      checks.push(check(`caught: ${bug.name}`, 1, isCaught ? [] : [`${bug.caughtBy} did not notice`]));
    }
    return { checks, figures: { caught: `${caught}/${plantedBugs.length}` } };
  },
};

const examplesOf = (checks: readonly Check[]) =>
  checks.flatMap(({ name, examples }) => examples.map((example) => `${name}: ${example}`));

async function inCopy<T>(
  { adminUrl, ownerUrl }: World['postgres'],
  run: (place: { url: string; adminUrl: string }) => Promise<T>,
): Promise<T> {
  const name = 'planted';
  await createOwnedDatabase(adminUrl, name, template);
  try {
    return await run({ url: urlOf(ownerUrl, name), adminUrl: urlOf(adminUrl, name) });
  } finally {
    await dropDatabase(adminUrl, name);
  }
}
