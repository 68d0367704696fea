/** CN-06: a meeting that was held and was not booked here is recorded afterwards; nobody is invited to it. */
import { meetingSections } from '../../../src/cards/case/page-sections.ts';
import { sharingSections } from '../../../src/cards/case/sharing-sections.ts';
import { invitationPost } from '../../../src/cards/channel-posts/invitation.ts';
import { channelViews, type InvitationView } from '../../../src/cases/channel-view.ts';
import { parseDetails } from '../../../src/cases/record/event-schemas.ts';
import { lineOf } from '../../../src/reports/inspection/line.ts';
import type { CommandInputs } from '../../../src/rules/commands.ts';
import { nextSteps } from '../../../src/rules/engine/next-steps.ts';
import { remindersDue } from '../../../src/rules/engine/reminders.ts';
import { accessLevelFor } from '../../../src/rules/record/access.ts';
import { wordsOf } from '../../cards/card-words.ts';
import { look } from '../../cards/stages.ts';
import { aCase, type CaseStory } from '../../support/a-case.ts';
import { aConcern, local, person } from '../../support/factories.ts';
import { given } from '../../support/given.ts';
import { agreed, agreedFrom, booked, discussed, held as heldOnce, told } from '../../support/usual-cases.ts';
import { withOutcome } from '../../support/usual-outcome.ts';
import { notified } from '../police/notified.ts';

type Input = CommandInputs['record-not-booked'];
const input = (day: string, time: string, change: Partial<Input> = {}): Input => ({
  starts: local(day, time),
  minutes: 60,
  venue: 'larch-room',
  attended: ['cdyjs-managers', 'police'],
  calendarKey: 'key-1',
  ...change,
});
const after = agreed.at('2026-11-10', '12:00');
const usual = input('2026-11-09', '10:00');
const record = (story: CaseStory, said: Input = usual) => story.does('Hannah Reid', 'record-not-booked', said);
const recorded = record(after);
const sightOf = ({ case: c, roster }: CaseStory, name: string) => accessLevelFor(c, person(name).id, roster);
const toDo = ({ case: c }: CaseStory) =>
  c.contactsToMake.filter(({ done }) => done === undefined).map(({ id, what }) => [id, what]);

describe('what is kept of it', () => {
  it('is a meeting that was held, and no invitation ahead', () => {
    const answered = given(after).when('Hannah Reid', 'record-not-booked', usual);
    answered.thenCase({
      stage: 'held',
      meetings: [
        { number: 1, state: 'held', notBooked: true, heldOn: '2026-11-09', ends: local('2026-11-09', '11:00') },
      ],
      invitations: [
        { team: 'cdyjs-managers', meeting: 1, calls: true },
        { team: 'police', meeting: 1 },
      ],
    });
    answered.thenLike([
      { type: 'meeting-booked', notBooked: true },
      { type: 'meeting-held', on: '2026-11-09', attended: ['cdyjs-managers', 'police'] },
    ]);
    expect(recorded.case.meetings[0]?.bookedAt).toBeUndefined();
    expect(recorded.case.contactsToMake).toEqual([]);
  });

  it('asks next for the outcome, and neither to book nor to hold it', () => {
    expect(recorded.agenda.map(({ row }) => row.id)).toEqual(['confirm-referral', 'record-outcome']);
    given(recorded).thenDuty('hold', { isMet: true });
    given(recorded).thenDuty('book', { isMet: true });
    expect(withOutcome(recorded).case.stage).toBe('in-plan');
  });

  it('reminds nobody of it', () => {
    expect(remindersDue(recorded.case, recorded.by())).toEqual([]);
  });
});

describe('those who came', () => {
  it('see what an invited team sees, and the others nothing', () => {
    expect(sightOf(recorded, 'Joanne Hardy')).toBe('shared');
    expect(sightOf(recorded, 'Ben Asante')).toBe('nothing');
    expect(sightOf(withOutcome(recorded), 'Joanne Hardy')).toBe('shared');
  });

  it('read in their channel that it is over, and are asked for no answer', () => {
    const views = channelViews(recorded.case, recorded.by()).filter(({ kind }) => kind === 'invitation');
    expect(views.map(({ team }) => team)).toEqual(['cdyjs-managers', 'police']);
    const post = invitationPost(views[1] as InvitationView, 'https://pathway.example/one.ics');
    const words = wordsOf(post).join(' ');
    expect(words).toContain('This meeting has been held. A team manager recorded that your agency came.');
    expect(words).toContain('Monday 9 November 2026 at 10:00 to 11:00');
    for (const asked of ['Your answer', 'Not answered', 'Asked', 'calendar']) expect(words).not.toContain(asked);
    expect(JSON.stringify(post)).not.toContain('.ics');
  });

  it('stand on the page as those who came, not as those who were asked', () => {
    const page = JSON.stringify(meetingSections(look(recorded, 'Hannah Reid')));
    expect(page).toContain('Held, and not booked in Pathway');
    expect(page).not.toContain('Not answered yet');
  });

  it('read the right day once that is corrected (A-24)', () => {
    const correction = { fact: 'held-on', is: '2026-11-06', why: 'MARKER-why' } as const;
    const [meeting] = recorded.does('Hannah Reid', 'correct', correction).case.meetings;
    expect(meeting).toMatchObject({
      heldOn: '2026-11-06',
      starts: local('2026-11-06', '10:00'),
      ends: local('2026-11-06', '11:00'),
    });
    // What was booked stays as it was booked.
    const ofBooked = heldOnce.does('Hannah Reid', 'correct', correction).case.meetings[0];
    expect(ofBooked).toMatchObject({ heldOn: '2026-11-06', starts: local('2026-11-12', '10:00') });
  });

  it('are corrected with their sight (A-24)', () => {
    const change = { fact: 'came', why: 'MARKER-why' } as const;
    const corrected = recorded.does('Hannah Reid', 'correct', { ...change, is: 'cdyjs-managers,health' });
    expect(sightOf(corrected, 'Joanne Hardy')).toBe('nothing');
    expect(sightOf(corrected, 'Ben Asante')).toBe('shared');
    const view = channelViews(corrected.case, corrected.by()).find(
      ({ team, kind }) => team === 'police' && kind === 'invitation',
    );
    const words = wordsOf(invitationPost(view as InvitationView, '')).join(' ');
    expect(words).toContain('Your agency no longer has a part in this meeting.');
    const shared = JSON.stringify(sharingSections(look(corrected, 'Hannah Reid')));
    expect(shared).toContain('They were taken off it, and can no longer open the case by it.');
    const back = corrected.does('Hannah Reid', 'correct', { ...change, is: 'cdyjs-managers,police' });
    expect(['Joanne Hardy', 'Ben Asante'].map((name) => sightOf(back, name))).toEqual(['shared', 'nothing']);
    // A meeting that was booked keeps its invitations, whoever came.
    const ofBooked = heldOnce.does('Hannah Reid', 'correct', { ...change, is: 'health' });
    expect(ofBooked.case.invitations).toEqual(heldOnce.case.invitations);
  });
});

describe('what is asked about it', () => {
  const refused = (story: CaseStory, said: Input) => given(story).when('Hannah Reid', 'record-not-booked', said);

  it.each([
    ['on a day that has not come', input('2026-11-11', '10:00'), { source: 'A-09', field: 'on' }],
    ['at a time that has not come', input('2026-11-10', '12:30'), { source: 'A-09', field: 'time' }],
    ['before receipt', input('2026-11-01', '10:00'), { source: 'A-09', field: 'on' }],
    ['in a place that is not listed', { ...usual, venue: 'the-pub' }, { source: 'CN-05', field: 'venue' }],
    ['with a team that is not in the register', { ...usual, attended: ['the-pub'] }, { field: 'attended' }],
    ['with nobody', { ...usual, attended: [] }, { source: 'CN-06', field: 'nobodyElse' }],
    ['with the calling team alone', { ...usual, attended: ['cdyjs-managers'] }, { field: 'nobodyElse' }],
  ])('is refused %s', (_words, said, refusal) => {
    refused(after, said).thenLike({ code: 'invalid', ...refusal });
  });

  it('is taken with nobody else, where that is said', () => {
    const alone = record(after, { ...usual, attended: [], nobodyElse: 'MARKER-alone' });
    expect(alone.case).toMatchObject({ stage: 'held', meetings: [{ came: [], nobodyElse: 'MARKER-alone' }] });
  });

  it('after its clock wants the reason and its kind, whenever it is recorded (CN-06)', () => {
    const later = agreed.at('2026-11-20', '12:00');
    const late = input('2026-11-18', '10:00');
    refused(later, late).thenLike({ source: 'CN-06', field: 'lateReason', also: [{ field: 'lateCode' }] });
    const reason = { lateReason: 'MARKER-late', lateCode: 'police' } as const;
    expect(record(later, { ...late, ...reason }).case.meetings[0]).toMatchObject(reason);
    // In time it wants none, however late it is recorded, and keeps none.
    const inTime = record(later, input('2026-11-16', '10:00', reason));
    expect(inTime.case.meetings[0]).not.toHaveProperty('lateReason');
    given(inTime).thenDuty('hold', { isMet: true });
  });

  it('does not wait for a check of the system, which stays to be made (A-26)', () => {
    const unchecked = discussed.agreed().at('2026-11-10', '12:00');
    const bookable = { ...unchecked.booking('2026-11-12', '10:00'), changeReason: 'MARKER' };
    given(unchecked).when('Hannah Reid', 'book-meeting', bookable).thenLike({ code: 'precondition', source: 'A-26' });
    const kept = record(unchecked);
    expect(kept.case.stage).toBe('held');
    expect(kept.agenda.map(({ row }) => row.id)).toContain('check-system');
    // Nor is it held out where booking has to wait: nobody is asked to have met already.
    const reader = { case: unchecked.case, person: person('Hannah Reid'), roles: ['allocated-manager'] as const };
    const { standsOut, helps } = nextSteps(unchecked.agenda, { ...reader, by: unchecked.by() });
    expect([...standsOut, ...helps]).not.toContain('record-not-booked');
  });

  it('asks whether it is the one that is on the case already (CN-22)', () => {
    const again = withOutcome(heldOnce).at('2026-12-01', '10:00').does('Hannah Reid', 'plan-further', told);
    refused(again, input('2026-11-12', '10:00')).thenLike({
      code: 'not-sure',
      doubts: [{ id: 'held-before:2026-11-12' }],
    });
    const another = record(again, input('2026-11-30', '10:00'));
    expect(another.case.meetings.map(({ state }) => state)).toEqual(['held', 'held']);
    expect(another.agenda.map(({ row }) => row.id)).not.toContain('further-meeting');
    refused(again, input('2026-11-30', '10:00')).thenAllowed();
  });
});

describe('after a booking that was called off (A-09)', () => {
  it.each([
    ['cancelled', booked.does('Hannah Reid', 'cancel-meeting', told)],
    [
      'adjourned',
      booked.at('2026-11-12', '10:30').does('Hannah Reid', 'record-adjourned', { on: '2026-11-12', ...told }),
    ],
  ])('one that was %s and then held is recorded beside it', (state, story) => {
    const held = record(story.at('2026-11-12', '15:00'), input('2026-11-12', '14:00'));
    expect(held.case.meetings.map((one) => one.state)).toEqual([state, 'held']);
    expect(sightOf(held, 'Joanne Hardy')).toBe('shared');
    // Whoever was asked to the one before and did not come needs nothing of the child.
    expect(sightOf(held, 'Ben Asante')).toBe('nothing');
  });

  it('those outside who are to be told of that hear that it was held (CN-15)', () => {
    const outside = agreedFrom(
      aCase({ concern: aConcern({ youngPerson: { setting: 'Eastgate School' } }) }).receivedAt(),
    )
      .bookedFor('2026-11-12', '10:00')
      .everybodyTold()
      .does('Hannah Reid', 'cancel-meeting', told);
    expect(toDo(outside)).toEqual([['outside:school:1:1', 'tell them that the Risk Management Meeting is cancelled']]);
    const held = record(outside.at('2026-11-12', '15:00'), input('2026-11-12', '14:00'));
    expect(toDo(held)).toEqual([['outside:school:1:2', 'tell them that the Risk Management Meeting was held']]);
  });
});

it('meets the clock of the criminal justice route, where the meeting is no choice (CJ-09, CJ-10)', () => {
  const arranging = notified().takenBy('Hannah Reid').at('2026-11-18', '12:00');
  expect(arranging.case.stage).toBe('arranging');
  const late = input('2026-11-18', '10:00');
  given(arranging).when('Hannah Reid', 'record-not-booked', late).thenLike({ source: 'CJ-10', field: 'lateReason' });
  given(record(arranging, input('2026-11-12', '10:00'))).thenDuty('hold', { isMet: true });
});

it('counts in the inspection report as held, with who came, and not as booked', () => {
  const line = lineOf(recorded.case, recorded.by());
  expect(line).toMatchObject({ held: ['2026-11-09'], came: ['cdyjs', 'police'], invited: [], booked: undefined });
});

it('is read from a record in the form in which it is written', () => {
  for (const event of recorded.events.slice(-2)) {
    expect(parseDetails(event.type, event)).toEqual(event);
  }
});
