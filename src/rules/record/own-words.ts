/** What some people write on a case, and only they themselves read besides those who see the whole of it. */

import type { Person, PersonId, TeamId } from '../base/vocabulary.ts';
import type { Addition } from './additions.ts';
import type { Case } from './case.ts';
import type { AccessLevel, CaseRole } from './case-roles.ts';
import type { Challenge } from './challenges.ts';
import type { SharingRecord } from './sharing.ts';
import { teamsRepresented } from './speaking.ts';

/** Of the team for which it was written, or where it is for none, of the person who wrote it. */
const isOf = (team: TeamId | undefined, by: PersonId, person: Person): boolean =>
  team === undefined ? by === person.id : teamsRepresented(person).includes(team);

/** Whether somebody said themselves, or for their team, that they do not agree. */
export const isOwnChallenge = ({ family, team, by }: Challenge, person: Person): boolean =>
  family === undefined && isOf(team, by.id, person);

const isOwnSharing = ({ ofTeam, by }: SharingRecord, person: Person): boolean => isOf(ofTeam, by.id, person);

interface Eyes {
  readonly person: Person;
  readonly sight: AccessLevel;
  readonly roles: readonly CaseRole[];
}

/** Those who read the concern read what was added; its referrer only what is theirs, and their school's lead both. */
function readsAddition({ referrer }: Case, { by }: Addition, { person, sight, roles }: Eyes): boolean {
  if (sight === 'shared' || sight === 'police') return true;
  const isTheirs = by.id === person.id || (by.id === referrer.id && roles.includes('referrer-safeguarding-lead'));
  return sight === 'own-referral' && isTheirs;
}

/** The case with no more of these than somebody may read. One on which there are none is itself. */
export function withOwnWords(c: Case, eyes: Eyes): Case {
  const { additions, challenges, sharing, ...rest } = c;
  if (eyes.sight === 'whole' || (additions ?? challenges ?? sharing) === undefined) return c;
  return {
    ...rest,
    ...(additions && { additions: additions.filter((one) => readsAddition(c, one, eyes)) }),
    ...(challenges && { challenges: challenges.filter((one) => isOwnChallenge(one, eyes.person)) }),
    ...(sharing && { sharing: sharing.filter((one) => isOwnSharing(one, eyes.person)) }),
  };
}
