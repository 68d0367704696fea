/** Forms of what comes after an outcome: the High Risk of Harm Panel, what was found out since, and voices (CJ-27, PR-16). */

import { panelAnswers, panelAnswerWords } from '../../../rules/panel/actions/record-panel.ts';
import { isPanelLeadMissing } from '../../../rules/panel/panel.ts';
import { findings } from '../../../rules/record/found-out.ts';
import { voiceIds, voiceNames } from '../../../rules/record/voices.ts';
import { toBeHeard } from '../../../rules/voices/voices.ts';
import { choicesOf, longText, needed, shortText } from './fields.ts';
import { officerAgreedFields } from './officer-agreed.ts';
import { actionForm } from './shape.ts';

export const recordPanel = actionForm('record-panel')({
  paragraphs: ({ by }) =>
    isPanelLeadMissing(by.roster)
      ? ['Nobody who speaks for SEND and Inclusion is there today, so you tell the panel by telephone.']
      : [],
  fields: (look) => {
    const choices = panelAnswers(look.case).map((value) => ({ value, title: panelAnswerWords[value] }));
    return [
      { kind: 'choice', id: 'answer', label: 'Was the panel told?', ...needed, choices },
      { kind: 'date', id: 'on', label: 'If it was: on which day', not: 'future', near: true },
      shortText(look, 'to', 'If it was: which people were told'),
      shortText(look, 'how', 'If it was: how', 'By e-mail, by telephone, at a meeting.'),
      longText(look, 'because', 'If it was not: why'),
    ];
  },
  input: (values) => values,
});

export const recordFoundOut = actionForm('record-found-out')({
  fields: (look) => [
    { kind: 'choice', id: 'finding', label: 'What you found out', ...needed, choices: choicesOf(findings) },
    {
      ...longText(look, 'said', 'Which school, college or enquiry it is, and how you know'),
      ...needed,
    },
  ],
  input: (values) => values,
});

export const recordVoice = actionForm('record-voice')({
  fields: (look) => [
    { kind: 'choice', id: 'of', label: 'Whose views', ...needed, choices: choicesOf(voiceNames) },
    {
      kind: 'choice',
      id: 'answer',
      label: 'Were they heard?',
      ...needed,
      choices: choicesOf({ yes: 'Yes', 'not-possible': 'It is not possible' }),
    },
    { ...shortText(look, 'how', 'How and by which worker, or why it is not possible'), ...needed },
    longText(look, 'words', 'In their words'),
    ...officerAgreedFields(look),
  ],
  raw: ({ case: c }) => {
    const owed = voiceIds.filter((of) => toBeHeard(c, of).some(({ metAt }) => metAt === undefined));
    return owed.length === 1 ? { of: owed[0] } : {};
  },
  input: (values) => values,
});
