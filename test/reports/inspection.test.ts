/** The inspection report: the same numbers counted twice, what is printed of small ones, and files of many cases. */
import { columns, quarterOf } from '../../src/reports/inspection/columns.ts';
import { csvOf } from '../../src/reports/inspection/csv.ts';
import { dutyFates, type InspectionLine, lineOf } from '../../src/reports/inspection/line.ts';
import { reportPage } from '../../src/reports/inspection/page.ts';
import { fewer, notShown, printedTables, printedTogether } from '../../src/reports/inspection/printed.ts';
import { createTotals } from '../../src/reports/inspection/totals.ts';
import { obligationsOf } from '../../src/rules/engine/agenda.ts';
import type { CaseStory } from '../support/a-case.ts';
import { beginsAnyhow, stepAnyhow } from '../support/any-sequence.ts';
import { calendar, secrets } from '../support/factories.ts';
import { dice, seed } from '../support/random.ts';
import { aimWanted, allShared, completed, consented } from '../support/usual-aim.ts';
import { agreed, booked, held, taken } from '../support/usual-cases.ts';
import { withOutcome } from '../support/usual-outcome.ts';
import { countAgain, type Raw } from './count-again.ts';
import { dutiesAgain, fateAgain } from './count-duties.ts';
import { workingDays } from './own-calendar.ts';

const late = { lateReason: 'MARKER-late', lateCode: 'police' } as const;
/** Random people seldom bring a case to its meeting: half of the lives begin further on. */
const beginnings: readonly CaseStory[] = [
  booked.movedTo('2026-11-20', '10:00', late),
  held,
  held.at('2026-11-13', '10:00').police('charge'),
  withOutcome(held),
  withOutcome(held).does('Fiona Lamb', 'record-panel', {
    answer: 'told',
    on: '2026-11-12',
    to: 'MARKER-to',
    how: 'MARKER-how',
  }),
  withOutcome(held).at('2026-11-16', '10:00').police('youth-caution'),
  aimWanted,
  consented,
  completed,
  allShared,
  agreed.bookedFor('2026-11-20', '10:00', late).at('2026-11-20', '12:00').held(),
  held.does('Ruth Marsden', 'correct', { fact: 'received-on', is: '2026-11-01', why: 'MARKER-why', ...late }),
];

function aLife(n: number): CaseStory {
  const roll = dice(seed + n);
  let story = n % 2 === 0 ? beginsAnyhow(roll) : roll.oneOf(beginnings);
  for (let steps = 0; steps < 60; steps += 1) story = stepAnyhow(story, roll).story;
  return story;
}
/** A day of receipt may be put right to one of before the list of bank holidays begins, from which nobody can count. */
const canBeCounted = (story: CaseStory): boolean => lineOf(story.case, story.by()).received >= '2025-01-01';
const lives = Array.from({ length: 40 }, (_, n) => aLife(n)).filter(canBeCounted);
const again = (story: CaseStory) => countAgain(story, (team) => story.roster.team(team)?.agency);
const lineFor = (story: CaseStory): InspectionLine => lineOf(story.case, story.by());

async function written(lines: Iterable<InspectionLine>): Promise<string> {
  const all = async function* () {
    yield* lines;
  };
  return (await Array.fromAsync(csvOf(all()))).join('');
}

const lines = lives.map(lineFor);

describe(`a made-up year, counted twice (SEED=${seed})`, () => {
  it('says of each case what its events say, in every column but the duties', () => {
    for (const story of lives) {
      const { dutiesInTime, dutiesLate, dutiesUndone, awaitedUntil, ...line } = lineFor(story);
      const [invited, came] = [line.invited.toSorted(), line.came.toSorted()];
      expect({ ...line, invited, came }).toEqual(again(story));
    }
  });

  it('says of each duty that one event asks for and one meets what became of it', () => {
    const seen = new Set<string>();
    for (const story of lives) {
      const events = story.record.map(({ at, recordedEvent }) => ({
        at,
        event: recordedEvent.event as unknown as Raw,
      }));
      const counted = dutiesAgain(events, story.now);
      const said = dutyFates(story.case, story.by());
      expect(Object.fromEntries(said.filter(([key]) => key in counted))).toEqual(counted);
      for (const [key, fate] of Object.entries(counted)) seen.add(`${key.split(':')[0]}: ${fate}`);

      const line = lineFor(story);
      const sums = [line.dutiesInTime, line.dutiesLate, line.dutiesUndone];
      const count = (fate: string) => said.filter(([, one]) => one === fate).length;
      expect(sums).toEqual([count('in-time'), count('late'), count('undone')]);
    }
    expect(seen.size).toBeGreaterThan(4);
  });

  it('says of each duty that has so many working days from when it was asked for what became of it', () => {
    const kinds = new Set<string>();
    for (const story of lives) {
      const said = new Map(dutyFates(story.case, story.by()));
      for (const { key, row, due, before, ...held } of obligationsOf(story.case, story.by())) {
        const isPlain = due.known && row.from === 'since' && row.atLeast === undefined && before === undefined;
        const fate = isPlain ? fateAgain({ ...held, within: row.within }, story.case.closed?.at, story.now) : undefined;
        if (fate === undefined) continue;
        expect([key, said.get(key)]).toEqual([key, fate]);
        kinds.add(row.id);
      }
    }
    expect(kinds.size).toBeGreaterThan(15);
  });

  it('adds up to the same totals, with the same working days', () => {
    const adding = createTotals(calendar);
    for (const line of lines) adding.add(line);
    const totals = adding.totals();
    const counted = lives.map(again);
    // Whether the ten working days were kept, by the clock that began first of those that count (CN-06, CJ-10).
    for (const route of ['concern', 'criminal-justice'] as const) {
      const met = counted.flatMap(({ route: its, clocks }) => {
        const counting = clocks.filter(({ metOn, isOver }) => metOn !== undefined || !isOver);
        const [first] = counting.sort((one, other) => one.start.localeCompare(other.start));
        return its === route && first?.metOn !== undefined ? [first.metOn <= first.due] : [];
      });
      expect(totals.meetings[route].inTime).toBe(met.filter((isInTime) => isInTime).length);
      expect(totals.meetings[route].due).toBeGreaterThanOrEqual(met.length);
    }
    expect(totals.cases).toBe(counted.length);
    expect(totals.closed).toBe(counted.filter(({ closedCode }) => closedCode !== undefined).length);
    expect(totals.noMeeting).toBe(counted.filter(({ decision }) => decision === 'none').length);
    expect(totals.corrected).toBe(counted.reduce((sum, one) => sum + one.corrected, 0));
    const days = counted
      .flatMap(({ talk, received }) => (talk === undefined ? [] : [workingDays(received, talk)]))
      .sort((one, other) => one - other);
    const middle = [Math.floor((days.length - 1) / 2), Math.floor(days.length / 2)].map((place) => days[place] ?? 0);
    expect(totals.medians.talk).toEqual({ count: days.length, days: ((middle[0] ?? 0) + (middle[1] ?? 0)) / 2 });
  });

  it('holds no name, school, reference or typed word of any of them, as a file and as a page', async () => {
    const file = await written(lines);
    const adding = createTotals(calendar);
    for (const line of lines) adding.add(line);
    const page = reportPage(
      { title: 'A year', when: 'a day', notes: [] },
      printedTables(adding.totals(), lines.length),
    );
    expect(page).toContain('<td>');
    for (const secret of [...secrets, 'MARKER', ...lives.map((one) => one.case.reference)]) {
      expect(file).not.toContain(secret);
      expect(page).not.toContain(secret);
    }
  });
});

describe('a case that was held and recorded', () => {
  const line = lineFor(withOutcome(held));
  it('has its clock with the days used, and what the outcome decided', () => {
    expect(line).toMatchObject({
      received: '2026-11-02',
      clocks: [{ kind: 'concern', start: '2026-11-02', due: '2026-11-16', metOn: '2026-11-12', workingDays: 8 }],
      decision: 'meeting',
      held: ['2026-11-12'],
      mappa: 'no-referral',
    });
  });

  it('is a line of the file that a spreadsheet reads, with a number for its name', async () => {
    const [header = '', first = ''] = (await written([line])).split('\r\n');
    expect(header.startsWith('\uFEFFRow,Quarter,Routes,Received')).toBe(true);
    expect(first.startsWith('1,2026-27 Q3,concern,2026-11-02')).toBe(true);
    expect(columns.length + 1).toBe(header.split(',').length);
  });
});

describe('what is printed', () => {
  it('tells no number under 5, and none from which one could be worked out', () => {
    expect(printedTogether({ concern: 12, 'criminal-justice': 3 })).toEqual({
      concern: notShown,
      'criminal-justice': fewer,
    });
    expect(printedTogether({ inTime: 40, late: 7, undone: 9 })).toEqual({ inTime: '40', late: '7', undone: '9' });
  });

  it('can be printed of no case at all', () => {
    const tables = printedTables(createTotals(calendar).totals(), 0);
    const values = tables.flatMap(({ rows }) => rows.map(({ value }) => value));
    expect(new Set(values)).toEqual(new Set([fewer, 'too few to say']));
    const html = reportPage({ title: 'A & B', when: '<script>', notes: [] }, tables);
    expect(html).toContain('@page { size: A4;');
    expect(html).toContain('A &amp; B');
    expect(html).not.toContain('<script>');
  });

  it("goes by the authority's year, which begins in April", () => {
    expect(['2027-03-31', '2027-04-01', '2026-12-31', '2026-07-01'].map(quarterOf)).toEqual([
      '2026-27 Q4',
      '2027-28 Q1',
      '2026-27 Q3',
      '2026-27 Q2',
    ]);
  });
});

describe('what only the closing ended', () => {
  const checked = taken.checkedActiveTo('families-first-east');
  const closed = checked
    .at('2026-11-03', '10:00')
    .does('Hannah Reid', 'close', { code: 'moved', reason: 'MARKER-reason', told: 'MARKER-told' });
  it('counts as not done, and what was done before it as done', () => {
    const confirmed = checked
      .does('Graham Pell', 'confirm-referral', {})
      .at('2026-11-03', '10:00')
      .does('Hannah Reid', 'close', { code: 'moved', reason: 'MARKER-reason', told: 'MARKER-told' });
    const fates = (story: CaseStory) => Object.fromEntries(dutyFates(story.case, story.by()));
    const asked = { take: 'in-time', 'check-system': 'in-time', discuss: 'undone' };
    expect(fates(closed)).toMatchObject({ ...asked, 'confirm-referral:1': 'undone' });
    expect(fates(confirmed)).toMatchObject({ ...asked, 'confirm-referral:1': 'in-time' });
    const { dutiesInTime, dutiesLate, dutiesUndone } = lineFor(closed);
    const count = (fate: string) => Object.values(fates(closed)).filter((one) => one === fate).length;
    expect([dutiesInTime, dutiesLate, dutiesUndone]).toEqual([count('in-time'), 0, count('undone')]);
  });
});
