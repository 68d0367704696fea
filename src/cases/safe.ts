/** Text that a channel may hold. Each way to make some is here, and none of them is given a text of a case. */

import { agencyNames, isSchool, type PersonId, type Roster, type TeamId } from '../rules/base/vocabulary.ts';
import { lateWords } from '../rules/clocks.ts';
import type { Case } from '../rules/record/case.ts';
import type { DecisionContext } from '../rules/rows/context.ts';

declare const safe: unique symbol;
/** Text known to say nothing of a child: it comes from the register, the authority file or this program. */
export type Safe = string & { readonly [safe]: true };

type Names = Pick<Roster, 'team'>;

/** Words that stand in this program: a text that is put together somewhere has not their type. */
export function ours<const Words extends string>(words: string extends Words ? never : Words): Safe {
  return words as unknown as Safe;
}

export const safeTeamName = (roster: Names, team: TeamId): Safe => (roster.team(team)?.name ?? 'A team') as Safe;

/** A school's name would say where the child goes: outside its own channel it is only a school or college. */
export const safeSchool = agencyNames.education as Safe;
export function safeOutside(roster: Names, id: TeamId): Safe {
  return isSchool(roster.team(id)) ? safeSchool : safeTeamName(roster, id);
}

/** A CDYJS team manager's name, from the register; nobody else's is ever shown in a channel. */
export function safeManagersName(roster: Roster, id: PersonId | undefined): Safe | undefined {
  return roster.withJob('team-manager').find((person) => person.id === id)?.name as Safe | undefined;
}

/** A place of the authority's list; one that was typed is told in the case only. */
export function safeVenue({ policy }: Pick<DecisionContext, 'policy'>, venue: string): Safe {
  const name = policy.meeting.venues.find(({ id }) => id === venue)?.name as Safe | undefined;
  return name ?? ours('Elsewhere: open the case to see where');
}

/** `, late: after the tenth working day`; empty where it is not. */
export function safeLateness(c: Pick<Case, 'receivedAt' | 'clocks' | 'meetings'>, isLate: boolean): Safe {
  return lateWords(c, isLate) as Safe;
}
