/** Dates that are none, times, numbers, choices and links nobody was offered: told in a sentence, and nothing changes. */
import { contentsOfCard } from '../../desk/hands/card-reading.ts';
import { contentsOf, differences } from '../support/store-contents.ts';
import { agreesAMeeting, checksTheSystem, chooses, talksItThrough } from '../support/story.ts';
import type { TeamsUser } from '../support/teams-user.ts';
import { aTown, type Town } from '../support/town.ts';
import { mustCome } from '../support/usual-inputs.ts';
import { aTakenCase, pressedWith } from './taken-case.ts';

type Inputs = Readonly<Record<string, unknown>>;
type Row = readonly [input: string, value: unknown, says: string];

let town: Town;
let hannah: TeamsUser;
let reference: string;

/** Sends the open form with one input as no client would send it; what is shown then. */
async function sending(inputs: Inputs): Promise<string> {
  const answer = await hannah.sendsRaw(pressedWith(hannah, 'case/do', inputs));
  if (answer.show !== 'dialog') throw new Error(`No dialog: ${JSON.stringify(answer)}`);
  return contentsOfCard(answer.card).texts.join('\n');
}

/** Each row's value in place of the good one: its sentence is said, the rest of the form is as it was sent. */
function refusesEach(button: string, good: Inputs, rows: readonly Row[]): void {
  it.each(rows)(`${button}, %s: %j`, async (input, value, says) => {
    const before = await contentsOf(town.store);
    await chooses(hannah, reference, button);
    const shown = await sending({ ...good, [input]: value });
    expect(shown).toContain('Check these answers');
    expect(shown).toContain(says);
    for (const text of Object.values(good).filter((one) => String(one).startsWith('MARKER'))) {
      if (good[input] !== text) expect(shown).toContain(text);
    }
    expect(shown).not.toContain('Done: ');
    expect(differences(before, await contentsOf(town.store), ['written'])).toEqual([]);
  });
}

const notADate = 'That is not a date. Enter a day, month and year.';
const farAway = 'That date is more than a year away. Check the year.';
const unreadable = 'Pathway could not read that answer. Answer again on the card.';
const notOffered = 'Choose one of the answers.';

const noDates: readonly unknown[] = [
  '2026-02-31',
  '2026-02-30',
  '2027-02-29',
  '2026-13-01',
  '2026-00-10',
  '31/02/2026',
  '2 November 2026',
  'tomorrow',
  '2026-11-2',
  '20261102',
  '-000001-01-01',
  '+012026-01-01',
  '2026-11-02T09:00:00Z',
  '99999-01-01',
  'x'.repeat(10_000),
  20261102,
];
const datesOf = (input: string, more: readonly Row[] = []): readonly Row[] => [
  ...noDates.map((value): Row => [input, value, notADate]),
  ...[null, true, [], ['2026-11-02'], {}].map((value): Row => [input, value, unreadable]),
  [input, '', 'Enter a day, month and year.'],
  [input, '0001-01-01', farAway],
  ...more,
];
const noTimes: readonly unknown[] = ['25:00', '24:00', '10:60', '-1:00', '10', 'noon', '10.00', 10];
const timesOf = (input: string): readonly Row[] => [
  ...noTimes.map((value): Row => [input, value, 'That is not a time. Enter hours and minutes, such as 14:30.']),
  [input, '', 'Enter hours and minutes, such as 14:30.'],
  [input, ['10:00'], unreadable],
];
const future = 'That date is in the future. Check the date.';

describe('before anything is decided', () => {
  beforeAll(async () => {
    town = await aTown('2026-11-02', '09:15');
    ({ hannah, reference } = await aTakenCase(town));
  });
  afterAll(() => town.close());

  refusesEach('Record the case management system check', { on: '2026-11-02', result: 'not-active' }, [
    ...datesOf('on', [
      ['on', '2026-11-03', future],
      ['on', '9999-12-31', future],
    ]),
    ['result', 'perhaps', notOffered],
    ['result', '', 'Choose one of the answers.'],
    ['result', ['active'], unreadable],
    ['activeTeam', 'police', notOffered],
    ['result', 'active', 'Choose the social care team the young person is active to.'],
  ]);

  const talk = {
    on: '2026-11-02',
    time: '09:15',
    mode: 'telephone',
    withWhom: 'MARKER with',
    referrersView: 'MARKER referrer',
    managersView: 'MARKER manager',
    conclusion: 'MARKER conclusion',
    reason: 'MARKER reason',
  };
  refusesEach('Record the talk with the referrer', talk, [
    ...datesOf('on', [
      ['on', '2026-11-03', future],
      ['on', '9999-12-31', future],
    ]),
    ...timesOf('time'),
    ['mode', 'by pigeon', notOffered],
    ['withWhom', 'w'.repeat(201), 'This is 201 characters. The most is 200.'],
    ['withWhom', '   ', 'Enter an answer.'],
    ['reason', { text: 'MARKER' }, unreadable],
    ['managersView', ['MARKER'], unreadable],
  ]);

  refusesEach('Hand over to another manager', { to: 'a1000000-0000-4000-8000-000000000004', reason: 'MARKER why' }, [
    ['to', 'a1000000-0000-4000-8000-000000000001', 'Choose a CDYJS team manager from the list.'],
    ['to', 'a1000000-0000-4000-8000-000000000003', 'Hannah Reid has the case already.'],
    ['to', 'nobody', 'Choose a CDYJS team manager from the list.'],
    ['reason', '\u0000\u0001', 'Enter an answer.'],
  ]);

  refusesEach('Put off a reminder', { obligation: 'discuss', until: '2026-11-10', reason: 'MARKER why' }, [
    ...datesOf('until', [
      ['until', '2026-11-01', 'That date has passed. Choose a later day.'],
      ['until', '2026-11-02', 'Choose a day after today.'],
      ['until', '9999-12-31', farAway],
    ]),
    ['obligation', 'nothing', notOffered],
    ['obligation', '__proto__', notOffered],
    ['obligation', 'constructor', notOffered],
  ]);
});

async function anAgreedMeeting(): Promise<void> {
  town = await aTown('2026-11-02', '09:15');
  ({ hannah, reference } = await aTakenCase(town));
  await checksTheSystem(hannah, reference, 'Not active');
  await talksItThrough(hannah, reference);
  await agreesAMeeting(hannah, reference);
}

const good = {
  date: '2026-11-12',
  time: '10:00',
  minutes: '90',
  venue: 'larch-room',
  details: 'MARKER details',
  invite: [...mustCome, 'health'].join(),
  changeReason: 'MARKER change',
};

describe('booking a meeting', () => {
  beforeAll(anAgreedMeeting);
  afterAll(() => town.close());

  const minutes = 'Enter a whole number from 15 to 480.';
  const link = 'That is not a whole link of a Teams meeting.';
  const links = [
    'https://example.com/l/meetup-join/abc',
    'http://teams.microsoft.com/meet/31234567890123',
    'https://teams.microsoft.com.example.com/',
    'https://teams.microsoft.com@example.com/',
    'https://teams.microsoft.com:8443/meet/31234567890123',
    'https://example.com/?to=https://teams.microsoft.com/meet/31234567890123',
    '//teams.microsoft.com/',
    'javascript:alert(1)',
    'data:text/html,hello',
    'teams.microsoft.com/l/meetup-join/abc',
    'not a link',
  ];
  refusesEach('Book the meeting and invite', good, [
    ...datesOf('date', [
      ['date', '2026-11-01', 'That date has passed. Choose a later day.'],
      ['date', '2026-10-26', 'That date has passed. Choose a later day.'],
      ['date', '9999-12-31', farAway],
      ['date', '2026-11-17', 'is after the tenth working day, Monday 16 November 2026'],
    ]),
    ...timesOf('time'),
    ...['-1', '0', '14', '481', '1.5', '1e2', '0x5A', 'NaN', 'Infinity', 'ninety', '9'.repeat(400), -1, 1.5].map(
      (value): Row => ['minutes', value, minutes],
    ),
    ['minutes', '', 'Enter a whole number.'],
    ['venue', 'nowhere', notOffered],
    ['venue', '', 'Choose one of the answers.'],
    ...links.map((value): Row => ['link', value, link]),
    ['invite', 'nobody', 'Choose from the answers.'],
    ['invite', 'police,,health', 'Choose from the answers.'],
    ['invite', '__proto__', 'Choose from the answers.'],
    ['invite', '', 'Choose at least one team to invite.'],
    ['invite', ['police'], unreadable],
    ['invite', 'police,health', 'CDYJS managers must be invited. They may decline; they cannot be left off.'],
    ['changeReason', '', 'Say why Northfield Academy is not invited.'],
    ['details', 'w'.repeat(201), 'This is 201 characters. The most is 200.'],
  ]);

  it('a meeting today at a time that has passed, and one that begins this minute', async () => {
    const before = await contentsOf(town.store);
    for (const time of ['08:00', '09:14', '09:15']) {
      await chooses(hannah, reference, 'Book the meeting and invite');
      const shown = await sending({ ...good, date: '2026-11-02', time });
      expect(shown).toContain('That time has passed. Choose a later day or time.');
    }
    expect(differences(before, await contentsOf(town.store), ['written'])).toEqual([]);
  });
});

describe('a meeting that is booked', () => {
  beforeAll(anAgreedMeeting);
  afterAll(() => town.close());

  it('a team named twice is invited once', async () => {
    await chooses(hannah, reference, 'Book the meeting and invite');
    expect(await sending({ ...good, invite: [...mustCome, 'health', ...mustCome].join() })).toContain('Done: ');
    await chooses(hannah, reference, 'The meeting and who is invited');
    expect(hannah.reads().match(/Police safeguarding/g)).toHaveLength(1);
  });
});
