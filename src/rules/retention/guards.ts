/** What stands in the way of keeping a record, and of taking it away. */
import type { CaseRole } from '../record/case-roles.ts';
import type { Guard } from '../rows/guard.ts';
import { holdOn, isRemovalAsked, removalOf } from './state.ts';

/** Of a case that youth justice were never told of nobody else could decide. */
export const leads = ['service-lead', 'untold-service-lead'] as const satisfies readonly CaseRole[];

export const noHold: Guard = {
  source: 'A-33',
  holds: (c) => holdOn(c) === undefined,
  otherwise: 'There is a hold on this record. "Keeping this record" says since when and why. Lift it first.',
};
export const holdIsOff: Guard = { ...noHold, otherwise: 'There is a hold on this record already.', hides: true };
export const holdIsOn: Guard = {
  source: 'A-33',
  holds: (c) => holdOn(c) !== undefined,
  otherwise: 'There is no hold on this record.',
  hides: true,
};
export const nothingAsked: Guard = {
  source: 'A-33',
  holds: (c) => removalOf(c) === undefined,
  otherwise: 'Somebody has already asked for this record to be removed. "Keeping this record" says when and why.',
  hides: true,
};
export const removalAsked: Guard = {
  source: 'A-33',
  holds: isRemovalAsked,
  otherwise:
    'Nobody is asking for this record to be removed now: that was stopped, has run out or is confirmed already.',
  hides: true,
};
export const removalToStop: Guard = {
  source: 'A-33',
  holds: (c) => removalOf(c) !== undefined,
  otherwise: 'Nobody is asking for this record to be removed.',
  hides: true,
};
