/** When the plan for a child's own safety is to be looked at again, and which people hear of it: PR-11, PR-12. */
import { personRef } from '../../../src/rules/base/vocabulary.ts';
import type { KeepingFacts } from '../../../src/rules/record/kept-from.ts';
import { decideOnRecord, type RecordCommand } from '../../../src/rules/separate-record/decide.ts';
import { evolveRecord, type RecordEvent } from '../../../src/rules/separate-record/events.ts';
import type { SeparateRecord, SupportFacts } from '../../../src/rules/separate-record/record.ts';
import {
  reviewOf,
  reviewRecipients,
  reviewSteps,
  whyRecordUnowned,
} from '../../../src/rules/separate-record/reviewing.ts';
import { aRegister, circumstances, person, register } from '../../support/factories.ts';

const at = '2026-11-02T09:15:00Z';
const by = circumstances(at);
const hannah = personRef(person('Hannah Reid'));
const plan: SupportFacts = {
  supporter: 'nobody yet',
  safety: 'MARKER-plan',
  safetyOwner: personRef(person('Daniel Okafor')),
  safetyReview: '2026-11-20',
};
const gives = (name: string): RecordEvent => ({ type: 'access-given', person: personRef(person(name)), reason: 'why' });
const saved = (support: SupportFacts): RecordEvent => ({ type: 'card-saved', card: 'support', saved: support });

function aRecord(...events: readonly RecordEvent[]): SeparateRecord {
  const child = { name: 'MARKER-child', school: 'northfield-academy', ownReferral: 'not-known' } as const;
  const all: readonly RecordEvent[] = [{ type: 'record-made', id: 'r', case: '7KQ4-2MX6', child }, ...events];
  const state = all.reduce<SeparateRecord | undefined>(
    (record, event) => evolveRecord(record, { event, by: hannah, command: event.type }, at),
    undefined,
  );
  if (state === undefined) throw new Error('There is no record.');
  return state;
}
const withDaniel = aRecord(gives('Daniel Okafor'), saved(plan));
const keptFrom = (name: string): KeepingFacts => ({
  keptFrom: [{ person: personRef(person(name)), at, by: hannah, reason: 'MARKER-reason' }],
});
const does = (record: SeparateRecord, name: string, command: RecordCommand) =>
  decideOnRecord(record, command, { ...by, actor: person(name), roster: register, kept: {} });

describe('the plan', () => {
  it.each([
    ['what is planned', { safety: undefined }, 'safety'],
    ['who looks after it', { safetyOwner: undefined }, 'safetyOwner'],
    ['by when it is looked at', { safetyReview: undefined }, 'safetyReview'],
    ['somebody who sees the record', { safetyOwner: personRef(person('Ben Asante')) }, 'safetyOwner'],
  ])('wants %s', (_words, change, field) => {
    const command: RecordCommand = { does: 'save-support', saved: { ...plan, ...change } };
    expect(does(withDaniel, 'Hannah Reid', command)).toMatchObject({ code: 'invalid', field, source: 'PR-12' });
    expect(does(withDaniel, 'Hannah Reid', { does: 'save-support', saved: plan })).toHaveLength(1);
  });

  it('is looked at by the one who looks after it, or a keeper, and by nobody else on the list', () => {
    const look: RecordCommand = { does: 'look-at-safety', look: { answer: 'right', next: '2026-12-18' } };
    expect(does(withDaniel, 'Daniel Okafor', look)).toHaveLength(1);
    expect(does(withDaniel, 'Hannah Reid', look)).toHaveLength(1);
    const withBen = aRecord(gives('Daniel Okafor'), gives('Ben Asante'), saved(plan));
    expect(does(withBen, 'Ben Asante', look)).toMatchObject({ code: 'forbidden', source: 'PR-12' });
    expect(does(withBen, 'Priya Shah', look)).toMatchObject({ code: 'not-found' });
    expect(does(aRecord(), 'Hannah Reid', look)).toMatchObject({ code: 'precondition' });
  });

  it('is due on the next day that was agreed; changed words take its place; ended it is due no more', () => {
    const looked = (event: Omit<Extract<RecordEvent, { type: 'safety-looked-at' }>, 'type'>) =>
      aRecord(gives('Daniel Okafor'), saved(plan), { type: 'safety-looked-at', ...event });
    expect(reviewOf(looked({ answer: 'right', next: '2026-12-18' }))?.on).toBe('2026-12-18');
    const changed = looked({ answer: 'changed', said: 'MARKER-new', next: '2026-12-18' });
    expect(changed.support).toMatchObject({ safety: 'MARKER-new', safetyReview: '2026-12-18' });
    const ended = looked({ answer: 'ended', said: 'MARKER-why' });
    expect(ended.support).toEqual({ supporter: 'nobody yet' });
    expect(reviewOf(ended)).toBeUndefined();
  });
});

describe('who hears of the review', () => {
  const owner = { to: ['owner'] } as const;
  const all = { to: ['owner', 'deputy', 'service-lead'] } as const;
  const names = (record: SeparateRecord, step: Parameters<typeof reviewRecipients>[1], roster = register, kept = {}) =>
    reviewRecipients(record, step, { roster, kept }).map((id) => register.person(id)?.name);
  const without = (...gone: readonly string[]) =>
    aRegister(({ people }) => ({
      people: people.filter(({ name }) => !gone.includes(name)).map(({ deputy: _deputy, ...one }) => one),
    }));

  it('is the one who looks after the plan; later the managers on the list and the service lead too', () => {
    expect(names(withDaniel, owner)).toEqual(['Daniel Okafor']);
    expect(names(withDaniel, all)).toEqual(['Daniel Okafor', 'Hannah Reid', 'Ruth Marsden']);
  });

  it('is the next in their place, where they have left, moved school, or the case is kept from them', () => {
    expect(names(withDaniel, owner, without('Daniel Okafor'))).toEqual(['Hannah Reid']);
    expect(names(withDaniel, owner, register, keptFrom('Daniel Okafor'))).toEqual(['Hannah Reid']);
    const moved = { name: 'MARKER-child', school: 'riverside-college', ownReferral: 'not-known' } as const;
    const elsewhere = aRecord(gives('Daniel Okafor'), saved(plan), { type: 'card-saved', card: 'child', saved: moved });
    expect(names(elsewhere, owner)).toEqual(['Hannah Reid']);
    expect(names(withDaniel, owner, without('Daniel Okafor', 'Hannah Reid'))).toEqual(['Ruth Marsden']);
    expect(names(withDaniel, owner, without('Daniel Okafor', 'Hannah Reid', 'Ruth Marsden'))).toEqual([]);
    expect(reviewRecipients(withDaniel, owner, { roster: register, kept: {} }, [person('Daniel Okafor').id])).toEqual([
      hannah.id,
    ]);
  });

  it('is the maker, where an older record names nobody', () => {
    expect(names(aRecord(saved({ supporter: 'nobody yet', safetyReview: '2026-11-20' })), owner)).toEqual([
      'Hannah Reid',
    ]);
  });

  it('stands in the list of what is without an owner, where nobody but the service lead is left', () => {
    const why = (record: SeparateRecord, roster = register, kept = {}) => whyRecordUnowned(record, { roster, kept });
    expect(why(withDaniel)).toBeUndefined();
    expect(why(withDaniel, without('Daniel Okafor'))).toBe(
      'Daniel Okafor looks after its safety plan and can no longer see it',
    );
    expect(why(aRecord(), without('Hannah Reid'))).toBe('No team manager on its list can see it');
  });
});

describe('the days on which it is said', () => {
  const times = (said?: Parameters<typeof reviewSteps>[2], now = said?.at ?? at) =>
    reviewSteps('2026-11-20', at, said, { ...by, now })
      .map((one) => one.at)
      .sort();

  it('are those of the ladder: the working day before, the day, and after it', () => {
    expect(times()).toEqual([
      '2026-11-19T09:00:00Z',
      '2026-11-20T09:00:00Z',
      '2026-11-23T09:00:00Z',
      '2026-11-24T09:00:00Z',
      '2026-11-25T09:00:00Z',
      '2026-11-27T09:00:00Z',
    ]);
  });

  it('come again every five working days once the ladder is through, without end', () => {
    expect(times({ at: '2026-11-25T09:00:00Z', workingDays: 3 })).toEqual(['2026-12-02T09:00:00Z']);
    expect(times({ at: '2026-12-23T09:00:00Z', workingDays: 3 })).toEqual(['2027-01-04T09:00:00Z']);
  });

  it('do not count what a clock said that was ahead', () => {
    expect(times({ at: '2026-12-23T09:00:00Z', workingDays: 3 }, '2026-11-10T09:00:00Z')).toEqual(times());
  });

  it('begin within five working days, where the day had passed when it was set', () => {
    expect(reviewSteps('2026-10-01', at, undefined, by).map((one) => one.at)).toEqual(['2026-11-09T09:00:00Z']);
  });
});
