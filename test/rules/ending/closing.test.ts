/** what a case can be closed for, where it stands, and what stays undone then. */
import { codesFor } from '../../../src/rules/ending/closing-codes.ts';
import type { ClosingCode } from '../../../src/rules/record/closing.ts';
import type { CaseStory } from '../../support/a-case.ts';
import { given } from '../../support/given.ts';
import {
  agreed,
  booked,
  heardAtClosing,
  held,
  noMeeting,
  received,
  taken,
  told,
  underTen,
} from '../../support/usual-cases.ts';
import { withOutcome } from '../../support/usual-outcome.ts';

const anywhere: readonly ClosingCode[] = ['moved', 'adult', 'error', 'died'];
const planned = withOutcome(held);
const charged = agreed.police('charge');

describe('closing a case', () => {
  it('of a child under ten waits for First Contact, or says why it does not (SC-06)', () => {
    const moved = { code: 'moved', ...told } as const;
    given(underTen).when('Hannah Reid', 'close', moved).then({
      code: 'invalid',
      says: 'First Contact have not recorded what they decided. Wait for that, or say why the case is closed although they have not.',
      source: 'SC-06',
      field: 'withoutDecision',
    });
    const withoutDecision = 'MARKER-moved';
    given(underTen)
      .when('Hannah Reid', 'close', { ...moved, withoutDecision })
      .thenCase({ stage: 'closed', closed: { withoutDecision } });
    // That they have not decided is asked about once.
    given(underTen)
      .when('Hannah Reid', 'close', { code: 'other', ...told, ...heardAtClosing, withoutDecision })
      .thenCase({ stage: 'closed', closed: { withoutDecision } });
    const decided = underTen.does('Lucy Tran', 'first-contact-keeps', told);
    given(decided).when('Hannah Reid', 'close', moved).thenCase({ stage: 'closed', closed: moved });
  });

  it.each<readonly [string, CaseStory, readonly ClosingCode[]]>([
    ['nobody has taken', received, []],
    ['is with a manager', taken, []],
    ['has a meeting to be booked', agreed, ['another-service', 'other']],
    ['has a meeting to be booked after a charge: it must be held (CJ-09)', charged, []],
    ['has a meeting that was held: its outcome comes first (CJ-17)', held, []],
    ['has a plan', planned, ['plan-done', 'another-service', 'other']],
    ['has no meeting', noMeeting, ['no-meeting', 'another-service', 'other']],
    ['is with First Contact', underTen, ['another-service', 'other']],
  ])('that %s is for these only', (_words, story, more) => {
    expect([...codesFor(story.case)].sort()).toEqual([...anywhere, ...more].sort());
  });

  it('for no further police action wants the police to have said so', () => {
    expect(codesFor(charged.case)).not.toContain('no-police-action');
    expect(codesFor(charged.police('no-further-action').case)).toContain('no-police-action');
  });

  it('for what does not fit it as it stands is refused', () => {
    given(held)
      .when('Hannah Reid', 'close', { code: 'plan-done', ...told })
      .thenLike({ code: 'invalid', field: 'code', source: 'A-32' });
  });

  it('waits until its booked meeting is cancelled, whatever ends it, so that all who were asked hear of it', () => {
    given(booked)
      .when('Hannah Reid', 'close', { code: 'died', ...told })
      .thenLike({ code: 'precondition', source: 'CN-05' });
    given(booked.does('Hannah Reid', 'cancel-meeting', told))
      .when('Hannah Reid', 'close', { code: 'died', ...told })
      .thenCase({ stage: 'closed' });
  });
});

describe('what is still to be done when a case is closed', () => {
  const all = planned.everybodyTold();

  it('is no reason to wait where the case moved or was an error, or the young person has died', () => {
    for (const code of ['moved', 'error', 'died'] as const) {
      given(all)
        .when('Hannah Reid', 'close', { code, ...told })
        .thenCase({ stage: 'closed', closed: { code } });
    }
  });

  it('keeps an open plan open: its actions are done or ended first, also where somebody is 18', () => {
    for (const code of ['plan-done', 'adult', 'other'] as const) {
      given(all)
        .when('Hannah Reid', 'close', { code, ...told })
        .thenLike({ code: 'precondition', source: 'CN-18' });
    }
  });

  it('keeps an assessment open until it is shared or stopped, and names it beside the actions (AM-05)', () => {
    given(all)
      .when('Hannah Reid', 'close', { code: 'plan-done', ...told })
      .thenLike({ source: 'CN-18', also: [{ code: 'precondition', source: 'AM-05' }] });
    const noActions = [1, 2].reduce(
      (story, number) => story.does('Hannah Reid', 'end-action', { number, ...told }),
      all,
    );
    given(noActions)
      .when('Hannah Reid', 'close', { code: 'plan-done', ...told })
      .thenLike({ code: 'precondition', source: 'AM-05' });
  });

  const stopped = all.does('Hannah Reid', 'change-aim', { stop: 'yes', ...told });
  const done = [1, 2].reduce((story, number) => story.does('Hannah Reid', 'end-action', { number, ...told }), stopped);
  const because = {
    'panel:1': 'MARKER-panel',
    'safety-review:1:1': 'MARKER-review',
    'further-meeting:1': 'MARKER-further',
    'aim-lead:1': 'MARKER-lead',
    'aim-co-worker:1': 'MARKER-co-worker',
    'confirm-referral:1': 'MARKER-confirm',
  };

  it('is asked once whether each was heard, where nothing ends the case at once (PR-16, PR-17)', () => {
    const closes = (voices?: Partial<(typeof heardAtClosing)['voices']>) =>
      given(done).when('Hannah Reid', 'close', { code: 'plan-done', ...told, because, ...(voices && { voices }) });
    closes().thenLike({
      code: 'invalid',
      field: 'youngPersonHeard',
      source: 'PR-16',
      also: [{ code: 'invalid', field: 'parentsHeard', source: 'PR-17' }],
    });
    closes({ 'young-person': 'yes' }).thenLike({ code: 'invalid', field: 'parentsHeard', source: 'PR-17' });
    closes(heardAtClosing.voices).thenCase({ stage: 'closed', closed: heardAtClosing });
  });

  it('is told at once, with all else that is missing', () => {
    const { 'panel:1': _silent, ...others } = because;
    given(done)
      .when('Hannah Reid', 'close', { code: 'plan-done', ...told, because: others })
      .thenLike({ field: 'youngPersonHeard', also: [{ field: 'parentsHeard' }, { field: 'undone:panel:1' }] });
  });

  it('stays undone for a reason each: what has none is named by its input', () => {
    const { 'further-meeting:1': _left, ...others } = because;
    given(done)
      .when('Hannah Reid', 'close', { code: 'plan-done', ...told, ...heardAtClosing, because: others })
      .thenLike({
        code: 'invalid',
        says: 'Say why this stays undone: Hold the next meeting about the plan.',
        field: 'undone:further-meeting:1',
      });
  });

  it('is kept with the case, as it was called, with each reason', () => {
    given(done)
      .when('Hannah Reid', 'close', { code: 'plan-done', ...told, ...heardAtClosing, because })
      .thenCase({
        stage: 'closed',
        closed: {
          code: 'plan-done',
          undone: expect.arrayContaining([
            { what: 'Hold the next meeting about the plan', because: 'MARKER-further' },
          ]) as unknown as [],
        },
      });
  });

  it('for what ends everything asks first, naming what would stop', () => {
    const asked = planned.asks('Hannah Reid', 'close', { code: 'died', ...told });
    expect(asked.ok).toBe(false);
    const [doubt] = asked.ok ? [] : (asked.refusal.doubts ?? []);
    expect(doubt?.asks).toMatch(
      /^This is still to be done and will stop: .*You can open the case again until Thursday 10 December 2026\. Is that right\?$/,
    );
  });
});

describe('a case that somebody else has now', () => {
  const asked = (input: object) =>
    noMeeting.asks('Hannah Reid', 'close', { code: 'moved', ...told, ...heardAtClosing, ...input });
  const about = (one: ReturnType<typeof asked>) => (one.ok ? [] : (one.refusal.doubts ?? []).map(({ id }) => id));

  it.each(['moved', 'adult'] as const)('closed as %s asks where nobody is named who has it, and since when', (code) => {
    expect(about(asked({ code, because: { 'confirm-referral:1': 'MARKER' } }))).toContain(`handed-over:${code}`);
    const handedOver = 'MARKER-handed';
    expect(about(asked({ code, handedOver, because: { 'confirm-referral:1': 'MARKER' } }))).not.toContain(
      `handed-over:${code}`,
    );
    given(noMeeting)
      .when('Hannah Reid', 'close', {
        code,
        ...told,
        ...heardAtClosing,
        handedOver,
        because: { 'confirm-referral:1': 'MARKER' },
      })
      .thenCase({ closed: { handedOver } });
  });

  it('closed for anything else asks nothing of it', () => {
    expect(about(asked({ code: 'error' }))).not.toContain('handed-over:error');
  });
});
