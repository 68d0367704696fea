/** CJ-27, CJ-28, A-23: SEND and Inclusion tell the High Risk of Harm Panel, once it is said that they are in education. */
import { channelViews } from '../../../src/cases/channel-view.ts';
import { requiredNotices } from '../../../src/cases/required-notices.ts';
import { obligationsOf, unmet } from '../../../src/rules/engine/agenda.ts';
import { recipients } from '../../../src/rules/engine/recipients.ts';
import { accessLevelFor, rolesOn } from '../../../src/rules/record/access.ts';
import type { CaseStory } from '../../support/a-case.ts';
import { aCase } from '../../support/a-case.ts';
import { aRegister, person } from '../../support/factories.ts';
import { given } from '../../support/given.ts';
import { agreed, agreedFrom, doneElsewhere } from '../../support/usual-cases.ts';
import { withOutcome } from '../../support/usual-outcome.ts';

const held = agreed.bookedFor('2026-11-12', '10:00').at('2026-11-12', '12:00').held();
const planned = withOutcome(held);
const notInEducation = withOutcome(held, { safety: { education: 'no' } });
const panel = (story: CaseStory) => story.agenda.find(({ row }) => row.id === 'panel');
const post = (story: CaseStory, name = 'step:1') =>
  channelViews(story.case, story.by()).find((view) => view.post === name);
const told = { answer: 'told', on: '2026-11-12', to: 'MARKER-to', how: 'MARKER-how' } as const;
const because = 'MARKER-because';

describe('the High Risk of Harm Panel', () => {
  it('is for SEND and Inclusion, three working days from the first outcome that says they are in education', () => {
    expect(panel(planned)).toMatchObject({
      key: 'panel:1',
      owner: { kind: 'function', agency: 'send-inclusion', does: 'high-risk-panel' },
      due: { due: '2026-11-17' },
    });
    expect(post(planned)).toEqual({
      kind: 'step',
      post: 'step:1',
      team: 'send-inclusion',
      reference: planned.case.reference,
      by: '2026-11-17',
      state: 'open',
    });
  });

  it('is nobody’s where they are in no education, and not while that is not known', () => {
    expect(panel(notInEducation)).toBeUndefined();
    expect(panel(withOutcome(held, { safety: { education: 'not-known' } }))).toBeUndefined();
    given(notInEducation).when('Fiona Lamb', 'record-panel', told).thenLike({ code: 'forbidden' });
  });

  it('is met once they say on which day, to which people and how it was told', () => {
    const done = planned.does('Fiona Lamb', 'record-panel', told);
    expect(panel(done)).toBeUndefined();
    expect(post(done)).toMatchObject({ state: 'done' });
    expect(post(done)).not.toHaveProperty('by');
    given(done).when('Fiona Lamb', 'record-panel', told).thenLike({ code: 'forbidden' });
  });

  it.each([
    ['on', { ...told, on: undefined }],
    ['on', { ...told, on: '2026-11-13' }],
    ['to', { ...told, to: undefined }],
    ['how', { ...told, how: undefined }],
    ['because', { answer: 'not-shared' }],
    ['answer', { answer: 'not-yet', because }],
  ] as const)('wants %s: %j', (field, input) => {
    given(planned).when('Fiona Lamb', 'record-panel', input).thenLike({ code: 'invalid', source: 'CJ-28', field });
  });

  it('asks about a day before the case was received', () => {
    const early = { ...told, on: '2026-10-01' };
    given(planned)
      .when('Fiona Lamb', 'record-panel', early)
      .thenLike({ doubts: [{ id: 'before-receipt:2026-10-01:' }] });
    expect(panel(planned.does('Fiona Lamb', 'record-panel', early))).toBeUndefined();
  });

  it('is theirs alone: not of those who manage the case, nor of another team', () => {
    for (const name of ['Hannah Reid', 'Ruth Marsden', 'Joanne Hardy']) {
      given(planned).when(name, 'record-panel', told).thenLike({ code: 'forbidden' });
    }
  });

  it('can be decided against on the concern route, and the service lead is told (A-23)', () => {
    const decided = planned.does('Fiona Lamb', 'record-panel', { answer: 'not-shared', because });
    expect(panel(decided)).toBeUndefined();
    const owed = requiredNotices(planned.case, decided.case, [{ type: 'panel-recorded', answer: 'not-shared' }], {
      ...decided.by(),
      agenda: decided.agenda,
    });
    expect(owed).toContainEqual({ kind: 'tell', person: person('Ruth Marsden').id, words: 'panel-not-shared' });
  });

  it('is told on the criminal justice route, or stays owed: a charge asks again what was decided before it', () => {
    const decided = planned.does('Fiona Lamb', 'record-panel', { answer: 'not-shared', because });
    const charged = decided.at('2026-11-16', '10:00').police('charge');
    expect(panel(charged)).toMatchObject({ key: 'panel:1', due: { due: '2026-11-19' } });
    given(charged).when('Fiona Lamb', 'record-panel', { answer: 'not-shared', because }).thenLike({ field: 'answer' });
    const notYet = charged.does('Fiona Lamb', 'record-panel', { answer: 'not-yet', because });
    expect(panel(notYet)).toMatchObject({ due: { due: '2026-11-19' } });
    expect(panel(notYet.does('Fiona Lamb', 'record-panel', told))).toBeUndefined();
  });

  it('begins when somebody finds out later that they are in education, and ends where they are not any more', () => {
    const found = notInEducation
      .at('2027-09-07', '10:00')
      .does('Hannah Reid', 'record-found-out', { finding: 'in-education', said: 'MARKER-said' });
    expect(panel(found)).toMatchObject({ key: 'panel:found-1', post: 'step:1', due: { due: '2027-09-10' } });
    const left = found.does('Hannah Reid', 'record-found-out', { finding: 'not-in-education', said: 'MARKER-said' });
    expect(panel(left)).toBeUndefined();
    expect(post(left)).toMatchObject({ state: 'ended' });
    const again = left.does('Hannah Reid', 'record-found-out', { finding: 'in-education', said: 'MARKER-said' });
    expect(panel(again)).toMatchObject({ post: 'step:2' });
  });

  it('is met by what an earlier version recorded as done outside Pathway', () => {
    const old = planned.with(doneElsewhere('panel'), 'elsewhere');
    expect(panel(old)).toBeUndefined();
    expect(obligationsOf(old.case, old.by()).find(({ row }) => row.id === 'panel')?.metAt).toBeDefined();
  });
});

it('is drawn again in their channel where the list of bank holidays moves its day', () => {
  const event = { type: 'dates-moved', list: 'l1' } as const;
  const owed = requiredNotices(planned.case, planned.case, [event], { ...planned.by(), agenda: planned.agenda });
  expect(owed).toContainEqual({ kind: 'post', team: 'send-inclusion', post: 'step:1' });
});

describe('what SEND and Inclusion see', () => {
  const absent = withOutcome(
    agreed.bookedFor('2026-11-12', '10:00').answeredBy('Fiona Lamb', 'declined').at('2026-11-12', '12:00').held(),
  );
  const sees = (story: CaseStory) => accessLevelFor(story.case, person('Fiona Lamb').id, story.roster);

  it('is shared while the step is theirs, and ends with it', () => {
    expect(sees(absent)).toBe('shared');
    expect(sees(absent.does('Fiona Lamb', 'record-panel', told))).toBe('standing');
  });
});

it('is asked of the team manager too while all who speak for SEND and Inclusion are away', () => {
  const fiona = person('Fiona Lamb').id;
  const away = { ...planned.roster, isAway: (id: string) => id === fiona };
  expect(rolesOn(planned.case, person('Hannah Reid'), away)).toContain('panel-stand-in');
  expect(rolesOn(planned.case, person('Hannah Reid'), planned.roster)).not.toContain('panel-stand-in');
});

describe('where nobody in the register speaks for SEND and Inclusion', () => {
  const roster = aRegister(({ people }) => ({ people: people.filter(({ name }) => name !== 'Fiona Lamb') }));
  const held = agreedFrom(aCase({ roster }).receivedAt())
    .bookedFor('2026-11-12', '10:00')
    .at('2026-11-12', '12:00')
    .held();
  const alone = withOutcome(held);

  it('the team manager is asked, tells the panel by telephone and records it', () => {
    const hannah = person('Hannah Reid', roster);
    expect(rolesOn(alone.case, hannah, roster)).toContain('panel-stand-in');
    const [duty] = unmet(alone.case, alone.by()).filter(({ row }) => row.id === 'panel');
    if (duty === undefined) throw new Error('Nobody is asked for the panel.');
    const step = { name: 'on the day', workingDays: 0, to: ['owner'], asksTeamChannel: true } as const;
    expect(recipients(duty, step, alone.case, alone.by())).toContainEqual({ person: hannah.id });
    expect(panel(alone.does('Hannah Reid', 'record-panel', told))).toBeUndefined();
  });
});
