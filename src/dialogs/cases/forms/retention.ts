/** Forms about how long a record is kept, and about taking it away. */
import { confirmedBecauseWords, removalReasonWords } from '../../../rules/record/retention.ts';
import { choicesOf } from './fields.ts';
import { actionForm, reasonField } from './shape.ts';

export const keepUntil = actionForm('keep-until')({
  fields: (look) => [{ kind: 'date', id: 'until', label: 'Keep it until', required: true }, reasonField(look, 'Why')],
  input: ({ until, reason }) => ({ until, reason }),
});

export const askRemoval = actionForm('ask-removal')({
  fields: (look) => [
    {
      kind: 'choice',
      id: 'because',
      label: 'Why it can be removed',
      hint: 'This stays when the record is gone.',
      required: true,
      choices: choicesOf(removalReasonWords),
    },
    reasonField(look, 'Why, in your words'),
  ],
  input: ({ because, reason }) => ({ because, reason }),
});

export const confirmRemoval = actionForm('confirm-removal')({
  fields: () => [
    {
      kind: 'choice',
      id: 'because',
      label: 'What you looked at',
      hint: 'This stays when the record is gone.',
      required: true,
      choices: choicesOf(confirmedBecauseWords),
    },
  ],
  input: ({ because }) => ({ because }),
});
