/** Teams cuts off a button's title where a phone has no room for it. */
import { formTitles } from '../../src/cards/separate-record/titles.ts';
import { actions } from '../../src/rules/actions.ts';

const longest = 46;
const labels = Object.values(actions).flatMap(({ label = [] }) => label);

it.each([...labels, ...Object.values(formTitles)])('"%s" is not cut off', (title) => {
  expect(title.length).toBeLessThanOrEqual(longest);
});
