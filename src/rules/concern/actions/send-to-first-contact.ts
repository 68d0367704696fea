import type { RouteChanged } from '../../police/events.ts';
import { isCriminalJustice } from '../../police/routes.ts';
import { running } from '../../record/case-roles.ts';
import { onlyWhole } from '../../record/readers.ts';
import type { ReasonAction } from '../../rows/action.ts';
import { toFirstContact } from '../first-contact.ts';
import { ageInDoubt } from '../guards.ts';

/** The criminal justice route is for none whom First Contact decide about. */
const notForThisAge: RouteChanged = {
  type: 'route-changed',
  route: 'concern',
  why: 'First Contact decide the route for a child under 10',
};

export const sendToFirstContact: ReasonAction = {
  source: 'SC-06',
  label: 'Send to First Contact (age)',
  form: {
    title: 'Send it to First Contact',
    send: 'Send to First Contact',
    why: 'Why',
    readBy: { reason: onlyWhole },
    says: [
      'First Contact will decide the most appropriate route for a child under 10. Pathway will tell them in their channel.',
      'The referrer, and their safeguarding lead if they work in a school, will be told that First Contact decide it, but not why.',
    ],
  },
  who: running,
  from: ['with-manager', 'arranging'],
  to: 'with-first-contact',
  guards: [ageInDoubt],
  decide: (c, { reason }, by) => [
    { type: 'age-settled', to: 'first-contact', reason },
    ...(isCriminalJustice(c) ? [notForThisAge] : []),
    toFirstContact(by, 'under-ten'),
  ],
  events: {},
};
