/** What was planned for safety before a meeting, or why nothing was (PR-12). */
import type { CaseView } from '../../cases/sight.ts';
import type { Section } from '../message/message.ts';
import { plainWords, quoted } from '../text.ts';

export function safetySections({ case: { safetyPlans = [], safetyNotNeeded }, by }: CaseView): readonly Section[] {
  const plans = safetyPlans.map(({ owner, on, place, planned, by: { name } }): Section => {
    const team = plainWords(by.roster.team(owner)?.name ?? owner);
    const line = `${team} looks after it. Agreed on ${by.calendar.sayDate(on)}, recorded by ${plainWords(name)}.`;
    return { heading: 'Safety plan', paragraphs: [line], extra: [...quoted(place), ...quoted(planned)] };
  });
  return safetyNotNeeded === undefined
    ? plans
    : [...plans, { heading: 'No safety plan is needed now, because', extra: quoted(safetyNotNeeded.reason) }];
}
