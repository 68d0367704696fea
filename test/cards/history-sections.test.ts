/** What happened to a case, to be read by a manager and by an inspector: what was done stands out, reminders are folded. */
import { historySections, historyText } from '../../src/cards/case/history-sections.ts';
import type { CaseStory } from '../support/a-case.ts';
import { booked, taken } from '../support/usual-cases.ts';
import { saves, withOutcome } from '../support/usual-outcome.ts';
import { recordOf } from './pages-of.ts';
import { look } from './stages.ts';

/** The newest first. */
const linesOf = (story: CaseStory): readonly string[] =>
  historySections(recordOf(story), look(story, 'Hannah Reid')).flatMap(({ paragraphs = [] }) => paragraphs);
const ofLeft = () => {
  const left = taken.until('2026-11-13', '12:00');
  return [recordOf(left), look(left, 'Hannah Reid')] as const;
};

it('makes one line of reminders with nothing done between them: how many, the days, to whom and about what', () => {
  const left = taken.until('2026-11-13', '12:00');
  const [newest] = linesOf(left);
  expect(newest).toBe(
    '**Friday 13 November 2026 at 09:00** – Pathway sent 3 reminders from Wednesday 11 November 2026 to Friday 13 November 2026, to Hannah Reid, Tom Bell and Ruth Marsden, about: Decide whether a Risk Management Meeting is appropriate; Hold the Risk Management Meeting',
  );
  const nudges = recordOf(left).flatMap(({ event: { event } }) => (event.type === 'nudged' ? event.nudges : []));
  const counted = linesOf(left).flatMap((line) => / sent (\d+) reminders /.exec(line)?.[1] ?? []);
  const alone = linesOf(left).filter((line) => line.includes('Pathway nudged'));
  expect(counted.reduce((sum, one) => sum + Number(one), alone.length)).toBe(nudges.length);
});

it('keeps each reminder folded under its line, the newest first', () => {
  const [newest] = historySections(...ofLeft());
  const [shows, each] = (newest?.extra ?? []) as readonly [
    { readonly actions: readonly [{ readonly targetElements: readonly string[] }] },
    { readonly id: string; readonly isVisible: boolean; readonly items: readonly { readonly text: string }[] },
  ];
  expect(shows.actions[0].targetElements).toEqual([each.id]);
  expect(each.isVisible).toBe(false);
  expect(each.items.map(({ text }) => text)).toEqual([
    expect.stringMatching(/^\*\*Friday 13 November 2026 at 09:00\*\* – Pathway nudged /),
    expect.stringMatching(
      /^\*\*Thursday 12 November 2026 at 09:00\*\* – Pathway nudged .*\(service lead\) about: Decide/,
    ),
    expect.stringMatching(
      /^\*\*Wednesday 11 November 2026 at 09:00\*\* – Pathway nudged .*\(deputy\) about: Decide whether/,
    ),
  ]);
});

it('begins another line after whatever somebody did, and says a single reminder as it was', () => {
  const isSent = (line: string): boolean => /reminders|nudged/.test(line);
  const lines = linesOf(taken.until('2026-11-04', '12:00').discussed().until('2026-11-05', '12:00'));
  const talk = lines.findIndex((line) => line.includes('recorded the talk'));
  expect(lines.slice(0, talk).filter(isSent)).toHaveLength(1);
  expect(lines.slice(talk).filter(isSent)).toHaveLength(1);
  expect(lines.slice(0, talk).find(isSent)).toContain('Pathway nudged Hannah Reid');
});

it('says whose answer to an invitation was asked for', () => {
  const booked = taken.checkedNotActive().discussed().agreed().bookedFor('2026-11-12', '10:00');
  expect(linesOf(booked.until('2026-11-06', '12:00')).join('\n')).toContain(
    'Answer the invitation (Police safeguarding)',
  );
});

it('says in a text to copy nothing twice: of reminders their sum, of an outcome what its page no longer has', () => {
  const held = saves(booked.until('2026-11-12', '12:00').held(), 'plan', { risks: 'MARKER-before' });
  const story = withOutcome(held).until('2026-11-23', '12:00');
  const text = JSON.stringify(historyText(recordOf(story), look(story, 'Hannah Reid')));
  expect(text).toMatch(/sent \d+ reminders from/);
  expect(text).toContain('saved \\"The plan\\" of the outcome');
  expect(text).toContain('MARKER-before');
  expect(text).not.toMatch(/MARKER-risks|MARKER-told-referrer|Show each reminder/);
});
