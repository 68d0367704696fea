import { atTheStart } from '../../cards/verbs/lists.ts';

/** Leaves a form that belongs to no case, for the list of one's own cases. */
export const backToMyCases = {
  title: 'Cancel',
  verb: 'list/turn',
  data: { list: 'mine', from: atTheStart, before: 0 },
  withoutInputs: true,
} as const;
