import { type ActionId, actionIds } from '../../src/rules/actions.ts';
import { unmet } from '../../src/rules/engine/agenda.ts';
import { isOpen } from '../../src/rules/stages.ts';
import { contextAt, type Place, walkEverywhere } from './walk.ts';

const { places, steps } = walkEverywhere();
const everywhere = [...places.values()];
const openPlaces = everywhere.filter(({ case: c }) => isOpen(c));

const into = Map.groupBy(steps, ({ to }) => to);

/** The places from which one of these can be reached. */
function leadingTo(goals: readonly string[]): ReadonlySet<string> {
  const found = new Set(goals);
  const waiting = [...goals];
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    for (const { from } of into.get(place) ?? []) {
      if (!found.has(from)) {
        found.add(from);
        waiting.push(from);
      }
    }
  }
  return found;
}
const keys = (some: readonly Place[]): readonly string[] => some.map(({ key }) => key);

describe('every state that the tables let a case come to', () => {
  it('is reached, and every action and the clock lead somewhere', () => {
    const used = new Set(steps.map(({ action }) => action));
    const expected: readonly (ActionId | 'time passes')[] = [...actionIds, 'time passes'];
    expect([...used].sort()).toEqual([...expected].sort());
  });

  it('leads to an ending', () => {
    const toAnEnd = leadingTo(keys(everywhere.filter(({ case: c }) => !isOpen(c))));
    expect(keys(openPlaces).filter((key) => !toAnEnd.has(key))).toEqual([]);
  });

  it('asks something of somebody while the case is open', () => {
    const silent = openPlaces.filter(({ case: c, now }) => unmet(c, contextAt(now)).length === 0);
    expect(keys(silent)).toEqual([]);
  });

  it('can meet each duty that it asks', () => {
    const asked = (id: string) =>
      openPlaces.filter((one) => unmet(one.case, contextAt(one.now)).some(({ row }) => row.id === id));
    const ids = new Set(openPlaces.flatMap((one) => unmet(one.case, contextAt(one.now)).map(({ row }) => row.id)));
    const neverMet = [...ids].flatMap((id) => {
      const there = new Set(keys(asked(id)));
      const met = leadingTo(keys(everywhere).filter((key) => !there.has(key)));
      return [...there].filter((key) => !met.has(key)).map((key) => `${id} in ${key}`);
    });
    expect(neverMet).toEqual([]);
  });
});
