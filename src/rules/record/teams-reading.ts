/** The teams that read what an invited team reads, by any of the ways that lead there. */

import type { TeamId } from '../base/vocabulary.ts';
import { teamsAskedAs } from './asked.ts';
import { type Case, standingReferrals } from './case.ts';
import { teamsWithActions } from './plan.ts';

export function teamsReading(c: Case): readonly TeamId[] {
  const asked = [...teamsAskedAs(c, 'invited-team'), ...teamsAskedAs(c, 'planning-team')];
  return [...new Set([...asked, ...teamsWithActions(c), ...standingReferrals(c).map(({ team }) => team)])];
}
