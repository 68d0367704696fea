/** What a safety plan that is there already puts on the card of safety, so that nobody records a second one (PR-12). */
import type { Choice, Raw } from '../../../cards/form/fields.ts';
import { currentOutcome } from '../../../rules/outcome/outcome.ts';
import { openSafetyPlans } from '../../../rules/safety/plans.ts';
import { choiceOf } from './many-teams.ts';
import { atTheMeeting } from './outcome-teams.ts';
import type { FormView } from './shape.ts';

/** The teams at the meeting, and those that look after a plan without having been there. */
export function plansOwners(look: FormView): readonly Choice[] {
  const { case: c, by } = look;
  const there = atTheMeeting(look);
  const shown = new Set(there.map(({ value }) => value));
  const absent = [...new Set(openSafetyPlans(c).map(({ now }) => now.owner))].filter((team) => !shown.has(team));
  return [...there, ...absent.map((id) => choiceOf({ id, name: by.roster.team(id)?.name ?? id }))];
}

/** Of the newest plan, where nobody has saved the card for this meeting. */
export function presetFromPlans(look: FormView): Raw {
  const plan = openSafetyPlans(look.case).at(-1);
  if (plan === undefined || currentOutcome(look.case)?.cards.safety !== undefined) return {};
  const { owner, planned } = plan.now;
  return { place: 'yes', placeWhat: planned, placeOwner: owner };
}
