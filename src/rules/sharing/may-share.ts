/** Who records what was shared, and for which team; and on what footing it can have been (SC-11). */

import type { Policy } from '../base/policy.ts';
import type { LocalDate, Person, Roster, TeamId } from '../base/vocabulary.ts';
import { rolesOn } from '../record/access.ts';
import { teamsAskedAs } from '../record/asked.ts';
import type { Case } from '../record/case.ts';
import { type CaseRole, managing } from '../record/case-roles.ts';
import { teamsWithActions } from '../record/plan.ts';
import { type Footing, footingIds } from '../record/sharing.ts';
import { teamsRepresented } from '../record/speaking.ts';

/** They record it of the case; what they record, those who see the whole case read. */
const ofTheCase: readonly CaseRole[] = [...managing, 'aim-lead', 'aim-co-worker'];
/** They record what their own team shared, and read that alone. */
const ofTheirTeam: readonly CaseRole[] = ['invited-team', 'action-owner'];

export const whoMayRecordSharing: readonly CaseRole[] = [...ofTheCase, ...ofTheirTeam];

/** The teams of which somebody records it; none where they record it of the case. */
export function teamsSharing(c: Case, person: Person, roster: Roster): readonly TeamId[] {
  if (rolesOn(c, person, roster).some((role) => ofTheCase.includes(role))) return [];
  const inIt = [...teamsAskedAs(c, 'invited-team'), ...teamsWithActions(c)];
  return teamsRepresented(person).filter((team) => inIt.includes(team));
}

/** The item of the authority's guidance that says from when there is a duty to share. */
const DUTY = 'information-duty';

/** A duty is a footing only from its day, and once the authority has confirmed it. */
const isDutyInForce = ({ guidance }: Pick<Policy, 'guidance'>, today: LocalDate): boolean =>
  guidance.some(
    ({ id, inForceFrom, toBeConfirmed }) =>
      id === DUTY && !toBeConfirmed && inForceFrom !== 'not-known' && inForceFrom <= today,
  );

export const footingsOn = (policy: Pick<Policy, 'guidance'>, today: LocalDate): readonly Footing[] =>
  footingIds.filter((id) => id !== 'duty' || isDutyInForce(policy, today));
