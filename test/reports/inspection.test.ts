/** The inspection report: the same numbers counted twice, what is printed of small ones, and files of many cases. */
import { columns, quarterOf } from '../../src/reports/inspection/columns.ts';
import { csvOf } from '../../src/reports/inspection/csv.ts';
import { type InspectionLine, lineOf } from '../../src/reports/inspection/line.ts';
import { reportPage } from '../../src/reports/inspection/page.ts';
import { fewer, notShown, printedTables, printedTogether } from '../../src/reports/inspection/printed.ts';
import { createTotals } from '../../src/reports/inspection/totals.ts';
import type { CaseStory } from '../support/a-case.ts';
import { beginsAnyhow, stepAnyhow } from '../support/any-sequence.ts';
import { calendar, secrets } from '../support/factories.ts';
import { dice, seed } from '../support/random.ts';
import { held } from '../support/usual-cases.ts';
import { withOutcome } from '../support/usual-outcome.ts';
import { countAgain, workingDays } from './count-again.ts';

function aLife(n: number): CaseStory {
  const roll = dice(seed + n);
  let story = beginsAnyhow(roll);
  for (let steps = 0; steps < 60; steps += 1) story = stepAnyhow(story, roll).story;
  return story;
}
const lives = Array.from({ length: 40 }, (_, n) => aLife(n));
const lineFor = (story: CaseStory): InspectionLine => lineOf(story.case, story.by());

async function written(lines: Iterable<InspectionLine>): Promise<string> {
  const all = async function* () {
    yield* lines;
  };
  return (await Array.fromAsync(csvOf(all()))).join('');
}

describe(`a made-up year, counted twice (SEED=${seed})`, () => {
  it('says of each case what its events say', () => {
    for (const story of lives) {
      const { talk, held: days, adjournments, corrected, decision, closedCode } = lineFor(story);
      expect({ talk, held: days, adjournments, corrected, decision, closedCode }).toEqual(countAgain(story));
    }
  });

  it('adds up to the same totals, with the same working days', () => {
    const adding = createTotals(calendar, '2027-12-31');
    for (const story of lives) adding.add(lineFor(story));
    const totals = adding.totals();
    const again = lives.map((story) => ({ ...countAgain(story), received: lineFor(story).received }));
    expect(totals.cases).toBe(again.length);
    expect(totals.closed).toBe(again.filter(({ closedCode }) => closedCode !== undefined).length);
    expect(totals.noMeeting).toBe(again.filter(({ decision }) => decision === 'none').length);
    expect(totals.corrected).toBe(again.reduce((sum, one) => sum + one.corrected, 0));
    const taken = again
      .flatMap(({ talk, received }) => (talk === undefined || talk < received ? [] : [workingDays(received, talk)]))
      .sort((one, other) => one - other);
    const before = again.filter(({ talk, received }) => talk !== undefined && talk < received).length;
    expect(totals.medians.talk.count).toBe(taken.length + before);
    if (before === 0 && taken.length > 0) {
      const middle = [taken[Math.floor((taken.length - 1) / 2)], taken[Math.floor(taken.length / 2)]] as [
        number,
        number,
      ];
      expect(totals.medians.talk.days).toBe((middle[0] + middle[1]) / 2);
    }
  });

  it('holds no name, school, reference or typed word of any of them', async () => {
    const file = await written(lives.map(lineFor));
    for (const secret of [...secrets, 'MARKER', ...lives.map((one) => one.case.reference)]) {
      expect(file).not.toContain(secret);
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
    const tables = printedTables(createTotals(calendar, '2026-11-02').totals(), 0);
    const values = tables.flatMap(({ rows }) => rows.map(({ value }) => value));
    expect(new Set(values)).toEqual(new Set([fewer, 'too few to say']));
    const html = reportPage({ title: 'A & B', when: '<script>', notes: [] }, tables);
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
