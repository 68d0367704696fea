/** Whom a step of the ladder reaches, by whose the duty is. */

import type { EscalationRecipient, EscalationStep } from '../base/policy.ts';
import type { Owner } from '../rows/obligation.ts';

/** What the authority's steps name, and besides them those who manage the case, whose the duty may be or not. */
export type StepRecipient = EscalationRecipient | 'manages';

/** A step of the authority's ladder, or one of the procedure's own. */
export type LadderStep = Omit<EscalationStep, 'to'> & { readonly to: readonly StepRecipient[] };

/** Somebody a step can reach. */
export type Reach =
  | 'managers-channels'
  | 'its-channels'
  | 'every-manager'
  | 'allocated-manager'
  | 'acting-managers'
  | 'the-person'
  | 'the-persons-manager'
  | 'service-leads';

const ofATeam = {
  owner: 'its-channels',
  deputy: 'allocated-manager',
  'service-lead': 'service-leads',
  manages: 'allocated-manager',
} as const;

export const reaches: Readonly<Record<Owner['kind'], Readonly<Record<StepRecipient, Reach>>>> = {
  'allocated-manager': {
    owner: 'allocated-manager',
    deputy: 'acting-managers',
    'service-lead': 'service-leads',
    manages: 'allocated-manager',
  },
  'unallocated-managers': {
    owner: 'managers-channels',
    deputy: 'every-manager',
    'service-lead': 'service-leads',
    manages: 'managers-channels',
  },
  'service-lead': {
    owner: 'service-leads',
    deputy: 'service-leads',
    'service-lead': 'service-leads',
    manages: 'allocated-manager',
  },
  team: ofATeam,
  function: ofATeam,
  person: { ...ofATeam, owner: 'the-person', deputy: 'the-persons-manager' },
};
