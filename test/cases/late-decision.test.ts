/** a caution or a charge on a case closed long before begins a new case, linked for those who see both. */
import { seenLinks } from '../../src/cases/both-ends.ts';
import { errandKind } from '../../src/cases/errands.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { Casework } from '../support/casework.ts';
import { aConcern, person } from '../support/factories.ts';

const [first, later] = ['7KQ4-2MX6', '4T7N-2FQK'];
const decision = {
  decision: 'charge',
  decidedOn: '2027-03-01',
  receivedOn: '2027-03-01',
  alleged: 'MARKER-alleged',
  newCase: later,
} as const;

/** Closed in November, and kept from somebody. */
async function closedLongAgo(): Promise<Casework> {
  const casework = new Casework(openSqliteStore(':memory:')).at('2026-11-02', '09:00');
  await casework.raise('Priya Shah', aConcern({ youngPerson: { name: 'Rowan Ashby', parents: 'MARKER-parents' } }));
  await casework.does('Hannah Reid', 'take', {});
  await casework.does('Hannah Reid', 'keep-from', { person: person('Tom Bell').id, reason: 'MARKER-related' });
  await casework.does('Hannah Reid', 'close', { code: 'moved', reason: 'MARKER-reason', told: 'MARKER-told' });
  return casework.at('2027-03-01', '10:00');
}

it('begins a new case with the decision and the young person, once, and leaves the old one closed', async () => {
  const casework = await closedLongAgo();
  await casework.does('Hannah Reid', 'record-police-decision', decision);
  const [old, made] = [await casework.case(first), await casework.case(later)];
  expect(made).toMatchObject({
    ...{ route: 'criminal-justice', stage: 'received', referrer: { name: 'Hannah Reid' } },
    policeDecisions: [{ decision: 'charge', alleged: 'MARKER-alleged' }],
    clocks: [{ kind: 'police' }],
    origin: { kind: 'notification', byYouthJustice: true, concern: { youngPerson: { name: 'Rowan Ashby' } } },
    links: [{ other: first, kind: 'same-person' }],
  });
  expect(JSON.stringify(made)).not.toMatch(/MARKER-parents|newCase|MARKER-account/);
  expect(old).toMatchObject({ stage: 'closed', links: [{ other: later, kind: 'same-person' }] });
  expect(old.policeDecisions).toBeUndefined();
  expect(await casework.store.due(errandKind, '9999-01-01T00:00:00Z', 10)).toEqual([]);
});

it('keeps it from the worker the old one is kept from, and shows the link to nobody else than who sees both', async () => {
  const casework = await closedLongAgo();
  await casework.does('Hannah Reid', 'record-police-decision', decision);
  const made = await casework.case(later);
  expect(made.keptFrom).toMatchObject([{ person: { name: 'Tom Bell' } }]);
  const links = async (who: string) =>
    (await seenLinks(casework.repository, made, person(who), casework.by())).map(({ other }) => other);
  expect(await links('Hannah Reid')).toEqual([first]);
  expect(await links('Ruth Marsden')).toEqual([first]);
  expect(await links('Tom Bell')).toEqual([]);
  expect(await links('Priya Shah')).toEqual([]);
});

it('asks whether a second decision is another one, and then begins another case', async () => {
  const casework = await closedLongAgo();
  await casework.does('Hannah Reid', 'record-police-decision', decision);
  const again = { ...decision, newCase: 'P3DH-9WXA' };
  const asked = await casework.cases.perform(
    first,
    { id: 'again', action: 'record-police-decision', input: again },
    person('Hannah Reid'),
    casework.now,
  );
  expect(asked).toMatchObject({ ok: false, refusal: { code: 'not-sure' } });
  expect(await casework.repository.load('P3DH-9WXA', casework.now)).toBeUndefined();
});
