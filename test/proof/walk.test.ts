import { type ActionId, actionIds } from '../../src/rules/actions.ts';
import { unmet } from '../../src/rules/engine/agenda.ts';
import { isOpen } from '../../src/rules/stages.ts';
import { contextAt, type Place, walkEverywhere } from './walk.ts';

const { places, steps } = walkEverywhere();
const everywhere = [...places.values()];
const openPlaces = everywhere.filter(({ case: c }) => isOpen(c));

/** What is asked at each place where a case is open. */
const dutiesAt: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  openPlaces.map((one) => [one.key, new Set(unmet(one.case, contextAt(one.now)).map(({ row }) => row.id))]),
);
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
    expect(openPlaces.filter(({ key }) => dutiesAt.get(key)?.size === 0).map(({ key }) => key)).toEqual([]);
  });

  it('can meet each duty that it asks', () => {
    const ids = new Set([...dutiesAt.values()].flatMap((duties) => [...duties]));
    const neverMet = [...ids].flatMap((id) => {
      const there = keys(everywhere).filter((key) => dutiesAt.get(key)?.has(id));
      const met = leadingTo(keys(everywhere).filter((key) => !dutiesAt.get(key)?.has(id)));
      return there.filter((key) => !met.has(key)).map((key) => `${id} in ${key}`);
    });
    expect(neverMet).toEqual([]);
  });
});
