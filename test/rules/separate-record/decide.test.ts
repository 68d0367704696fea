/** Who may see and change a separate record: PR-11, A-22. */
import { personRef } from '../../../src/rules/base/vocabulary.ts';
import type { KeepingFacts } from '../../../src/rules/record/kept-from.ts';
import { maySeeRecord } from '../../../src/rules/separate-record/access.ts';
import { decideOnRecord, mayMakeRecord, type RecordCommand } from '../../../src/rules/separate-record/decide.ts';
import { evolveRecord } from '../../../src/rules/separate-record/events.ts';
import type { ChildFacts, SeparateRecord } from '../../../src/rules/separate-record/record.ts';
import { aCase } from '../../support/a-case.ts';
import { aConcern, aRegister, circumstances, person, register } from '../../support/factories.ts';

const at = '2026-11-02T09:15:00Z';
const because = 'MARKER-reason';

function aRecord(child: Partial<ChildFacts> = {}): SeparateRecord {
  const facts = { name: 'MARKER-child', ownReferral: 'not-known', ...child } as const;
  const made = { type: 'record-made', id: 'record-1', case: '7KQ4-2MX6', child: facts } as const;
  return evolveRecord(undefined, { event: made, by: personRef(person('Hannah Reid')), command: 'made' }, at);
}

const sees = (record: SeparateRecord, name: string, kept: KeepingFacts = {}) =>
  maySeeRecord(record, person(name), { roster: register, kept });
const does = (
  record: SeparateRecord,
  name: string,
  command: RecordCommand,
  roster = register,
  kept: KeepingFacts = {},
) =>
  decideOnRecord(record, command, {
    ...circumstances(at),
    actor: person(name, roster),
    roster,
    kept,
  });

/** The record after what that person did; throws where it was refused. */
function after(record: SeparateRecord, name: string, command: RecordCommand): SeparateRecord {
  const events = does(record, name, command);
  if ('code' in events) throw new Error(events.says);
  const by = personRef(person(name));
  return events.reduce((before, event) => evolveRecord(before, { event, by, command: 'then' }, at), record);
}
const adds = (typed: string): RecordCommand => ({ does: 'give-access', typed, reason: because });
const takesOff = (name: string): RecordCommand => ({ does: 'take-access', person: person(name).id, reason: because });

it('is made by those who manage the case, and only where the case says that it is to be kept', () => {
  const another = aConcern({ otherChild: { another: 'yes' } });
  const story = aCase({ concern: another }).receivedAt().takenBy('Hannah Reid');
  const kept = story.does('Hannah Reid', 'keep-separate-record', { record: 'record-1' }).case;
  const may = (name: string, id = 'record-1', c = kept) =>
    mayMakeRecord(c, id, { actor: person(name), roster: register });
  expect(['Hannah Reid', 'Tom Bell', 'Ruth Marsden', 'Priya Shah', 'Joanne Hardy'].filter((name) => may(name))).toEqual(
    ['Hannah Reid', 'Tom Bell', 'Ruth Marsden'],
  );
  expect(may('Hannah Reid', 'record-2')).toBe(false);
  expect(may('Hannah Reid', 'record-1', story.case)).toBe(false);
});

it('is seen by its maker and the service lead; a part in the case gives nothing', () => {
  const names = ['Hannah Reid', 'Ruth Marsden', 'Tom Bell', 'Priya Shah', 'Daniel Okafor', 'Lucy Tran', 'Gwen Parry'];
  expect(names.filter((name) => sees(aRecord(), name))).toEqual(['Hannah Reid', 'Ruth Marsden']);
});

it('gives everybody else one answer, whether there is a record or not', () => {
  const nothing = decideOnRecord(undefined, adds('Tom Bell'), {
    ...circumstances(at),
    actor: person('Tom Bell'),
    roster: register,
    kept: {},
  });
  expect(nothing).toMatchObject({ code: 'not-found', source: 'PR-11' });
  expect(does(aRecord(), 'Tom Bell', adds('Tom Bell'))).toEqual(nothing);
});

it('is opened to people one by one, with a reason each; they read it, and only managers among them change it', () => {
  const withBen = after(aRecord(), 'Hannah Reid', adds('Ben Asante'));
  expect(withBen.access.at(-1)).toMatchObject({ person: { name: 'Ben Asante' }, reason: because });
  expect(sees(withBen, 'Ben Asante')).toBe(true);
  expect(does(withBen, 'Ben Asante', adds('Tom Bell'))).toMatchObject({ code: 'forbidden' });
  const withTom = after(withBen, 'Ruth Marsden', adds('Tom Bell'));
  const support = { supporter: 'nobody yet' };
  expect(after(withTom, 'Tom Bell', { does: 'save-support', saved: support }).support).toEqual(support);
});

it('takes a person by a part of the name, and asks for more where it could be several', () => {
  expect(after(aRecord(), 'Hannah Reid', adds('asante')).access.at(-1)?.person.name).toBe('Ben Asante');
  expect(does(aRecord(), 'Hannah Reid', adds('a'))).toMatchObject({
    code: 'invalid',
    field: 'typed',
    says: expect.stringMatching(/^That could be .* or others\. Type more of the name\.$/),
  });
  expect(does(aRecord(), 'Hannah Reid', adds('Nobody Atall'))).toMatchObject({ code: 'invalid', field: 'typed' });
  expect(does(aRecord(), 'Hannah Reid', adds('Ruth Marsden'))).toMatchObject({
    says: 'They can see this record already.',
  });
});

it('is opened at a school to its safeguarding lead alone, and only where this child goes to it', () => {
  const atNorthfield = aRecord({ school: 'northfield-academy' });
  expect(after(atNorthfield, 'Hannah Reid', adds('Daniel Okafor')).access).toHaveLength(2);
  for (const [record, name] of [
    [aRecord(), 'Daniel Okafor'],
    [aRecord({ school: 'riverside-college' }), 'Daniel Okafor'],
    [atNorthfield, 'Priya Shah'],
  ] as const) {
    expect(does(record, 'Hannah Reid', adds(name))).toMatchObject({ code: 'invalid', source: 'PR-11', field: 'typed' });
  }
});

it('is closed to somebody who is taken off, or is in no team any more; nobody is left without a keeper', () => {
  const withTom = after(aRecord(), 'Hannah Reid', adds('Tom Bell'));
  const without = after(withTom, 'Hannah Reid', takesOff('Tom Bell'));
  expect(sees(without, 'Tom Bell')).toBe(false);
  expect(without.access.at(-1)?.ended).toMatchObject({ reason: because });
  expect(does(without, 'Hannah Reid', takesOff('Tom Bell'))).toMatchObject({ code: 'invalid', field: 'person' });
  expect(maySeeRecord(withTom, { ...person('Tom Bell'), teams: [] }, { roster: register, kept: {} })).toBe(false);
  const noLead = aRegister(({ people }) => ({ people: people.filter(({ name }) => name !== 'Ruth Marsden') }));
  expect(does(aRecord(), 'Hannah Reid', takesOff('Hannah Reid'), noLead)).toMatchObject({
    says: 'Nobody would be left who can change this record. First add another team manager.',
  });
  expect(does(withTom, 'Hannah Reid', takesOff('Hannah Reid'), noLead)).toHaveLength(1);
});

it('keeps what a card said before: the newest stands on it, and the others in its events', () => {
  const changed = after(aRecord({ birthDate: '2014-05-01', setting: 'MARKER-school' }), 'Hannah Reid', {
    does: 'save-child',
    saved: { name: 'MARKER-other', ownReferral: 'made-now' },
    reason: because,
  });
  expect(changed.child).toEqual({ name: 'MARKER-other', ownReferral: 'made-now' });
});

describe('of a case that is kept from a worker', () => {
  const keptFrom = (name: string): KeepingFacts => ({
    keptFrom: [{ person: personRef(person(name)), at, by: personRef(person('Hannah Reid')), reason: because }],
  });

  it('is not seen or changed by them, whatever their job, and though they are on its list', () => {
    const withBen = after(aRecord(), 'Hannah Reid', adds('Ben Asante'));
    expect(sees(withBen, 'Ben Asante', keptFrom('Ben Asante'))).toBe(false);
    expect(sees(withBen, 'Ruth Marsden', keptFrom('Ruth Marsden'))).toBe(false);
    expect(does(withBen, 'Ruth Marsden', adds('Tom Bell'), register, keptFrom('Ruth Marsden'))).toMatchObject({
      code: 'not-found',
    });
  });

  it('is not opened to them', () => {
    expect(does(aRecord(), 'Hannah Reid', adds('Tom Bell'), register, keptFrom('Tom Bell'))).toMatchObject({
      code: 'invalid',
      field: 'typed',
      says: 'You cannot add Tom Bell. The case of this record is kept from them.',
    });
  });

  it('keeps its last keeper where the service lead is the one it is kept from', () => {
    expect(does(aRecord(), 'Hannah Reid', takesOff('Hannah Reid'), register, keptFrom('Ruth Marsden'))).toMatchObject({
      code: 'invalid',
      says: 'Nobody would be left who can change this record. First add another team manager.',
    });
  });
});
