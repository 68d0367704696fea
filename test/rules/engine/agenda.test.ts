import { aimLifeObligations } from '../../../src/rules/aim/life-obligations.ts';
import { isLocalTarget, obligationsOf } from '../../../src/rules/engine/agenda.ts';
import { obligations } from '../../../src/rules/obligations.ts';
import { aCase, type CaseStory } from '../../support/a-case.ts';
import { aConcern } from '../../support/factories.ts';
import { type Duty, given } from '../../support/given.ts';
import { received, takenAtEleven as taken, told } from '../../support/usual-cases.ts';
import { withOutcome } from '../../support/usual-outcome.ts';

const checked = taken.checkedNotActive();
const discussed = checked.at('2026-11-03', '10:00').discussed();
const agreed = discussed.agreed();
const booked = agreed.bookedFor('2026-11-12', '10:00');
const withoutPolice = booked.answeredBy('Joanne Hardy', 'declined');
const cancelled = booked.does('Hannah Reid', 'cancel-meeting', told);
const adjourned = booked
  .at('2026-11-12', '12:00')
  .does('Hannah Reid', 'record-adjourned', { on: '2026-11-12', ...told });
const held = booked.at('2026-11-12', '12:00').held();
const planned = withOutcome(held, { considered: { mappa: 'refer', exploitation: 'refer' } });
const investigated = taken.police('goes-on');
const dropped = taken.police('charge').police('no-further-action');
const declined = discussed.notAppropriate();
const reopened = declined.at('2026-11-09', '10:00').does('Hannah Reid', 'reconsider', told);

const aged = (birthDate: string, happenedOn: string) =>
  aCase({ concern: aConcern({ youngPerson: { birthDate }, seenOrHeard: { happenedOn } }) }).receivedAt();
const underTen = aged('2019-01-01', '2026-10-30');
const returned = underTen.at('2026-11-05', '10:00').does('Lucy Tran', 'first-contact-returns', told);
const border = aged('2016-11-02', '2026-11-01');
const kept = border.takenBy('Hannah Reid').does('Hannah Reid', 'keep-in-procedure', told);
const sentOn = border.takenBy('Hannah Reid').does('Hannah Reid', 'send-to-first-contact', told);
const back = sentOn.at('2026-11-06', '15:00').does('Lucy Tran', 'first-contact-returns', told);

const managers = { kind: 'unallocated-managers' } as const;
const manager = { kind: 'allocated-manager' } as const;
const team = (id: string) => ({ kind: 'team', team: id }) as const;

describe('what must be done, row by row', () => {
  type Row = readonly [words: string, key: string, story: CaseStory, then: Duty | undefined];
  it.each<Row>([
    [
      'any manager takes it within a working day',
      'take',
      received,
      { due: '2026-11-03', owner: managers, isMet: false },
    ],
    ['until one has', 'take', taken, { due: '2026-11-03', owner: managers, isMet: true }],
    ['nobody takes what is with First Contact', 'take', underTen, undefined],
    [
      'until it comes back, and then from that day',
      'take',
      returned,
      { due: '2026-11-06', owner: managers, isMet: false },
    ],
    [
      'even where somebody had it before it went there',
      'take',
      back,
      { due: '2026-11-09', owner: managers, isMet: false },
    ],
    [
      'the age at the border is settled by whoever has it',
      'settle-age',
      border,
      { due: '2026-11-03', owner: managers, isMet: false },
    ],
    [
      'or by its manager',
      'settle-age',
      border.takenBy('Hannah Reid'),
      { due: '2026-11-03', owner: manager, isMet: false },
    ],
    ['until it is', 'settle-age', kept, { due: '2026-11-03', owner: manager, isMet: true }],
    ['but not an age that is in range', 'settle-age', taken, undefined],

    [
      'the system is checked within a working day',
      'check-system',
      received,
      { due: '2026-11-03', owner: managers, isMet: false },
    ],
    ['by the manager once there is one', 'check-system', taken, { due: '2026-11-03', owner: manager, isMet: false }],
    ['until it is checked', 'check-system', checked, { due: '2026-11-03', owner: manager, isMet: true }],
    ['counted anew when it comes back', 'check-system', back, { due: '2026-11-09', owner: managers, isMet: false }],

    [
      'a referral sent on is confirmed',
      'confirm-referral:1',
      checked,
      { due: '2026-11-04', owner: team('first-contact'), isMet: false },
    ],
    [
      'by the team it was sent to',
      'confirm-referral:1',
      taken.checkedActiveTo('families-first-east'),
      { due: '2026-11-04', owner: team('families-first-east'), isMet: false },
    ],
    [
      'until it is confirmed',
      'confirm-referral:1',
      checked.does('Lucy Tran', 'confirm-referral', { sentOn: 'families-first-east' }),
      { due: '2026-11-04', owner: team('first-contact'), isMet: true },
    ],
    ['but a child under ten is decided on instead', 'confirm-referral:1', underTen, undefined],
    [
      'First Contact decide the route of a child under ten',
      'first-contact-decides:1',
      underTen,
      { due: '2026-11-03', owner: team('first-contact'), isMet: false },
    ],
    [
      'until they send it back',
      'first-contact-decides:1',
      returned,
      { due: '2026-11-03', owner: team('first-contact'), isMet: true },
    ],
    [
      'or keep it',
      'first-contact-decides:1',
      underTen.does('Lucy Tran', 'first-contact-keeps', told),
      { due: '2026-11-03', owner: team('first-contact'), isMet: true },
    ],
    ['and they decide nothing else', 'first-contact-decides:1', checked, undefined],

    [
      'it is talked through in three working days',
      'discuss',
      taken,
      { due: '2026-11-05', owner: manager, isMet: false },
    ],
    ['until the talk is recorded', 'discuss', discussed, { due: '2026-11-05', owner: manager, isMet: true }],
    ['it is decided in five', 'decide', taken, { due: '2026-11-09', owner: manager, isMet: false }],
    ['until it is agreed', 'decide', agreed, { due: '2026-11-09', owner: manager, isMet: true }],
    ['or decided against', 'decide', declined, { due: '2026-11-09', owner: manager, isMet: true }],
    [
      'opened again it is decided in five more',
      'decide',
      reopened,
      { due: '2026-11-16', owner: manager, isMet: false },
    ],
    ['nothing is booked before a meeting is agreed', 'book', discussed, undefined],
    ['nor where it was decided against', 'book', declined, undefined],
    [
      'an agreed meeting is booked by the sixth working day',
      'book',
      agreed,
      { due: '2026-11-10', owner: manager, isMet: false },
    ],
    ['until it is', 'book', booked, { due: '2026-11-10', owner: manager, isMet: true }],
    ['and again when it is cancelled', 'book', cancelled, { due: '2026-11-10', owner: manager, isMet: false }],
    ['or adjourned, by the next working day', 'book', adjourned, { due: '2026-11-13', owner: manager, isMet: false }],
    ['but not when it was held', 'book', held, { due: '2026-11-10', owner: manager, isMet: true }],

    ['a meeting is held by the tenth working day', 'hold', agreed, { due: '2026-11-16', owner: manager, isMet: false }],
    ['which booking it does not meet (A-09)', 'hold', booked, { due: '2026-11-16', owner: manager, isMet: false }],
    ['nor adjourning it', 'hold', adjourned, { due: '2026-11-16', owner: manager, isMet: false }],
    ['but holding it does', 'hold', held, { due: '2026-11-16', owner: manager, isMet: true }],
    ['and nobody holds one that was not agreed', 'hold', declined, undefined],

    ['what became of it is recorded', 'record-meeting:1', booked, { due: '2026-11-13', owner: manager, isMet: false }],
    ['until it is', 'record-meeting:1', held, { due: '2026-11-13', owner: manager, isMet: true }],
    ['or was adjourned', 'record-meeting:1', adjourned, { due: '2026-11-13', owner: manager, isMet: true }],
    ['but not of one that was cancelled', 'record-meeting:1', cancelled, undefined],

    [
      'an invitation is answered in two working days',
      'answer:police:1',
      booked,
      { due: '2026-11-05', owner: team('police'), isMet: false },
    ],
    ['until it is', 'answer:police:1', withoutPolice, { due: '2026-11-05', owner: team('police'), isMet: true }],
    ['and not once the meeting has begun', 'answer:police:1', booked.at('2026-11-12', '10:00'), undefined],
    ['nor for one that is off', 'answer:police:1', cancelled, undefined],

    [
      'that a team is not coming is settled in two working days',
      'declined:police:1',
      withoutPolice,
      { due: '2026-11-05', owner: manager, isMet: false },
    ],
    [
      'by meeting without them',
      'declined:police:1',
      withoutPolice.does('Hannah Reid', 'meet-without', { team: 'police', ...told }),
      { due: '2026-11-05', owner: manager, isMet: true },
    ],
    [
      'or by asking them again',
      'declined:police:1',
      withoutPolice.does('Hannah Reid', 'ask-again', { team: 'police' }),
      undefined,
    ],
    ['and not once the meeting has begun', 'declined:police:1', withoutPolice.at('2026-11-12', '10:00'), undefined],
  ])('%s (%s)', (_words, key, story, then) => {
    given(story).thenDuty(key, then);
  });

  it('covers every row of the table that has no test of its own', () => {
    const seen = [received, underTen, border, checked, withoutPolice, planned, investigated, dropped].flatMap((story) =>
      obligationsOf(story.case, story.by()).map((one) => one.row.id),
    );
    const elsewhere = [
      'read-addition',
      'read-addition-mash',
      'answer-challenge',
      'answer-challenge-again',
      'difference-outside',
      'tell-of-sharing',
      'safety',
      'safety-plan',
      'give-safety-plan',
      'other-childs-referral',
      'give-action',
      'aim-day',
      'find-out-education',
      'find-out-protection',
      'voice-young-person',
      'voice-parents',
      // Of an assessment whose pair is named: test/rules/aim.
      ...aimLifeObligations.map(({ id }) => id),
      'send-to-mash',
      'screen',
      'ask-for-screening',
      'deferred-review',
      'discuss-joined',
      'reassign',
      'tell',
      // Of a closed case: test/rules/retention.
      'retention-review',
      'confirm-removal',
      'answer-subject-file',
    ];
    expect(obligations.flatMap(({ id }) => (seen.includes(id) ? [] : [id]))).toEqual(elsewhere);
  });

  it('says which dates the procedure sets: only the ten working days', () => {
    expect(
      obligations.filter((row) => !isLocalTarget(row) && row.within !== 'agreed').map(({ id, source }) => [id, source]),
    ).toEqual([
      ['hold', 'CN-06'],
      ['ask-for-screening', 'CJ-10'],
    ]);
  });

  it('shows the referrer what happens next to their referral, what is theirs to do, and nothing else', () => {
    const shown = obligations.filter((row) => row.shownTo.includes('own-referral')).map(({ id }) => id);
    expect(shown).toEqual(['take', 'first-contact-decides', 'discuss', 'decide', 'hold', 'send-to-mash']);
  });
});
