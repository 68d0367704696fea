/** Another young person's case is begun from the first one, once, however often it is stopped on the way. */
import { errandKind } from '../../src/cases/errands.ts';
import { createErrands } from '../../src/notices/errands.ts';
import { type Store, StoreError } from '../../src/store/port.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { siblingInput, siblingReference } from '../rules/links/sibling-input.ts';
import { Casework } from '../support/casework.ts';
import { throughEach } from '../support/watched-store.ts';

const first = '7KQ4-2MX6';

it('is kept with the change of the first case, and begun later where it could not be at once', async () => {
  const inner = openSqliteStore(':memory:');
  const away = { now: true };
  const commit: Store['commit'] = async (writes) => {
    const isTheirs = JSON.stringify(writes).includes(`"partition":"${siblingReference}"`);
    if (away.now && isTheirs) throw new StoreError('store-unavailable', 'It is away.');
    return inner.commit(writes);
  };
  const casework = new Casework({ ...throughEach(inner), commit });
  await casework.raise();
  await casework.does('Hannah Reid', 'take', {});
  await casework.does('Hannah Reid', 'add-sibling', siblingInput('2026-11-02'));
  expect(await casework.repository.load(siblingReference, casework.now)).toBeUndefined();

  const carryOutLeft = createErrands(casework.repository, casework.cases, () => undefined);
  await carryOutLeft(casework.now);
  away.now = false;
  await carryOutLeft(casework.now);
  await carryOutLeft(casework.now);
  const [one, other] = [await casework.case(first), await casework.case(siblingReference)];
  expect(other).toMatchObject({ stage: 'with-manager', manager: { name: 'Hannah Reid' } });
  expect(one.links).toMatchObject([{ other: siblingReference, kind: 'same-matter' }]);
  expect(other.links).toMatchObject([{ other: first, kind: 'same-matter' }]);
  expect(await casework.store.due(errandKind, '9999-01-01T00:00:00Z', 10)).toEqual([]);
  // Nothing of the other young person is left on the first case.
  expect(JSON.stringify(await inner.list(first, '', casework.now))).not.toContain('MARKER-sibling');
});
