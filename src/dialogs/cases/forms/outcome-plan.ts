/** The last three cards of the outcome: safety and voices, the plan, and what comes next. */

import type { FieldError } from '../../../cards/form/fields.ts';
import * as said from '../../../rules/outcome/answered.ts';
import { currentOutcome, lastAnswers } from '../../../rules/outcome/outcome.ts';
import type { PlannedAction } from '../../../rules/record/outcome.ts';
import { otherChildOf, youngPersonOf } from '../../../rules/record/referrers-answers.ts';
import { choicesOf, folded, longText, needed, shortText, yesNo, yesNoNotKnown } from './fields.ts';
import { openAlready } from './open-already.ts';
import {
  ofSharedPlace,
  plansOwners,
  presetFromAttendance,
  presetFromPlans,
  presetFromVoices,
} from './outcome-safety.ts';
import { nextCard, rawOf, savedByItself } from './outcome-saved.ts';
import { atTheMeeting } from './outcome-teams.ts';
import { actionForm, type FormView } from './shape.ts';

export const saveSafety = actionForm('save-safety')({
  followedBy: nextCard,
  moreTitle: 'The plan for a place that both use',
  paragraphs: savedByItself,
  fields: (look) => [
    { kind: 'choice', id: 'education', label: 'In school or other education now?', ...needed, choices: yesNoNotKnown },
    {
      kind: 'choice',
      id: 'place',
      label: 'Do the young person and a child who may have been harmed use the same building or service?',
      ...needed,
      choices: yesNoNotKnown,
    },
    {
      ...longText(look, 'placeWhat', 'What was considered and planned for safety, if they do or it is not known'),
      ...ofSharedPlace(look),
    },
    {
      ...ofSharedPlace(look),
      kind: 'choice',
      id: 'placeOwner',
      label: 'Who looks after that plan, if they do',
      compact: true,
      choices: plansOwners(look),
    },
    { kind: 'date', id: 'placeReview', label: 'Looked at again on', near: true, ...ofSharedPlace(look) },
    {
      kind: 'choice',
      id: 'youngPerson',
      label: "Were the young person's views heard?",
      ...needed,
      choices: choicesOf(said.heardWords),
    },
    { ...shortText(look, 'youngPersonHow', 'How, by which worker, or why not? (young person)'), ...needed },
    {
      kind: 'choice',
      id: 'parents',
      label: 'Were parents or carers told and heard?',
      ...needed,
      choices: choicesOf(said.heardWords),
    },
    { ...shortText(look, 'parentsHow', 'How, by which worker, or why not? (parents or carers)'), ...needed },
    shortText(look, 'help', 'Help and services offered to the young person'),
  ],
  raw: (look) => ({
    education: youngPersonOf(look.case).inEducation,
    place: otherChildOf(look.case).sharePlace,
    ...rawOf(look, 'safety', ['placeReview']),
    ...presetFromAttendance(look),
    ...presetFromPlans(look),
    ...presetFromVoices(look),
  }),
  input: (values) => values,
});

const three = [1, 2, 3] as const;

function lineFields<const N extends 1 | 2 | 3>(look: FormView, n: N) {
  return [
    shortText(look, `what${n}`, `Action ${n}: what is to be done`),
    { kind: 'choice', id: `team${n}`, label: `Action ${n}: which team`, compact: true, choices: atTheMeeting(look) },
    { kind: 'date', id: `by${n}`, label: `Action ${n}: by`, near: true },
  ] as const;
}

/** A line is whole, or empty. */
function readLine(values: Readonly<Record<string, unknown>>, n: number): PlannedAction | FieldError | undefined {
  const [what, team, by] = [values[`what${n}`], values[`team${n}`], values[`by${n}`]] as (string | undefined)[];
  if (what !== undefined && team !== undefined && by !== undefined) return { what, team, by };
  const isEmpty = what === undefined && team === undefined && by === undefined;
  return isEmpty
    ? undefined
    : {
        field: `what${n}`,
        says: 'Enter what is to be done, which team will do it and by which day, or clear all three.',
      };
}

export const savePlan = actionForm('save-plan')({
  followedBy: nextCard,
  moreTitle: 'Add more actions',
  paragraphs: (look) => [
    ...savedByItself(look),
    ...openAlready(look),
    'You can add more actions once the outcome is recorded. A team with an action will be able to read the case until it is done, even if it did not come.',
  ],
  fields: (look) => [
    {
      ...longText(
        look,
        'risks',
        'The risks this plan answers, and what the young person needs',
        'What may lie behind the behaviour, too.',
      ),
      ...needed,
    },
    ...lineFields(look, 1),
    ...lineFields(look, 2).map((field) => ({ ...field, ...folded })),
    ...lineFields(look, 3).map((field) => ({ ...field, ...folded })),
  ],
  raw: (look) => {
    const { case: c } = look;
    // The actions of a meeting before are in the plan already.
    const lines = currentOutcome(c)?.cards.plan?.answers.actions ?? [];
    return {
      risks: lastAnswers(c, 'plan')?.risks ?? '',
      ...Object.fromEntries(
        lines.flatMap(({ what, team, by }, index) => [
          [`what${index + 1}`, what],
          [`team${index + 1}`, team],
          [`by${index + 1}`, by],
        ]),
      ),
    };
  },
  input: (values) => {
    const lines = three.map((n) => readLine(values, n)).filter((one) => one !== undefined);
    const errors = lines.filter((one) => 'says' in one);
    return errors.length > 0
      ? errors
      : { risks: values.risks, actions: lines.filter((one): one is PlannedAction => !('says' in one)) };
  },
});

export const saveNext = actionForm('save-next')({
  followedBy: nextCard,
  moreTitle: 'Who saw it differently, and what they said',
  paragraphs: savedByItself,
  fields: (look) => [
    { kind: 'choice', id: 'another', label: 'Another meeting about the plan?', ...needed, choices: yesNo },
    { kind: 'date', id: 'anotherBy', label: 'By which day, if there is one', near: true },
    { ...shortText(look, 'anotherWhy', 'Why, or why not?'), ...needed },
    { kind: 'choice', id: 'differs', label: 'Did anybody see any of this differently?', ...needed, choices: yesNo },
    { ...shortText(look, 'difference', 'If so: which agency, and what they said'), ...folded },
    {
      ...shortText(
        look,
        'told',
        'What the referrer is told',
        'That the meeting was held and what they can do now. Nothing of another child.',
      ),
      ...needed,
    },
  ],
  raw: (look) => rawOf(look, 'next', ['differs', 'difference', 'told', 'anotherBy']),
  input: (values) => values,
});
