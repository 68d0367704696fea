/** What agencies are asked for an assessment (AM-02, AM-03): which team, what, and that it was answered; never the information. */
import type { Person, TeamId } from '../base/vocabulary.ts';
import type { InformationAsked } from '../record/aim.ts';
import type { Case } from '../record/case.ts';
import { teamsRepresented } from '../record/speaking.ts';
import { aimUnderWay } from './assessment.ts';

type HasAims = Pick<Case, 'aims'>;

/** What is asked and not answered, while the assessment is carried out. */
export const informationAwaited = (c: HasAims): readonly InformationAsked[] =>
  (aimUnderWay(c)?.information ?? []).filter(
    ({ answered, withdrawn }) => answered === undefined && withdrawn === undefined,
  );

/** The teams that are asked something now: what they see of the case by it ends with their answer. */
export const teamsAskedForInformation = (c: HasAims): readonly TeamId[] =>
  informationAwaited(c).map(({ team }) => team);

/** Of those, what is asked of this person's teams. */
export function askedOf(c: HasAims, person: Person): readonly InformationAsked[] {
  const mine = teamsRepresented(person);
  return informationAwaited(c).filter(({ team }) => mine.includes(team));
}
