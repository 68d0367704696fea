/** Step 4: the three marks of healthy behaviour (DF-05), as prompts for what the worker noticed. */
import type { Field } from '../../../cards/form/fields.ts';
import type { Around } from '../../journey/index.ts';
import { readAs, type Section } from './section.ts';

const fields = ({ limits: { longText } }: Around) =>
  [
    { id: 'mutuality', kind: 'text', label: 'Were they similar in age and development?', limit: longText, long: true },
    {
      id: 'coercion',
      kind: 'text',
      label: 'Was there any pressure, bullying or fear?',
      hint: 'Emotional blackmail is pressure too.',
      limit: longText,
      long: true,
    },
    { id: 'distress', kind: 'text', label: 'Was anyone upset?', limit: longText, long: true },
  ] as const satisfies readonly Field[];

export const healthyMarks: Section<'healthyMarks'> = {
  title: 'Three questions about what you saw',
  paragraphs: () => [
    'In most healthy sexual behaviour, the people are of similar age and development. Nobody is put under pressure, and nobody is upset. What did you notice?',
    'Short notes are fine. This is not a score.',
  ],
  fields,
  read: readAs(fields, (given) => given),
};
