/** Every open case of a team manager at one press: what is done where it is cut short, or where others were first. */

import type { CaseDeps } from '../../src/dialogs/cases/deps.ts';
import { handOverAll, MOST_AT_ONCE } from '../../src/dialogs/cases/handing-all.ts';
import type { Store } from '../../src/store/port.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { Casework } from '../support/casework.ts';
import { aConcern, person, withNadiaFrost } from '../support/factories.ts';
import { usualReceipt } from '../support/usual-inputs.ts';

const [hannah, tom, ruth] = [person('Hannah Reid'), person('Tom Bell'), person('Ruth Marsden')];
const all = { from: hannah, to: tom, reason: 'MARKER-why', nonce: 'n1' };
const told = ['handed-over', 'handed-over-all', 'handed-from'];

let store: Store;
let casework: Casework;
beforeEach(() => {
  store = openSqliteStore(':memory:');
  casework = new Casework(store, { roster: withNadiaFrost });
});
afterEach(() => store.close());

async function taken(count: number, by = 'Priya Shah'): Promise<readonly string[]> {
  const references = await casework.raiseMany(count, usualReceipt, by);
  for (const reference of references) await casework.does('Hannah Reid', 'take', {}, reference);
  return references;
}

/** The world, in which every command after so many fails, as where the process was stopped. */
function deps(stopsAfter = Number.POSITIVE_INFINITY): CaseDeps {
  let commands = 0;
  const perform: Casework['cases']['perform'] = (...given) => {
    commands += 1;
    return commands > stopsAfter ? Promise.reject(new Error('stopped')) : casework.cases.perform(...given);
  };
  return { ...casework, repository: casework.repository, cases: { ...casework.cases, perform } } as unknown as CaseDeps;
}
const press = (stopsAfter?: number, change: Partial<typeof all> = {}) =>
  handOverAll(deps(stopsAfter), { person: ruth, now: casework.now }, { ...all, ...change });

const caseOf = async (reference: string) => (await casework.repository.load(reference, casework.now))?.state;
const eventsOf = async (reference: string) =>
  (await casework.repository.history(reference, casework.now)).filter(({ event }) => event.event.type === 'handed-over')
    .length;

/** Who is told what of it, over all cases. */
async function tells(references: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const reference of references)
    for (const { body } of await store.list<{ content: { kind: string; words?: string; person?: string } }>(
      reference,
      'notice:',
      casework.now,
    )) {
      const { kind, words = '', person: to = '' } = body.content;
      if (kind === 'tell' && told.includes(words)) found.push(`${words} ${to}`);
    }
  return found;
}

describe('every open case of a team manager', () => {
  it('goes to the other, each by an event of its own, and both hear once', async () => {
    const references = await taken(5);
    expect(await press()).toEqual({ done: 5, before: 0, not: [], left: 0, withRecord: 0 });
    for (const reference of references) {
      expect(await caseOf(reference)).toMatchObject({ manager: { id: tom.id }, handedOver: { reason: 'MARKER-why' } });
      expect(await eventsOf(reference)).toBe(1);
    }
    expect(await tells(references)).toEqual([`handed-over-all ${tom.id}`, `handed-from ${hannah.id}`]);
  });

  it('but not one that is kept from who hands over: it stays, and is neither named nor counted', async () => {
    const [kept = '', other = ''] = await taken(2);
    await casework.does('Hannah Reid', 'keep-from', { person: ruth.id, reason: 'x' }, kept);
    const { repository, now } = casework;
    expect(await repository.managedOverview(hannah.id, ruth.id, now)).toMatchObject({ count: 1 });
    expect(await repository.managedOverview(hannah.id, hannah.id, now)).toMatchObject({ count: 2 });
    expect(await press()).toEqual({ done: 1, before: 0, not: [], left: 0, withRecord: 0 });
    expect(await caseOf(kept)).toMatchObject({ manager: { id: hannah.id } });
    expect(await caseOf(other)).toMatchObject({ manager: { id: tom.id } });
  });

  it('cut short in the middle, goes on at the next press: nothing is done twice or told twice', async () => {
    const references = await taken(5);
    const cut = await press(2);
    expect(cut).toMatchObject({ done: 2, before: 0 });
    expect(cut.not).toHaveLength(3);
    expect(await press()).toEqual({ done: 3, before: 2, not: [], left: 0, withRecord: 0 });
    expect(await press()).toEqual({ done: 0, before: 5, not: [], left: 0, withRecord: 0 });
    for (const reference of references) expect(await eventsOf(reference)).toBe(1);
    expect(await tells(references)).toEqual([`handed-over-all ${tom.id}`, `handed-from ${hannah.id}`]);
  });

  it('cut short, and sent from a form that was opened again, goes on with those that are left', async () => {
    const references = await taken(4);
    await press(3);
    expect(await press(undefined, { nonce: 'n2' })).toEqual({ done: 1, before: 0, not: [], left: 0, withRecord: 0 });
    for (const reference of references) expect(await eventsOf(reference)).toBe(1);
    // The one that was left is one case, and is told as one.
    expect((await tells(references)).filter((one) => one.includes(tom.id))).toEqual(
      expect.arrayContaining([`handed-over-all ${tom.id}`, `handed-over ${tom.id}`]),
    );
  });

  it('of which none could be recorded is no answer but a failure', async () => {
    await taken(2);
    await expect(press(0)).rejects.toThrow('No case was handed over.');
  });

  it('names what somebody else did meanwhile, and leaves it as it is', async () => {
    const [first = '', second = '', third = ''] = await taken(3);
    const { repository } = casework;
    const meanwhile = deps();
    const others = async function* (...given: Parameters<typeof repository.managedBy>) {
      yield* repository.managedBy(...given);
      if (given[0][0] !== hannah.id) return;
      await casework.does('Ruth Marsden', 'hand-over', { to: 'Nadia Frost', reason: 'x' }, first);
      await casework.does('Ruth Marsden', 'close', { code: 'error', reason: 'x' }, second);
    };
    const found = await handOverAll(
      { ...meanwhile, repository: { ...repository, managedBy: others } },
      { person: ruth, now: casework.now },
      all,
    );
    expect(found).toMatchObject({ done: 1, left: 0 });
    expect(Object.fromEntries(found.not.map(({ reference, says }) => [reference, says]))).toEqual({
      [first]: 'It was given to another since: Nadia Frost has it now.',
      [second]: expect.stringContaining('the case is closed'),
    });
    expect(await caseOf(first)).toMatchObject({ manager: { id: 'Nadia Frost' } });
    expect(await caseOf(third)).toMatchObject({ manager: { id: tom.id } });
    expect((await tells([third])).length).toBe(2);
  });

  it('names what has to be asked first: a case that the new team manager raised', async () => {
    const [own = ''] = await taken(1, 'Tom Bell');
    const [other = ''] = await taken(1);
    const found = await press();
    expect(found).toMatchObject({ done: 1 });
    expect(found.not).toEqual([{ reference: own, says: expect.stringContaining('Tom Bell raised this concern') }]);
    expect(await caseOf(other)).toMatchObject({ manager: { id: tom.id } });
  });

  it('says how many have a separate record, which nobody sees by this', async () => {
    await taken(1);
    const concern = aConcern({ otherChild: { another: 'yes' } });
    const own = await casework.raiseAt(usualReceipt, { concern });
    await casework.does('Hannah Reid', 'take', {}, own);
    await casework.does('Hannah Reid', 'keep-separate-record', { record: 'record-1' }, own);
    expect(await press()).toMatchObject({ done: 2, withRecord: 1 });
  });

  it('is handed over so many at once, and the rest at the next press', async () => {
    await taken(MOST_AT_ONCE + 1);
    expect(await press()).toEqual({ done: MOST_AT_ONCE, before: 0, not: [], left: 1, withRecord: 0 });
    expect(await press()).toEqual({ done: 1, before: MOST_AT_ONCE, not: [], left: 0, withRecord: 0 });
  });
});
