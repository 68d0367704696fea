/** Forms of what comes after an outcome: the High Risk of Harm Panel, and what was found out since (CJ-27, CJ-28). */

import { panelAnswers, panelAnswerWords } from '../../../rules/panel/actions/record-panel.ts';
import { isPanelLeadMissing } from '../../../rules/panel/panel.ts';
import { findings } from '../../../rules/record/found-out.ts';
import { choicesOf, longText, needed, shortText } from './fields.ts';
import { actionForm } from './shape.ts';

export const recordPanel = actionForm('record-panel')({
  paragraphs: ({ by }) =>
    isPanelLeadMissing(by.roster)
      ? ['Nobody in the people register speaks for SEND and Inclusion, so you tell the panel by telephone.']
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
