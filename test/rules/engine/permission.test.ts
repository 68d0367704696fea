import type { ActionId } from '../../../src/rules/commands.ts';
import { availableActions, whyRefused } from '../../../src/rules/engine/permission.ts';
import type { Case } from '../../../src/rules/record/case.ts';
import type { CaseRole } from '../../../src/rules/record/case-roles.ts';
import { aCase } from '../../support/a-case.ts';
import { aConcern } from '../../support/factories.ts';
import { booked, held, received, taken } from '../../support/usual-cases.ts';

describe('what the procedure wants first', () => {
  const border = aCase({
    concern: aConcern({ youngPerson: { birthDate: '2016-11-02' }, seenOrHeard: { happenedOn: '2026-11-01' } }),
  })
    .receivedAt('2026-11-02T09:15:00Z')
    .takenBy('Hannah Reid');

  it.each<[string, Case, ActionId, string, RegExp]>([
    [
      'a meeting is not decided against before the talk',
      taken.case,
      'decide-no-meeting',
      'CT-05',
      /^First record the talk/,
    ],
    ['nor agreed before the age is settled', border.discussed().case, 'agree-meeting', 'A-02', /^First choose the way/],
    ['nor decided against before that', border.discussed().case, 'decide-no-meeting', 'A-02', /^First choose the way/],
    [
      'nobody is invited before the system is checked',
      taken.discussed().agreed().case,
      'book-meeting',
      'A-26',
      /^First record the check/,
    ],
  ])('%s', (_words, c, action, source, says) => {
    expect(whyRefused(c, ['allocated-manager'], action)).toEqual({
      code: 'precondition',
      source,
      says: expect.stringMatching(says),
    });
    expect(availableActions(c, ['allocated-manager'])).toContain(action);
  });

  it('is told at once, where several things come first', () => {
    expect(whyRefused(border.case, ['allocated-manager'], 'decide-no-meeting')).toMatchObject({
      source: 'A-02',
      also: [{ code: 'precondition', source: 'CT-05' }],
    });
  });

  it.each<[string, Case, ActionId, Case]>([
    ['once the talk is recorded', taken.discussed().case, 'decide-no-meeting', taken.case],
    [
      'once the age is settled',
      border.discussed().does('Hannah Reid', 'keep-in-procedure', { reason: 'MARKER-reason' }).case,
      'decide-no-meeting',
      border.discussed().case,
    ],
    [
      'once the system is checked',
      taken.discussed().agreed().checkedNotActive().case,
      'book-meeting',
      taken.discussed().agreed().case,
    ],
  ])('is asked no more %s', (_words, after, action, before) => {
    expect(whyRefused(before, ['allocated-manager'], action)?.code).toBe('precondition');
    expect(whyRefused(after, ['allocated-manager'], action)).toBeUndefined();
  });

  it.each<[string, Case, ActionId]>([
    ['an age that leaves nothing to choose', taken.case, 'keep-in-procedure'],
    [
      'an age that is settled',
      border.does('Hannah Reid', 'keep-in-procedure', { reason: 'x' }).case,
      'send-to-first-contact',
    ],
    ['nobody to telephone', taken.case, 'record-told'],
  ])('is no button where there is nothing to do: %s', (_words, c, action) => {
    expect(whyRefused(c, ['allocated-manager'], action)?.code).toBe('precondition');
    expect(availableActions(c, ['allocated-manager'])).not.toContain(action);
  });

  it('hides the confirmation once it is given (CN-11), and shows it before', () => {
    const waiting = taken.checkedNotActive();
    expect(availableActions(waiting.case, ['first-contact'])).toEqual(['confirm-referral', 'challenge']);
    expect(
      availableActions(waiting.does('Lucy Tran', 'confirm-referral', { sentOn: 'families-first-east' }).case, [
        'first-contact',
      ]),
    ).toEqual(['challenge']);
  });

  it('asks First Contact for a decision on a child under ten, not for a confirmation (SC-06)', () => {
    const underTen = aCase({ concern: aConcern({ youngPerson: { birthDate: '2019-01-01' } }) }).receivedAt(
      '2026-11-02T09:15:00Z',
    );
    expect(availableActions(underTen.case, ['first-contact'])).toEqual([
      'first-contact-keeps',
      'first-contact-returns',
      'challenge',
    ]);
    expect(underTen.asks('Lucy Tran', 'confirm-referral', { sentOn: 'families-first-east' }).ok).toBe(false);
  });
});

describe('the buttons somebody sees', () => {
  it.each<[string, Case, readonly CaseRole[], readonly ActionId[]]>([
    [
      'a manager of a referral nobody has taken',
      received.case,
      ['unallocated-manager'],
      ['take', 'record-police-decision', 'link-case', 'join-case', 'close'],
    ],
    [
      'the service lead then',
      received.case,
      ['service-lead'],
      [
        'assign',
        'record-police-decision',
        'record-sharing',
        'record-not-shared',
        'correct',
        'add-note',
        'keep-from',
        'link-case',
        'join-case',
        'take-summary',
        'close',
        'ask-subject-file',
        'keep',
      ],
    ],
    [
      "the case's manager with a new case",
      taken.case,
      ['allocated-manager'],
      [
        'hand-over',
        'check-system',
        'check-not-made',
        'record-safety-plan',
        'record-discussion',
        'record-answers',
        'agree-meeting',
        'decide-no-meeting',
        'record-voice',
        'record-police-decision',
        'record-placing',
        'challenge-for-family',
        'record-sharing',
        'record-not-shared',
        'put-off',
        'correct',
        'add-note',
        'keep-from',
        'add-sibling',
        'link-case',
        'join-case',
        'take-summary',
        'close',
      ],
    ],
    [
      "the case's manager with a booked meeting",
      booked.case,
      ['allocated-manager'],
      [
        'hand-over',
        'check-system',
        'withdraw-referral',
        'record-safety-plan',
        'record-answers',
        'prepare-meeting',
        'change-meeting',
        'cancel-meeting',
        'change-invitations',
        'record-held',
        'record-adjourned',
        'record-voice',
        'record-answer',
        'record-police-decision',
        'record-placing',
        'challenge-for-family',
        'record-sharing',
        'record-not-shared',
        'put-off',
        'correct',
        'add-note',
        'keep-from',
        'add-sibling',
        'link-case',
        'take-summary',
        'close',
      ],
    ],
    [
      "the case's manager when it was held",
      held.case,
      ['allocated-manager'],
      [
        'hand-over',
        'check-system',
        'withdraw-referral',
        'record-safety-plan',
        'save-attendance',
        'save-considered',
        'save-assessment',
        'save-safety',
        'save-plan',
        'save-next',
        'record-outcome',
        'record-voice',
        'record-police-decision',
        'record-placing',
        'challenge-for-family',
        'record-sharing',
        'record-not-shared',
        'put-off',
        'correct',
        'add-note',
        'keep-from',
        'add-sibling',
        'link-case',
        'take-summary',
        'close',
      ],
    ],
    ['the referrer', taken.case, ['referrer'], ['add-to-concern', 'challenge']],
    ['another team manager', taken.case, ['other-manager'], []],
    ['somebody who is nothing to it', taken.case, [], []],
  ])('%s', (_words, c, roles, buttons) => {
    expect(availableActions(c, roles)).toEqual(buttons);
  });
});
