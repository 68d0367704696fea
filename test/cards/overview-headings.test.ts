/** What stands under which heading on the first page of a case: no button without one. */
import { contentsOfCard } from '../../desk/hands/card-reading.ts';
import { overviewCard } from '../../src/cards/case/overview.ts';
import type { CaseStory } from '../support/a-case.ts';
import { coWorker, paired } from '../support/usual-aim.ts';
import { held, taken, told } from '../support/usual-cases.ts';
import { look } from './stages.ts';

const headings = (card: unknown): readonly string[] =>
  JSON.stringify(card)
    .match(/"text":"[^"]*"(?=,"size":"Medium")/g)
    ?.map((one) => one.slice(8, -1)) ?? [];

it('nothing is done of which there is more to do, and a day that has passed says so', () => {
  const misdirected = taken
    .checkedActiveTo('families-first-east')
    .does('Hannah Reid', 'withdraw-referral', { number: 1, because: 'misdirected', ...told })
    .checkedActiveTo('families-first-north');
  const texts = (story: CaseStory) => contentsOfCard(overviewCard(look(story, 'Hannah Reid'))).texts.join('\n');
  expect(texts(misdirected)).toContain('✓ Take the referral');
  expect(texts(misdirected)).not.toContain('✓ Confirm the referral sent on');
  const confirmed = misdirected.does('Owen Clarke', 'confirm-referral', {});
  expect(texts(confirmed)).toContain('✓ Confirm the referral sent on');
  expect(texts(taken.at('2026-11-16', '10:00'))).not.toContain('It has passed');
  expect(texts(taken.at('2026-11-17', '10:00'))).toContain('Monday 16 November 2026. It has passed');
});

it.each([
  ['one button helps and the rest is folded', look(paired, coWorker)],
  ['several help', look(held, 'Hannah Reid')],
])('what somebody can do has its heading, once: %s', (_words, seen) => {
  const card = overviewCard(seen);
  expect(contentsOfCard(card as never).buttons.map(({ title }) => title)).toContain('More');
  expect(headings(card).filter((one) => one === 'What you can do')).toHaveLength(1);
});
