import type { Action } from '../../rows/action.ts';
import { challengeStages, toAnswerAsLead } from '../guards.ts';
import { type AnswerInput, answerAt, answerForm } from './answer-challenge.ts';

export const answerAsServiceLead: Action<AnswerInput> = {
  source: 'A-16',
  label: 'Answer somebody who still does not agree',
  form: { ...answerForm, title: 'Answer somebody who still does not agree' },
  who: ['service-lead'],
  from: challengeStages,
  to: 'same',
  guards: [toAnswerAsLead],
  decide: answerAt(2),
  events: {},
};
