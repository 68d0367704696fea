/** The six cards of the outcome of a meeting, preset from the case and from the meeting before (CJ-17, CN-18 to CN-22). */

import type { Raw } from '../../../cards/form/fields.ts';
import * as said from '../../../rules/outcome/answered.ts';
import { decidedReferrals } from '../../../rules/outcome/decided-referrals.ts';
import { currentOutcome } from '../../../rules/outcome/outcome.ts';
import { isInvestigated } from '../../../rules/police/investigation.ts';
import { currentMeeting } from '../../../rules/record/case.ts';
import { choicesOf, longText, needed, shortText } from './fields.ts';
import { rawOf } from './outcome-saved.ts';
import { atTheMeeting } from './outcome-teams.ts';
import { actionForm, type FormView } from './shape.ts';

export const saveAttendance = actionForm('save-attendance')({
  fields: (look) => {
    const choices = atTheMeeting(look);
    return [
      { kind: 'choices', id: 'came', label: 'Who came', choices },
      { kind: 'choices', id: 'sentInformation', label: 'Who sent information instead', choices },
      {
        kind: 'choice',
        id: 'youngPersonCame',
        label: 'Did the young person come?',
        ...needed,
        choices: choicesOf(said.cameWords),
      },
      {
        kind: 'choice',
        id: 'parentsCame',
        label: 'Did parents or carers come?',
        ...needed,
        choices: choicesOf(said.cameWords),
      },
      shortText(look, 'minutes', 'Where the minutes are kept', 'The Liquid Logic reference, not the minutes.'),
    ];
  },
  raw: (look) => {
    const { case: c } = look;
    const shown = new Set(atTheMeeting(look).map(({ value }) => value));
    const came = (currentMeeting(c)?.came ?? []).filter((team) => shown.has(team));
    // Who came to a meeting before says nothing of this one.
    const isSaved = currentOutcome(c)?.cards.attendance !== undefined;
    return isSaved ? rawOf(look, 'attendance') : { came: came.join(',') };
  },
  input: (values) => values,
});

/** What the meeting before decided and somebody recorded as made is not decided again by a press. */
function referredAlready({ case: c }: FormView): Raw {
  if (currentOutcome(c)?.cards.considered !== undefined) return {};
  const kinds = ['mappa', 'exploitation'] as const;
  const made = kinds.filter((kind) => decidedReferrals(c, kind).at(-1)?.madeAt !== undefined);
  return Object.fromEntries(made.map((kind) => [kind, 'already']));
}

export const saveConsidered = actionForm('save-considered')({
  fields: (look) => {
    const considered = choicesOf(said.consideredWords);
    const limits = longText(
      look,
      'limits',
      'Limits of what the agencies do, if the police investigate',
      'What is not done, said, asked or assessed, and which agencies agreed that.',
    );
    return [
      {
        kind: 'choice',
        id: 'mappa',
        label: 'Public protection (MAPPA) or potentially dangerous persons',
        hint: 'A referral goes through the MAPPA co-ordinator.',
        ...needed,
        choices: considered,
      },
      { ...shortText(look, 'mappaWhy', 'Why? (MAPPA)'), ...needed },
      {
        kind: 'choice',
        id: 'exploitation',
        label: 'Child exploitation, sexual and criminal',
        ...needed,
        choices: considered,
      },
      { ...shortText(look, 'exploitationWhy', 'Why? (exploitation)'), ...needed },
      isInvestigated(look.case) ? { ...limits, ...needed } : limits,
      {
        kind: 'choice',
        id: 'childProtection',
        label: 'Child protection enquiry or strategy discussion',
        ...needed,
        choices: choicesOf(said.protectionWords),
      },
    ];
  },
  raw: (look) => ({ ...rawOf(look, 'considered'), ...referredAlready(look) }),
  input: (values) => values,
});
