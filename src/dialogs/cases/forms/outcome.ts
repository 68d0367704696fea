/** The six cards of the outcome of a meeting, preset from the case and from the meeting before (CJ-17, CN-18 to CN-22). */

import type { Raw } from '../../../cards/form/fields.ts';
import * as said from '../../../rules/outcome/answered.ts';
import { decidedReferrals } from '../../../rules/outcome/decided-referrals.ts';
import { currentOutcome, recordedOutcome } from '../../../rules/outcome/outcome.ts';
import { isInvestigated } from '../../../rules/police/investigation.ts';
import { type Case, currentMeeting } from '../../../rules/record/case.ts';
import { youngPersonOf } from '../../../rules/record/referrers-answers.ts';
import { choicesOf, longText, needed, shortText, yesNoNotKnown } from './fields.ts';
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

/** The one that was decided last is completed, as somebody recorded: another is decided for its own reasons. */
function isAimDone(c: Case): boolean {
  const decided = recordedOutcome(c)?.recorded?.at;
  return decided !== undefined && (c.plan?.elsewhere ?? []).some(({ kind, at }) => kind === 'aim' && at >= decided);
}

export const saveAssessment = actionForm('save-assessment')({
  paragraphs: () => ['After the first two, answer only where an AIM assessment is appropriate.'],
  fields: (look) => [
    {
      kind: 'choice',
      id: 'aim',
      label: 'Is an AIM assessment appropriate?',
      ...needed,
      choices: choicesOf(said.aimWords),
    },
    { ...longText(look, 'aimWhy', 'Why?'), ...needed },
    { kind: 'choice', id: 'model', label: 'Which model?', compact: true, choices: choicesOf(said.modelWords) },
    { kind: 'date', id: 'dueBy', label: 'To be completed by', near: true },
    { kind: 'choices', id: 'sharedWith', label: 'Who receives it', choices: choicesOf(said.readerWords) },
    shortText(look, 'sharedHow', 'How it is shared, and who tells the young person and their parents or carers'),
    {
      kind: 'choice',
      id: 'activeSocialCare',
      label: "Active now to Children's Social Care?",
      compact: true,
      choices: yesNoNotKnown,
    },
    { kind: 'choice', id: 'activeCdyjs', label: 'Active now to CDYJS?', compact: true, choices: yesNoNotKnown },
    {
      kind: 'choice',
      id: 'denies',
      label: 'Does the young person deny it or refuse to take part?',
      compact: true,
      choices: choicesOf(said.deniesWords),
    },
    shortText(look, 'lead', 'Which service leads it, and why'),
  ],
  raw: (look) => {
    const { systemCheck } = look.case;
    const { openToCdyjs } = youngPersonOf(look.case);
    const active = systemCheck === undefined ? '' : systemCheck.result === 'active' ? 'yes' : 'no';
    return {
      activeSocialCare: active,
      activeCdyjs: openToCdyjs,
      ...rawOf(look, 'assessment', isAimDone(look.case) ? ['aim', 'aimWhy', 'dueBy'] : []),
    };
  },
  input: (values) => values,
});
