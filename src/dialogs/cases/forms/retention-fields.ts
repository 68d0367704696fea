/** What is asked about keeping and removing a record, of a case or of a child who may have been harmed. */
import { confirmedBecauseWords, removalReasonWords } from '../../../rules/record/retention.ts';
import { choicesOf } from './fields.ts';

export const keptUntil = { kind: 'date', id: 'until', label: 'Keep it until', required: true } as const;

export const whyRemovable = {
  kind: 'choice',
  id: 'because',
  label: 'Why it can be removed',
  hint: 'This stays when the record is gone.',
  required: true,
  choices: choicesOf(removalReasonWords),
} as const;

export const whatWasLookedAt = {
  kind: 'choice',
  id: 'because',
  label: 'What you looked at',
  hint: 'This stays when the record is gone.',
  required: true,
  choices: choicesOf(confirmedBecauseWords),
} as const;
