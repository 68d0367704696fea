/** Which people are told of an AIM assessment: who is to name a worker, who is named, and that one has left. */
import { teamOwing } from '../rules/aim/assessment.ts';
import type { PersonId, TeamId } from '../rules/base/vocabulary.ts';
import type { Case } from '../rules/record/case.ts';
import type { DecisionContext } from '../rules/rows/context.ts';
import type { NoticeContent } from './notice.ts';

const managersOf = (team: TeamId, { roster }: Pick<DecisionContext, 'roster'>): readonly PersonId[] =>
  roster
    .withJob('social-care-manager')
    .filter(({ teams }) => teams.some((one) => one.team === team && one.job === 'social-care-manager'))
    .map(({ id }) => id);

/** The managers of the social care team that owes a worker from now on, as they are of a referral (CN-09). */
export function toldToName(before: Case | undefined, after: Case, by: DecisionContext): readonly NoticeContent[] {
  const team = teamOwing(after);
  if (team === undefined || (before !== undefined && teamOwing(before) === team)) return [];
  return managersOf(team, by).map((person) => ({ kind: 'tell', person, words: 'worker-to-be-named', about: team }));
}

export const toldNamed = ({ person }: { readonly person: { readonly id: PersonId } }): readonly NoticeContent[] => [
  { kind: 'tell', person: person.id, words: 'named-to-assess' },
];
