/** What was recorded already puts on the card of safety: the plan that is there, so that nobody makes a second, and voices. */
import type { Choice, Raw } from '../../../cards/form/fields.ts';
import { sayDate } from '../../../rules/base/local-time.ts';
import { currentOutcome } from '../../../rules/outcome/outcome.ts';
import { currentMeeting } from '../../../rules/record/case.ts';
import { otherChildOf } from '../../../rules/record/referrers-answers.ts';
import { voiceIds } from '../../../rules/record/voices.ts';
import { isNobodysPlan, openSafetyPlans } from '../../../rules/safety/plans.ts';
import { heardSince, inputsOf } from '../../../rules/voices/voices.ts';
import { folded } from './fields.ts';
import { choiceOf } from './many-teams.ts';
import { atTheMeeting } from './outcome-teams.ts';
import { type FormView, today } from './shape.ts';

/** The teams at the meeting, and those that look after a plan without having been there. */
export function plansOwners(look: FormView): readonly Choice[] {
  const { case: c, by } = look;
  const there = atTheMeeting(look);
  const shown = new Set(there.map(({ value }) => value));
  const absent = [...new Set(openSafetyPlans(c).flatMap((one) => (isNobodysPlan(c, one) ? [] : one.now.owner)))].filter(
    (team) => !shown.has(team),
  );
  return [...there, ...absent.map((id) => choiceOf({ id, name: by.roster.team(id)?.name ?? id }))];
}

/** Of the newest plan, where nobody has saved the card for this meeting. */
export function presetFromPlans(look: FormView): Raw {
  const plan = openSafetyPlans(look.case).at(-1);
  if (plan === undefined || currentOutcome(look.case)?.cards.safety !== undefined) return {};
  const { owner, planned, review } = plan.now;
  // A day that has passed is no day on which it will be looked at.
  const isToCome = review !== undefined && review > today(look);
  const whose = isNobodysPlan(look.case, plan) ? {} : { placeOwner: owner };
  return { place: 'yes', placeWhat: planned, ...whose, ...(isToCome ? { placeReview: review } : {}) };
}

/** Of whoever was heard since the outcome before. */
export function presetFromVoices({ case: c }: FormView): Raw {
  if (currentOutcome(c)?.cards.safety !== undefined) return {};
  const known = voiceIds.flatMap((of): readonly (readonly [string, string])[] => {
    const { heard, how } = inputsOf(of);
    const since = heardSince(c, of);
    return since === undefined
      ? []
      : [
          [heard, since.answer],
          [how, since.how],
        ];
  });
  return Object.fromEntries(known);
}

/** Who came to the meeting was there to be heard; whether they were, a person answers. */
export function presetFromAttendance({ case: c }: FormView): Raw {
  const { attendance, safety } = currentOutcome(c)?.cards ?? {};
  const on = currentMeeting(c)?.heldOn;
  if (attendance === undefined || safety !== undefined || on === undefined) return {};
  const how = `At the meeting on ${sayDate(on)}.`;
  const { youngPersonCame, parentsCame } = attendance.answers;
  return {
    ...(youngPersonCame === 'no' ? {} : { youngPersonHow: how }),
    ...(parentsCame === 'no' ? {} : { parentsHow: how }),
  };
}

/** Of a plan nothing is asked at first where the referrer says that they share no place, and nobody made a plan. */
export const ofSharedPlace = ({ case: c }: FormView): { readonly folded?: true } =>
  otherChildOf(c).sharePlace === 'no' && openSafetyPlans(c).length === 0 ? folded : {};
