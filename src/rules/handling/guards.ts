/** What is wanted first for keeping a case in order (PR-18). */
import { obligations } from '../obligations.ts';
import type { Guard } from '../rows/guard.ts';
import type { Instance } from '../rows/obligation.ts';

export const someoneToContact: Guard = {
  source: 'PR-18',
  holds: (c) => c.contactsToMake.some((one) => one.done === undefined),
  otherwise: 'There is nobody left to telephone on this case.',
  hides: true,
};

/** Beyond every time, so that no duty of the past is looked at as one to come. */
const inTheEnd = '9999-12-31T00:00:00Z';

const isToDo = ({ metAt, waitsFor }: Instance): boolean => metAt === undefined && waitsFor === undefined;

export const somethingToDo: Guard = {
  source: 'PR-10',
  holds: (c) => obligations.some((row) => row.on(c, { now: inTheEnd }).some(isToDo)),
  otherwise: 'There is nothing to do on this case now, so there is nothing to put off.',
  hides: true,
};
