/** The people register cannot be read for a while: what is due goes on by the register as it was, and it is said. */
import county from '../../desk/county.json' with { type: 'json' };
import { readContents } from '../../src/people/contents.ts';
import { createKeptRegister } from '../../src/people/kept-register.ts';
import { localTimes } from '../../src/rules/base/local-time.ts';
import { StoreError } from '../../src/store/port.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { raisesAConcern } from '../support/story.ts';
import { openTown } from '../support/town.ts';

it('nudges go out all the same, and each tick logs it', async () => {
  const store = openSqliteStore(':memory:');
  const register = createKeptRegister({ store, first: readContents(county) });
  const out = { ofReach: false };
  const town = await openTown(localTimes.instantAt('2026-11-02', '09:15'), {
    store,
    given: {
      register: Object.create(register, {
        refresh: {
          value: async (now: string) => {
            if (out.ofReach) throw new StoreError('store-unavailable', 'Somebody keeps it from being read.');
            return register.refresh(now);
          },
        },
      }),
    },
  });
  const reference = await raisesAConcern(town.as('Priya Shah'));
  await town.settles();
  out.ofReach = true;
  const hannah = town.as('Hannah Reid');
  const before = hannah.in('CDYJS managers').posts().length;
  await town.until('2026-11-04', '12:00');
  expect(hannah.in('CDYJS managers').posts().length).toBeGreaterThan(before);
  expect(hannah.in('CDYJS managers').hears()).toContain(reference);
  const said = town.logged.filter((line) => line.includes('register-not-refreshed'));
  expect(said.length).toBeGreaterThan(0);
  expect(said[0]).toContain('"code":"store-unavailable"');
  await town.close();
});
