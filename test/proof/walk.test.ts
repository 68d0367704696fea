import { type ActionId, actionIds } from '../../src/rules/actions.ts';
import { obligations } from '../../src/rules/obligations.ts';
import { isOpen, plannedStages } from '../../src/rules/stages.ts';
import { ofThePlan, type Place } from './place.ts';
import { leadsBack, type Step, walkEverywhere } from './walk.ts';
import { ofOwnWords } from './walk-own-words.ts';

const { places, steps, met } = walkEverywhere();
const everywhere = [...places.values()];
const openPlaces = everywhere.filter(({ case: c }) => isOpen(c));

const into = Map.groupBy(steps, ({ to }) => to);

/** The places from which one of these can be reached, by some ways or by all. */
function leadingTo(goals: readonly string[], isWay: (step: Step) => boolean = () => true): ReadonlySet<string> {
  const found = new Set(goals);
  const waiting = [...goals];
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    for (const step of into.get(place) ?? []) {
      if (!found.has(step.from) && isWay(step)) {
        found.add(step.from);
        waiting.push(step.from);
      }
    }
  }
  return found;
}
const keys = (some: readonly Place[]): readonly string[] => some.map(({ key }) => key);

/** Each duty with the places where it is asked and from which no such way leads to its end. */
function neverMet(isWay: (id: string, step: Step) => boolean): readonly string[] {
  const ids = new Set(openPlaces.flatMap(({ duties }) => duties));
  return [...ids].flatMap((id) => {
    const there = new Set(keys(openPlaces.filter(({ duties }) => duties.includes(id))));
    const away = keys(everywhere).filter((key) => !there.has(key));
    const met = leadingTo(away, (step) => isWay(id, step) && !(ofOwnWords.has(id) && step.action === 'as without'));
    return [...there].filter((key) => !met.has(key)).map((key) => `${id} in ${key}`);
  });
}

describe('every state that the tables let a case come to', () => {
  it('is reached, and every action and the clock lead somewhere', () => {
    const used = new Set(steps.flatMap(({ action }) => (action === 'as without' ? [] : [action])));
    const expected: readonly (ActionId | 'time passes')[] = [...actionIds, 'time passes'];
    expect([...used].sort()).toEqual([...expected].sort());
  });

  it('is left by nothing of which the walk takes it that it leads back', () => {
    expect(steps.filter(({ action, from, to }) => leadsBack.has(action as ActionId) && from !== to)).toEqual([]);
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

  it('has a plan only where what it asks for can be done', () => {
    const strayed = openPlaces.filter(({ case: c }) => c.plan !== undefined && !plannedStages.includes(c.stage));
    expect(keys(strayed)).toEqual([]);
  });

  it('can meet each duty that it asks', () => {
    expect(neverMet(() => true)).toEqual([]);
  });

  it('can meet each by what is its own: no closing, decision of the police or meeting about the plan made up for it', () => {
    const own = new Map<string, readonly Step['action'][]>(
      obligations.map(({ id, metBy, ledToBy = [] }) => [id, [...metBy, ...ledToBy]]),
    );
    const isMadeUp = (action: Step['action']) => ['close', 'record-police-decision', 'plan-further'].includes(action);
    const isWay = (id: string, { action }: Step) =>
      // The walk only counts what a plan asks for, so it cannot see the last of several actions done.
      ofThePlan.has(id) || !isMadeUp(action) || own.get(id)?.includes(action) === true;
    expect(neverMet(isWay)).toEqual([]);
  });
});
