/** What was planned for safety before a meeting, or why nothing was, and the other child's own referral (PR-11, PR-12). */
import type { CaseView } from '../../cases/sight.ts';
import { type OtherChildsReferral, otherReferralAnswers } from '../../rules/record/safety.ts';
import type { Section } from '../message/message.ts';
import { plainWords, quoted } from '../text.ts';
import { teamName } from './pieces.ts';

const otherReferralSections = (own: OtherChildsReferral | undefined): readonly Section[] =>
  own === undefined
    ? []
    : [
        {
          heading: "The other child's own referral",
          paragraphs: [`${otherReferralAnswers[own.answer]}. Recorded by ${plainWords(own.by.name)}.`],
          extra: quoted(own.said),
        },
      ];

export function safetySections({
  case: { safetyPlans = [], safetyNotNeeded, otherChildsReferral },
  by,
}: CaseView): readonly Section[] {
  const plans = safetyPlans.map(({ owner, on, place, planned, by: { name } }): Section => {
    const team = teamName(owner, by);
    const line = `${team} looks after it. Agreed on ${by.calendar.sayDate(on)}, recorded by ${plainWords(name)}.`;
    return { heading: 'Safety plan', paragraphs: [line], extra: [...quoted(place), ...quoted(planned)] };
  });
  const notNeeded: readonly Section[] =
    safetyNotNeeded === undefined
      ? []
      : [{ heading: 'No safety plan is needed now, because', extra: quoted(safetyNotNeeded.reason) }];
  return [...plans, ...notNeeded, ...otherReferralSections(otherChildsReferral)];
}
