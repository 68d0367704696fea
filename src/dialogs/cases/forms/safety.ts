/** Forms of a safety plan for a place that both children use, and of the other child's own referral: PR-11, PR-12. */

import type { Choice } from '../../../cards/form/fields.ts';
import { inPart, plainWords } from '../../../cards/text.ts';
import { inviteList } from '../../../rules/meeting/invitees.ts';
import { otherReferralAnswers } from '../../../rules/record/safety.ts';
import { isNobodysPlan } from '../../../rules/safety/plans.ts';
import { safetyPlansFor } from '../../../rules/safety/reviewing.ts';
import { choicesOf, inAList, longText, needed, shortText, theOnly, whichField } from './fields.ts';
import { choiceOf, namesField, neededChoice, neededTeam, onlyTeam, roomFor } from './many-teams.ts';
import { actionForm, type FormView, reasonField, today } from './shape.ts';

/** The teams that the case leads to, and the others by name. */
function owners({ case: c, by }: FormView) {
  const { lines } = inviteList(c, by.roster);
  const { shown } = roomFor(lines.filter(({ offered }) => offered).map(({ team }) => team));
  const listed = new Set(shown.map(({ id }) => id));
  return { shown, others: lines.map(({ team }) => team).filter(({ id }) => !listed.has(id)) };
}

export const recordSafetyPlan = actionForm('record-safety-plan')({
  fields: (look) => {
    const { shown, others } = owners(look);
    return [
      { ...shortText(look, 'place', 'Which place'), ...needed },
      neededChoice(
        { kind: 'choice', id: 'owner', label: 'Who looks after the plan', choices: shown.map(choiceOf), compact: true },
        others,
        'Choose one team that looks after the plan.',
      ),
      ...namesField('otherOwner', 'Another team', others, 'If it is not listed above: its name, or enough of it.'),
      { ...longText(look, 'planned', 'What was considered and planned'), ...needed },
      { kind: 'date', id: 'on', label: 'Day it was agreed', required: true, not: 'future', near: true },
      { kind: 'date', id: 'review', label: 'Looked at again by', required: true, near: true },
    ];
  },
  raw: (look) => ({ on: today(look) }),
  input: ({ owner, otherOwner, ...plan }, look) => {
    const { others: hidden } = owners(look);
    const says = 'Choose one team that looks after the plan.';
    const only = neededTeam(owner, otherOwner, { field: 'owner', other: 'otherOwner', hidden, says });
    return typeof only === 'string' ? { ...plan, owner: only } : only;
  },
});

const mine = (look: FormView) => safetyPlansFor(look.case, { actor: look.person, roster: look.by.roster });

function whichPlan(look: FormView) {
  const choices = mine(look).map(({ number, place = '', now }): Choice => {
    const team = look.by.roster.team(now.owner)?.name ?? now.owner;
    return { value: String(number), title: `${number}. ${team}${place === '' ? '' : `: ${inAList(place)}`}` };
  });
  return whichField('Which plan', choices);
}

/** Characters of all plans on one form. */
const MOST_OF_PLANS = 4_000;

/** Whoever says whether a plan is still right reads it there, and not on another page. */
function asTheyStand(look: FormView): readonly unknown[] {
  const plans = mine(look);
  const most = Math.floor(MOST_OF_PLANS / Math.max(plans.length, 1));
  return plans.flatMap(({ number, now }) => {
    const team = plainWords(look.by.roster.team(now.owner)?.name ?? now.owner);
    const by = now.review === undefined ? '' : `, to be looked at by ${look.by.calendar.sayDate(now.review)}`;
    const heading = { type: 'TextBlock', text: `Plan ${number}, ${team}${by}:`, wrap: true, weight: 'Bolder' };
    return [heading, ...inPart(now.planned, most, 'The rest stands on the page "Safety and voices".')];
  });
}

/** Asked where the team of one turned out to have the case by mistake. */
function otherTeamFields(look: FormView) {
  if (!mine(look).some((plan) => isNobodysPlan(look.case, plan))) return [];
  const { shown, others } = owners(look);
  const label = 'Which team looks after the plan from now on';
  return [
    { kind: 'choice', id: 'owner', label, choices: shown.map(choiceOf), compact: true },
    ...namesField('otherOwner', 'Another team', others, 'If it is not listed above: its name, or enough of it.'),
  ] as const;
}

export const reviewSafetyPlan = actionForm('review-safety-plan')({
  extra: asTheyStand,
  fields: (look) => [
    whichPlan(look),
    {
      kind: 'choice',
      id: 'right',
      label: 'Is it still right?',
      ...needed,
      choices: choicesOf({ yes: 'Yes, as it is', changed: 'It has changed' }),
    },
    longText(look, 'planned', 'If it has changed: how the plan is now'),
    ...otherTeamFields(look),
    { kind: 'date', id: 'next', label: 'Looked at next by', required: true, near: true },
  ],
  raw: (look) => theOnly(mine(look)),
  input: ({ number, owner, otherOwner, ...values }, look) => {
    const says = 'Choose one team that looks after the plan.';
    const only = onlyTeam(owner, otherOwner, {
      field: 'owner',
      other: 'otherOwner',
      hidden: owners(look).others,
      says,
    });
    return typeof only === 'object' ? only : { ...values, number: Number(number), owner: only };
  },
});

export const endSafetyPlan = actionForm('end-safety-plan')({
  extra: asTheyStand,
  fields: (look) => [whichPlan(look), reasonField(look, 'Why it is no longer needed')],
  raw: (look) => theOnly(mine(look)),
  input: ({ number, reason }) => ({ number: Number(number), reason }),
});

export const recordOtherChildsReferral = actionForm('record-other-childs-referral')({
  fields: (look) => [
    {
      kind: 'choice',
      id: 'answer',
      label: 'Does the other child have a referral of their own?',
      required: true,
      choices: choicesOf(otherReferralAnswers),
    },
    { ...longText(look, 'said', 'Where it was made and on which day, or why it is not needed'), ...needed },
  ],
  input: ({ answer, said }) => ({ answer, said }),
});

export const keepSeparateRecord = actionForm('keep-separate-record')({
  fields: () => [],
  input: (_values, { randomKey }) => ({ record: randomKey }),
});
