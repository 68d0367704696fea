import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, percentile95, ratios, spread, steepness } from '../../scripts/bench/arithmetic.ts';
import { atMost, missed, type Row, table, under } from '../../scripts/bench/rows.ts';
import { sizesFor } from '../../scripts/bench/sizes.ts';
import { referenceOf } from '../../scripts/bench/sweep/open-cases.ts';
import { readReference } from '../../src/cases/reference.ts';
import { run as runFile } from '../support/process.ts';

describe('its arithmetic', () => {
  it('takes the one in the middle, or the mean of two', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([10, 1, 2, 3])).toBe(2.5);
    expect(() => median([])).toThrow(RangeError);
  });

  it('takes what 95 of a hundred are at most', () => {
    expect(percentile95(Array.from({ length: 100 }, (_, number) => 100 - number))).toBe(95);
    expect(percentile95([7])).toBe(7);
  });

  it('says from what to what it went', () => {
    expect(spread([3, 1, 2])).toEqual({ median: 2, least: 1, most: 3 });
  });

  it('compares round by round, so that a slow round of both says nothing', () => {
    expect(ratios([2, 20, 3], [4, 40, 3])).toEqual([0.5, 0.5, 1]);
  });

  it('tells how steep it gets by the smallest and the largest, whichever came first', () => {
    expect(steepness([4, 2, 3])).toBe(2);
    expect(steepness([7])).toBe(1);
  });
});

describe('its table', () => {
  const rows: readonly Row[] = [
    { what: 'A turn', figure: '2.00 ms', range: '1 to 3', target: atMost(1, 1.01) },
    { what: 'Memory', figure: '299 MB', target: under(300, 299, ' MB') },
    { what: 'Requests', figure: '6' },
  ];

  it('stands in columns and says what was met and what was not', () => {
    expect(table(rows).split('\n')).toEqual([
      '|          | measured | least to most | target       |        |',
      '| -------- | -------- | ------------- | ------------ | ------ |',
      '| A turn   | 2.00 ms  | 1 to 3        | at most 1    | MISSED |',
      '| Memory   | 299 MB   |               | under 300 MB | met    |',
      '| Requests | 6        |               |              |        |',
    ]);
  });

  it('names what was missed, by the very figure', () => {
    expect(missed(rows)).toEqual(['A turn']);
    expect([atMost(1, 1).isMet, under(300, 300).isMet]).toEqual([true, false]);
  });
});

it('its cases have references that are real, and each its own', () => {
  const references = Array.from({ length: 20_000 }, (_, number) => referenceOf(number));
  expect(new Set(references).size).toBe(20_000);
  for (const one of references.slice(0, 100)) expect(readReference(one)).toBe(one);
});

it('takes no words but --quick', () => {
  expect(sizesFor([])?.runs).toBeGreaterThan(sizesFor(['--quick'])?.runs ?? Number.NaN);
  expect([sizesFor(['--quickly']), sizesFor(['--quick', 'x'])]).toEqual([undefined, undefined]);
});

describe('run in its quick form', () => {
  const temporary = mkdtempSync(join(tmpdir(), 'pathway-'));
  afterAll(() => rmSync(temporary, { recursive: true }));

  // Whether the targets are met is not asked: a machine that runs other tests beside it is no judge.
  it('prints a figure for each thing, ends by what it printed, and leaves nothing behind', async () => {
    const { status, stdout, stderr } = await runFile('scripts/bench.ts', ['--quick'], { TMPDIR: temporary }).ended;
    const figures = stdout
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .map((line) => line.split('|').map((cell) => cell.trim()))
      .slice(2)
      .map(([, what, figure, , , verdict]) => ({ what, figure, verdict }));
    if (figures.length === 0) throw new Error(`It measured nothing, and ended with ${status}:\n${stderr}`);
    const milliseconds = /^[1-9]\d*\.\d+ ms|^0\.\d*[1-9]\d* ms/;
    const among = (what: string, inShort: string) => [
      ...['200', '1,000'].map((many) => ({
        what: expect.stringContaining(`${what} among ${many} open cases`),
        figure: expect.stringMatching(milliseconds),
        verdict: '',
      })),
      {
        what: `${inShort}: the slowest size to the fastest`,
        figure: expect.stringMatching(/^\d+\.\d\d$/),
        verdict: expect.any(String),
      },
    ];
    expect(figures).toEqual([
      ...[/^CPU .* concern conversation/, /^CPU of sending a concern/, /^CPU .* echo of the SDK/].map((what) => ({
        what: expect.stringMatching(what),
        figure: expect.stringMatching(milliseconds),
        verdict: '',
      })),
      {
        what: 'CPU of a turn: Pathway to the echo',
        figure: expect.stringMatching(/^\d+\.\d\d$/),
        verdict: expect.any(String),
      },
      {
        what: 'The same with sending, and all that follows',
        figure: expect.stringMatching(/^\d+\.\d\d$/),
        verdict: expect.any(String),
      },
      {
        what: expect.stringMatching(/^How long a turn takes .* to the echo$/),
        figure: expect.stringMatching(/^\d+\.\d\d$/),
        verdict: expect.any(String),
      },
      ...among('Waking 20 due', 'Waking'),
      ...among('An overview that shows 20 late', 'An overview'),
      ...[
        ['`my cases`', 15],
        ['`late cases`', 15],
        ['`find` by a name', 10],
        ['`find` by a name for the service lead', 10],
        ['`find` by a reference', 1],
        ['`find` by a team', 10],
      ].flatMap(([what, shown]) => among(`${what}, showing ${shown}`, `${what}`)),
      ...['Submitting a concern', 'Agreeing a Risk', 'Asking for the status'].flatMap((what) =>
        ['operations', 'request units'].map((unit) => ({
          what: expect.stringContaining(what),
          figure: expect.stringMatching(new RegExp(`^[1-9]\\d* ${unit}$`)),
          verdict: expect.stringMatching(/^(met|MISSED)$/),
        })),
      ),
      {
        what: expect.stringMatching(/^Peak memory .* [1-9]\d* turns$/),
        figure: expect.stringMatching(/^[1-9]\d* MB$/),
        verdict: expect.any(String),
      },
      { what: 'Held after 120 turns', figure: expect.stringMatching(/^[1-9]\d* MB$/), verdict: '' },
      {
        what: 'What is held: after the last quarter to after the second',
        figure: expect.stringMatching(/^[01]\.\d\d$/),
        verdict: expect.any(String),
      },
    ]);
    const isMissed = figures.some(({ verdict }) => verdict === 'MISSED');
    expect(status).toBe(isMissed ? 1 : 0);
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(isMissed ? /^Missed: / : /^Every target is met\.$/);
    expect(readdirSync(temporary)).toEqual([]);
  }, 600_000);
});
