/** What is told of another young person in the same matter. */
import type { CommandInputs } from '../../../src/rules/commands.ts';

export const siblingReference = '3333-3333';

/** Fifteen, at another school; whoever raised the first concern did not name them. */
export const siblingInput = (
  receivedOn: string,
  more: Partial<CommandInputs['add-sibling']> = {},
): CommandInputs['add-sibling'] => ({
  reference: siblingReference,
  concern: {
    youngPerson: { name: 'MARKER-sibling', birthDate: '2011-05-03', setting: 'Riverside College', inEducation: 'yes' },
    seenOrHeard: { account: 'MARKER-account', kinds: [] },
  },
  receivedOn,
  named: 'no',
  ...more,
});
