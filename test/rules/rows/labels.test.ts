/** Teams cuts off a button's title where a phone has no room for it. */
import { actions } from '../../../src/rules/actions.ts';

const longest = 46;
const labels = Object.values(actions).flatMap(({ label = [] }) => label);

it.each(labels)('"%s" is not cut off', (label) => {
  expect(label.length).toBeLessThanOrEqual(longest);
});
