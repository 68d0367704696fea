/** What is wanted first in the police's part (CJ-04, CJ-07, A-12). */
import type { Guard } from '../rows/guard.ts';
import { isInvestigated } from './investigation.ts';
import { isToBeSent } from './mash.ts';
import { isRouteOpen } from './routes.ts';

export const investigationOn: Guard = {
  source: 'CJ-07',
  holds: isInvestigated,
  otherwise: 'No police investigation is recorded as going on.',
  hides: true,
};
export const routeIsOpen: Guard = {
  source: 'CJ-04',
  holds: isRouteOpen,
  otherwise: 'The police have not recorded that they take no further action.',
  hides: true,
};
/** It is recorded once: screening is asked for from then on. */
export const notSentToMash: Guard = {
  source: 'CJ-05',
  holds: isToBeSent,
  otherwise: 'It is already recorded that MASH have the referral.',
  hides: true,
};
