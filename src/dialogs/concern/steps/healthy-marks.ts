/** Step 4: the three marks of healthy behaviour (DF-05), as prompts for what the worker noticed. */
import { type Field, readFields } from '../../../cards/form/fields.ts';
import type { Section, TextLimits } from './section.ts';

const fields = ({ longText }: TextLimits) =>
  [
    { id: 'mutuality', kind: 'text', label: 'Similar in age and development', limit: longText, long: true },
    {
      id: 'coercion',
      kind: 'text',
      label: 'No coercion: no bullying, emotional blackmail or fear',
      limit: longText,
      long: true,
    },
    { id: 'distress', kind: 'text', label: 'No distress', limit: longText, long: true },
  ] as const satisfies readonly Field[];

export const healthyMarks: Section<'healthyMarks'> = {
  title: 'Three marks of healthy behaviour',
  paragraphs: () => [
    'The procedure says that most healthy sexual behaviour has these three marks. Beside each, write what you noticed, if anything. Nobody adds them up.',
  ],
  fields: ({ limits }) => fields(limits),
  read: (raw, { limits, today }) => readFields(fields(limits), raw, today),
};
