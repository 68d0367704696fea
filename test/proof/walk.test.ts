import { type ActionId, actionIds } from '../../src/rules/actions.ts';
import { obligations } from '../../src/rules/obligations.ts';
import { isOpen } from '../../src/rules/stages.ts';
import { type Place, walkEverywhere } from './walk.ts';

const { places, steps, met } = walkEverywhere();
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
    const silent = openPlaces.filter(({ duties }) => duties.length === 0);
    expect(keys(silent)).toEqual([]);
  });

  it('loses each duty by each action that its row says meets it', () => {
    const asked = new Set(openPlaces.flatMap(({ duties }) => duties));
    const said = obligations
      .filter(({ id }) => asked.has(id))
      .flatMap((row) => row.metBy.map((action) => `${row.id} by ${action}`));
    expect(said.filter((one) => !met.has(one))).toEqual([]);
  });

  it('can meet each duty that it asks', () => {
    const asked = (id: string) => openPlaces.filter(({ duties }) => duties.includes(id));
    const ids = new Set(openPlaces.flatMap(({ duties }) => duties));
    const neverMet = [...ids].flatMap((id) => {
      const there = new Set(keys(asked(id)));
      const met = leadingTo(keys(everywhere).filter((key) => !there.has(key)));
      return [...there].filter((key) => !met.has(key)).map((key) => `${id} in ${key}`);
    });
    expect(neverMet).toEqual([]);
  });
});
