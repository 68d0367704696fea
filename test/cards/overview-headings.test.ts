/** What stands under which heading on the first page of a case: no button without one. */
import { contentsOfCard } from '../../desk/hands/card-reading.ts';
import { overviewCard } from '../../src/cards/case/overview.ts';
import { coWorker, paired } from '../support/usual-aim.ts';
import { held } from '../support/usual-cases.ts';
import { look } from './stages.ts';

const headings = (card: unknown): readonly string[] =>
  JSON.stringify(card)
    .match(/"text":"[^"]*"(?=,"size":"Medium")/g)
    ?.map((one) => one.slice(8, -1)) ?? [];

it.each([
  ['one button helps and the rest is folded', look(paired, coWorker)],
  ['several help', look(held, 'Hannah Reid')],
])('what somebody can do has its heading, once: %s', (_words, seen) => {
  const card = overviewCard(seen);
  expect(contentsOfCard(card as never).buttons.map(({ title }) => title)).toContain('More');
  expect(headings(card).filter((one) => one === 'What you can do')).toHaveLength(1);
});
