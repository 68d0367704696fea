/** The six cards of the outcome of a meeting, preset from the case and from the meeting before (CJ-17, CN-18 to CN-22). */

import type { Raw } from '../../../cards/form/fields.ts';
import * as said from '../../../rules/outcome/answered.ts';
import { decidedReferrals } from '../../../rules/outcome/decided-referrals.ts';
import { currentOutcome } from '../../../rules/outcome/outcome.ts';
import { isInvestigated } from '../../../rules/police/investigation.ts';
import { currentMeeting } from '../../../rules/record/case.ts';
import { choicesOf, folded, longText, needed, shortText } from './fields.ts';
import { nextCard, rawOf, savedByItself } from './outcome-saved.ts';
import { atTheMeeting } from './outcome-teams.ts';
import { actionForm, type FormView } from './shape.ts';

export const saveAttendance = actionForm('save-attendance')({
  paragraphs: savedByItself,
  followedBy: nextCard,
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

/** The reason that is most often given, at one press with the answer; any other is written. */
const nothingHeard = 'Nothing that the meeting heard points to it.';
const choices = choicesOf({
  'nothing-heard': 'Considered: no referral, because nothing that the meeting heard points to it',
  ...said.consideredWords,
  'no-referral': 'Considered: no referral, for another reason',
});
type Chosen = (typeof choices)[number]['value'];
type Why = 'mappaWhy' | 'exploitationWhy';

const considered = (answer: Chosen, typed: string | undefined) =>
  ({
    answer: answer === 'nothing-heard' ? 'no-referral' : answer,
    why: typed ?? (answer === 'nothing-heard' ? nothingHeard : undefined),
  }) as const;

const unlessChosen = 'Leave it empty if the answer above says why.';
const sayWhy = 'Say why, or choose the answer that says it.';

/** An answer that was saved with that reason and no other is shown as the one press that it was. */
function chosenAsSaved(raw: Raw, kind: 'mappa' | 'exploitation', why: Why): Raw {
  return raw[kind] === 'no-referral' && raw[why] === nothingHeard ? { [kind]: 'nothing-heard', [why]: '' } : {};
}

export const saveConsidered = actionForm('save-considered')({
  moreTitle: 'Limits, if the police investigate',
  paragraphs: savedByItself,
  followedBy: nextCard,
  fields: (look) => {
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
        choices,
      },
      shortText(look, 'mappaWhy', 'Why? (MAPPA)', unlessChosen),
      {
        kind: 'choice',
        id: 'exploitation',
        label: 'Child exploitation, sexual and criminal',
        ...needed,
        choices,
      },
      shortText(look, 'exploitationWhy', 'Why? (exploitation)', unlessChosen),
      { ...limits, ...(isInvestigated(look.case) ? needed : folded) },
      {
        kind: 'choice',
        id: 'childProtection',
        label: 'Child protection enquiry or strategy discussion',
        ...needed,
        choices: choicesOf(said.protectionWords),
      },
    ];
  },
  raw: (look) => {
    const saved = rawOf(look, 'considered');
    const pressed = {
      ...chosenAsSaved(saved, 'mappa', 'mappaWhy'),
      ...chosenAsSaved(saved, 'exploitation', 'exploitationWhy'),
    };
    return { ...saved, ...pressed, ...referredAlready(look) };
  },
  input: ({ mappa, mappaWhy, exploitation, exploitationWhy, limits, childProtection }) => {
    const [one, other] = [considered(mappa, mappaWhy), considered(exploitation, exploitationWhy)];
    if (one.why === undefined || other.why === undefined) {
      return [
        ...(one.why === undefined ? [{ field: 'mappaWhy', says: sayWhy }] : []),
        ...(other.why === undefined ? [{ field: 'exploitationWhy', says: sayWhy }] : []),
      ];
    }
    return {
      mappa: one.answer,
      mappaWhy: one.why,
      exploitation: other.answer,
      exploitationWhy: other.why,
      limits,
      childProtection,
    };
  },
});
