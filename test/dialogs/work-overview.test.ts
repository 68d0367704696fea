/** `overview`: counts, draws and lists what is late and due for those who manage cases, and tells nobody else (PR-04). */
import { contentsOfCard } from '../../desk/hands/card-reading.ts';
import { cardBytes, mostCardBytes } from '../../src/cards/size.ts';
import { createRepository } from '../../src/cases/repository.ts';
import { createSeparateRecords } from '../../src/cases/separate-records.ts';
import type { CaseDeps } from '../../src/dialogs/cases/deps.ts';
import { workOverview } from '../../src/dialogs/cases/work-overview.ts';
import type { Store } from '../../src/store/port.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { readPng } from '../app-package/png.ts';
import { withMash } from '../rules/police/notified.ts';
import type { CaseStory } from '../support/a-case.ts';
import { aCountedStore } from '../support/counted-store.ts';
import { everyRole } from '../support/every-role.ts';
import { circumstances, local, person, withNadiaFrost } from '../support/factories.ts';
import { keepCase, keepMarks } from '../support/store-of-cases.ts';
import { paired } from '../support/usual-aim.ts';
import { booked, received, taken } from '../support/usual-cases.ts';

const day = local('2026-11-10', '09:00');
const unowned = everyRole['that nobody has taken'] ?? received;
const stores: Store[] = [];
afterAll(() => Promise.all(stores.map((store) => store.close())));

async function aStore(...cases: readonly (readonly [reference: string, story: CaseStory])[]): Promise<Store> {
  const store = openSqliteStore(':memory:');
  stores.push(store);
  for (const [reference, story] of cases) await keepCase(store, story, reference);
  return store;
}

async function overviewOf(store: Store, name: string, now = day) {
  const contextAt = (at: string) => circumstances(at, { roster: withNadiaFrost });
  const repository = createRepository(store);
  const records = createSeparateRecords(store, contextAt, repository.load);
  const deps = { store, repository, records, contextAt } as unknown as CaseDeps;
  const card = await workOverview(deps, { person: person(name, withNadiaFrost), now });
  const { texts } = contentsOfCard(card);
  const numbers = /"facts":(\[.*?\])/.exec(JSON.stringify(card))?.[1] ?? '[]';
  const facts = JSON.parse(numbers) as readonly { readonly title: string; readonly value: string }[];
  const picture = /data:image\/png;base64,([\w+/=]+)/.exec(JSON.stringify(card))?.[1];
  return {
    card,
    picture,
    says: texts.join('\n'),
    numbers: Object.fromEntries(facts.map(({ title, value }) => [title, value])),
    cases: texts.filter((text) => /^\*\*[\dA-Z]{4}-[\dA-Z]{4}\*\*/.test(text)),
  };
}

describe('an overview', () => {
  it('is of all open cases for the service lead, and of their own and those nobody has taken for a team manager', async () => {
    const store = await aStore(['2222-2222', received], ['3333-3333', taken], ['4444-4444', booked]);
    const lead = await overviewOf(store, 'Ruth Marsden');
    expect(lead.numbers).toMatchObject({ 'Cases not taken yet': '1', 'Waiting for MASH': '0', 'Challenges open': '0' });
    expect(lead.says).toContain('Every open case, on Tuesday 10 November 2026.');
    const hannah = await overviewOf(store, 'Hannah Reid');
    expect(hannah.numbers['Late now']).toBe(lead.numbers['Late now']);
    expect(hannah.numbers['Waiting for MASH']).toBeUndefined();
    const nadia = await overviewOf(store, 'Nadia Frost');
    expect(nadia.numbers).toMatchObject({ 'Late now': '4, on 1 case', 'Cases not taken yet': '1' });
    expect(new Set(nadia.cases)).toEqual(new Set(['**2222-2222**, Jamie Hartley']));
  });

  it('counts and lists the same: what is late with its days, and what is due in seven days', async () => {
    const { says, numbers } = await overviewOf(await aStore(['2222-2222', received]), 'Hannah Reid');
    expect(numbers).toMatchObject({ 'Late now': '4, on 1 case', 'Due in the next seven days': '1, on 1 case' });
    expect(says).toContain('Take the referral, a CDYJS team manager: 7 days late. And 3 more.');
    expect(says).toContain('**Late now:** 4 on cases not taken yet.');
    expect(says).toContain('**10 to 16 November:** 1 meeting.');
    expect(says).toContain(
      'Hold the Risk Management Meeting, if one is appropriate, a CDYJS team manager: by Mon 16 Nov 2026.',
    );
  });

  it('is of the assessment alone for a team manager in social care', async () => {
    const store = await aStore(['2222-2222', paired], ['3333-3333', received]);
    const graham = await overviewOf(store, 'Graham Pell', local('2026-12-20', '09:00'));
    expect(graham.says).toContain('AIM assessments that your team has a part in, on Sunday 20 December 2026.');
    expect(graham.numbers['Late now']).toBe('2, on 1 case');
    expect(graham.cases).toEqual(['**2222-2222**, Jamie Hartley']);
    expect(graham.numbers['Without an owner']).toBeUndefined();
  });

  it.each(['Priya Shah', 'Daniel Okafor', 'Aisha Khan', 'Gwen Parry', 'Joanne Hardy', 'Nobody Known'])(
    'is not for %s, who is told nothing of any case',
    async (name) => {
      const cases = Object.values(everyRole).map((story, n) => [`2222-22${n + 10}`, story] as const);
      const { says, picture } = await overviewOf(await aStore(...cases), name);
      expect(says).toContain('Only team managers, the service lead and team managers in Children');
      expect([picture, /\d/.test(says)]).toEqual([undefined, false]);
    },
  );

  it('neither counts nor lists a case that is kept from the reader', async () => {
    const kept = unowned.does('Ruth Marsden', 'keep-from', {
      person: person('Nadia Frost', withNadiaFrost).id,
      reason: 'MARKER-reason',
    });
    const store = await aStore(['2222-2222', kept]);
    expect((await overviewOf(store, 'Nadia Frost')).numbers).toMatchObject({
      'Late now': '0',
      'Cases not taken yet': '0',
    });
    expect((await overviewOf(store, 'Nadia Frost')).cases).toEqual([]);
    expect((await overviewOf(store, 'Hannah Reid')).numbers).toMatchObject({ 'Late now': '4, on 1 case' });
  });

  it('tells the service lead that a case waits for MASH, without a name, and team managers nothing', async () => {
    const store = await aStore(['2222-2222', withMash()]);
    const lead = await overviewOf(store, 'Ruth Marsden', local('2026-11-20', '09:00'));
    expect(lead.numbers).toMatchObject({ 'Waiting for MASH': '1' });
    expect(lead.cases.length).toBeGreaterThan(0);
    expect(new Set(lead.cases)).toEqual(new Set(['**2222-2222**']));
    expect(lead.says).toContain('A screening is waiting');
    const manager = await overviewOf(store, 'Hannah Reid', local('2026-11-20', '09:00'));
    expect([manager.cases, manager.numbers['Late now']]).toEqual([[], '0']);
  });

  it('lists where somebody does not agree, to the manager of the case and the service lead', async () => {
    const disagreed = everyRole['with a team that does not agree'] ?? booked;
    const store = await aStore(['2222-2222', disagreed]);
    expect((await overviewOf(store, 'Hannah Reid')).numbers['Challenges open']).toBe('1');
    expect((await overviewOf(store, 'Ruth Marsden')).says).toContain('Challenges open: 1 case\n**2222-2222**');
    expect((await overviewOf(store, 'Nadia Frost')).numbers['Challenges open']).toBe('0');
  });

  it('says so where there is no case at all', async () => {
    const { says, cases, picture } = await overviewOf(await aStore(), 'Ruth Marsden');
    expect(says).toContain('**Late now:** nothing.');
    expect(cases).toEqual([]);
    expect(readPng(Buffer.from(picture ?? '', 'base64')).width).toBe(520);
  });
});

describe('an overview of very many', () => {
  it('counts 10,000 late ones, lists the first and says where the rest are, and fits Teams', async () => {
    const store = await aStore(...[2, 3, 4, 5, 6].map((n) => [`2222-222${n}`, received] as const));
    await keepMarks(store, '2222-2222', 9_995);
    const { numbers, cases, says, card } = await overviewOf(store, 'Ruth Marsden');
    expect(numbers).toMatchObject({ 'Late now': '40,000, on 10,000 cases', 'Cases not taken yet': '10,000' });
    expect(cases.length).toBeGreaterThanOrEqual(5);
    expect(says).toMatch(/And 9,99\d more\. Type \*\*late cases\*\* to see all of them\./);
    expect(cardBytes(card)).toBeLessThanOrEqual(mostCardBytes);
  });

  it('asks the store the same among 3,000 open cases as among ten, where the same is shown', async () => {
    const asked = async (besides: number) => {
      const inner = await aStore(['2222-2222', received], ['3333-3333', booked]);
      await keepMarks(inner, '2222-2222', besides, { due: '2027-06-01T23:00:00Z', tags: ['open'], body: {} });
      const { store, during } = aCountedStore(inner);
      return during(() => overviewOf(store, 'Ruth Marsden'));
    };
    const few = await asked(8);
    expect(await asked(2_998)).toEqual(few);
    expect(few.documents).toBeLessThan(10);
  });
});

describe('nobody is named', () => {
  it('in the numbers or the picture, which the words say again', async () => {
    const cases = Object.values(everyRole).map((story, n) => [`2222-22${n + 10}`, story] as const);
    const { card } = await overviewOf(await aStore(...cases), 'Ruth Marsden');
    const [before = ''] = JSON.stringify(card).split('"text":"Late: ');
    expect(before).toContain('data:image/png');
    expect(before).not.toMatch(/MARKER|2222-22|Hannah|Northfield|Police|First Contact/);
  });
});
