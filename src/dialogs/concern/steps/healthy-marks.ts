/** Step 4: the three marks of healthy behaviour (DF-05), as prompts for what the worker noticed. */
import type { Field } from '../../../cards/form/fields.ts';
import type { Around } from '../../journey/index.ts';
import { readAs, type Section } from './section.ts';

const fields = ({ limits: { longText } }: Around) =>
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
  fields,
  read: readAs(fields, (given) => given),
};
