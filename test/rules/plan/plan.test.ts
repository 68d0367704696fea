/** CN-18, CN-22: the plan, its actions and owners, and another meeting about it. */
import { channelViews } from '../../../src/cases/channel-view.ts';
import type { CaseStory } from '../../support/a-case.ts';
import { agreed, told } from '../../support/usual-cases.ts';
import { usualOutcome, withOutcome } from '../../support/usual-outcome.ts';
import { sees } from '../../support/wants-and-sees.ts';

const booked = agreed.bookedFor('2026-11-12', '10:00', {
  invite: ['cdyjs-managers', 'police', 'health', 'send-inclusion'],
  changeReason: 'Northfield Academy: MARKER-change',
});
const held = booked.at('2026-11-12', '11:40').held();
const planned = withOutcome(held);
const keys = (story: CaseStory) => story.agenda.map(({ key, due }) => `${key} ${due.known ? due.due : ''}`);
const post = (story: CaseStory, name: string, team: string) =>
  channelViews(story.case, story.by()).find((view) => view.post === name && view.team === team);

describe('the plan of an outcome', () => {
  it('asks each owner for its action by the day agreed, and the manager for what else was decided', () => {
    expect(keys(planned)).toEqual(
      expect.arrayContaining([
        'plan-action:1 2026-12-11',
        'plan-action:2 2026-12-18',
        'safety-review:1:1 2027-01-29',
        'further-meeting:1 2027-01-15',
        'aim-lead:1 2026-11-19',
        'aim-co-worker:1 2026-11-19',
        'panel:1 2026-11-17',
      ]),
    );
  });

  it('posts to the channel of the team its number and day, and nothing else', () => {
    expect(post(planned, 'action:2', 'health')).toEqual({
      kind: 'action',
      post: 'action:2',
      team: 'health',
      reference: planned.case.reference,
      number: 2,
      by: '2026-12-18',
      state: 'open',
    });
  });

  it('is done by the team that owns it, and by no other', () => {
    const input = { number: 2, note: 'MARKER-note' };
    expect(planned.asks('Joanne Hardy', 'action-done', input)).toMatchObject({
      ok: false,
      refusal: { code: 'invalid' },
    });
    const done = planned.does('Ben Asante', 'action-done', input);
    expect(done.case.plan?.actions[1]?.done).toMatchObject({ note: 'MARKER-note', by: { name: 'Ben Asante' } });
    expect(keys(done)).not.toContain('plan-action:2 2026-12-18');
    expect(post(done, 'action:2', 'health')).toMatchObject({ state: 'done' });
  });

  it('keeps both versions of an action that is changed, and tells the team that had it', () => {
    const change = { number: 2, what: 'MARKER-changed', team: 'send-inclusion', by: '2027-01-08', ...told };
    const changed = planned.does('Hannah Reid', 'change-action', change);
    expect(changed.case.plan?.actions[1]).toMatchObject({
      what: 'MARKER-changed',
      team: 'send-inclusion',
      earlier: [{ what: 'MARKER-second-action', team: 'health', by: '2026-12-18', ...told }],
    });
    expect(post(changed, 'action:2', 'health')).toMatchObject({ state: 'moved' });
    expect(post(changed, 'action:2', 'send-inclusion')).toMatchObject({ state: 'open', by: '2027-01-08' });
  });

  it('stays open until it is met: closing waits for it', () => {
    expect(planned.asks('Hannah Reid', 'close', { code: 'plan-done', ...told })).toMatchObject({
      ok: false,
      refusal: { code: 'precondition', source: 'CN-18' },
    });
    const ended = [1, 2].reduce(
      (story, number) => story.does('Hannah Reid', 'end-action', { number, ...told }),
      planned,
    );
    const all = ended.everybodyTold();
    expect(all.does('Hannah Reid', 'close', { code: 'moved', ...told }).case.stage).toBe('closed');
  });

  it('shows the case on to those who came or own an action, and to no other who was asked', () => {
    expect(sees(held, 'Ben Asante')).toBe('shared');
    expect(sees(planned, 'Joanne Hardy')).toBe('shared');
    expect(sees(planned, 'Ben Asante')).toBe('shared');
    const done = planned.does('Ben Asante', 'action-done', { number: 2, note: 'MARKER-note' });
    expect(sees(done, 'Ben Asante')).toBe('standing');
  });

  it('asks for the referral that was decided until somebody records that it was made', () => {
    const refers = withOutcome(held, { considered: { mappa: 'refer' } });
    expect(keys(refers)).toContain('mappa-referral:1 2026-11-16');
    const made = refers.does('Hannah Reid', 'record-referral', { kind: 'mappa', to: 'MARKER-to', on: '2026-11-12' });
    expect(keys(made)).not.toContain('mappa-referral:1 2026-11-16');
    expect(
      refers.asks('Hannah Reid', 'record-referral', { kind: 'mappa', to: 'MARKER-to', on: '2026-11-13' }),
    ).toMatchObject({ ok: false, refusal: { code: 'invalid', field: 'on' } });
  });
});

describe('a referral that a meeting decided (CJ-25, CJ-26)', () => {
  const refers = withOutcome(held, { considered: { mappa: 'refer' }, next: { another: 'no' } });
  const makes = (story: CaseStory, on: string) =>
    story.does('Hannah Reid', 'record-referral', { kind: 'mappa', to: 'MARKER-to', on });
  const again = (story: CaseStory) =>
    story
      .at('2026-12-01', '10:00')
      .does('Hannah Reid', 'plan-further', told)
      .bookedFor('2027-01-12', '10:00')
      .at('2027-01-12', '12:00')
      .held();
  const safety = { placeReview: '2027-03-01' } as const;
  const plan = { actions: [] };
  const second = (story: CaseStory, considered: Partial<(typeof usualOutcome)['considered']>) =>
    withOutcome(again(story), { considered, safety, plan, next: { another: 'no' } });
  const owed = (story: CaseStory) => keys(story).filter((key) => key.startsWith('mappa-referral'));

  it('stays owed with its first day, whether the next meeting decides it again or calls it made already', () => {
    expect(owed(refers)).toEqual(['mappa-referral:1 2026-11-16']);
    for (const mappa of ['refer', 'already'] as const) {
      expect(owed(second(refers, { mappa }))).toEqual(['mappa-referral:1 2026-11-16']);
    }
    expect(owed(makes(second(refers, { mappa: 'refer' }), '2027-01-12'))).toEqual([]);
  });

  it('is not wanted again once it was made, unless a later meeting decides another', () => {
    const made = makes(refers, '2026-11-12');
    expect(owed(second(made, { mappa: 'already' }))).toEqual([]);
    expect(owed(second(made, { mappa: 'no-referral' }))).toEqual([]);
    expect(owed(second(made, { mappa: 'refer' }))).toEqual(['mappa-referral:2 2027-01-14']);
  });

  it('says which it is to those who read the case, and to a channel nothing of that', () => {
    const both = withOutcome(held, { considered: { mappa: 'refer', exploitation: 'refer' } });
    const duties = both.agenda.filter(({ row }) => ['mappa-referral', 'exploitation-referral'].includes(row.id));
    expect(duties.map(({ title }) => title)).toEqual([
      'Make the referral to public protection (MAPPA) that the meeting decided',
      'Make the referral for child exploitation that the meeting decided',
    ]);
    expect(new Set(duties.map(({ row }) => row.inChannel))).toEqual(new Set(['A referral is to be made']));
  });

  it('is taken back only by a later meeting that says why', () => {
    const considered = { ...usualOutcome.considered, mappa: 'no-referral' } as const;
    expect(again(refers).asks('Hannah Reid', 'save-considered', considered)).toMatchObject({
      ok: false,
      refusal: { code: 'invalid', field: 'mappaWhy', source: 'CJ-25' },
    });
    expect(owed(second(refers, { mappa: 'no-referral', mappaWhy: 'MARKER-not-needed-now' }))).toEqual([]);
  });
});

describe('another meeting about the plan', () => {
  const arranging = planned.at('2026-12-01', '10:00').does('Hannah Reid', 'plan-further', told);
  const again = arranging.bookedFor('2027-01-12', '10:00');
  const heldAgain = again.at('2027-01-12', '12:00').held();

  it('is booked as the first was, by no clock of the procedure, and nobody gives a reason for its day', () => {
    expect(arranging.case.stage).toBe('arranging');
    expect(keys(arranging)).toContain('book 2026-12-02');
    expect(again.case.stage).toBe('booked');
    expect(keys(again)).not.toContainEqual(expect.stringMatching(/^hold /));
  });

  it('asks nobody to record that it was held while it is to come', () => {
    const next = (story: CaseStory) => story.agenda.find(({ row }) => row.id === 'further-meeting')?.nextBy;
    expect(next(arranging)).toContain('book-meeting');
    expect(next(again)).toEqual([]);
    expect(next(again.at('2027-01-12', '12:00'))).toContain('record-held');
  });

  it('meets what was agreed once it is held, wants its own outcome, and keeps the actions open', () => {
    expect(keys(heldAgain)).not.toContainEqual(expect.stringMatching(/^further-meeting/));
    expect(keys(heldAgain)).toContainEqual(expect.stringMatching(/^record-outcome:2/));
    expect(keys(heldAgain)).toContain('plan-action:2 2026-12-18');
    const second = withOutcome(heldAgain, {
      safety: { placeReview: '2027-03-01' },
      plan: { risks: 'MARKER-new', actions: [{ what: 'MARKER-more', team: 'police', by: '2027-02-01' }] },
      next: { another: 'no' },
    });
    expect(second.case.plan?.actions.map(({ number, by }) => `${number} ${by}`)).toEqual([
      '1 2026-12-11',
      '2 2026-12-18',
      '3 2027-02-01',
    ]);
    expect(second.case.plan?.risks.map(({ text }) => text)).toEqual([usualOutcome.plan.risks, 'MARKER-new']);
  });

  it('can be seen to be of no use: the plan stands, and nobody is asked for it', () => {
    const dropped = arranging.does('Hannah Reid', 'drop-further', told);
    expect(dropped.case.stage).toBe('in-plan');
    expect(keys(dropped)).not.toContainEqual(expect.stringMatching(/^further-meeting/));
  });
});
