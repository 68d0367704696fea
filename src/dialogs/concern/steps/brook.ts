/** Step 5: whether somebody trained used the Brook tool (BR-01 to BR-03). What is in the tool is not ours to print. */
import type { Field } from '../../../cards/form/fields.ts';
import type { Around } from '../../journey/index.ts';
import { question, readAs, type Section } from './section.ts';

const fields = ({ limits: { longText, shortText } }: Around) =>
  [
    question('used', 'Has a trained person used it?'),
    { id: 'by', kind: 'text', label: 'If yes, who used it and when? When were they trained?', limit: shortText },
    { id: 'conclusion', kind: 'text', label: 'What did that person conclude?', limit: longText, long: true },
  ] as const satisfies readonly Field[];

export const brook: Section<'brook'> = {
  title: 'The Brook tool',
  paragraphs: ({
    policy: {
      links: { brookTraining },
    },
  }) => [
    'The Brook Traffic Light Tool is for trained professionals. It helps them understand and respond to sexual behaviour. **Use it only after training approved by Brook.**',
    'If you are not trained, leave this card empty.',
    `[${brookTraining.title}](${brookTraining.url})`,
  ],
  fields,
  read: readAs(fields, (given) => given),
};
