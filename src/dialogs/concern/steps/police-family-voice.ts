/** Step 8: the police, the family and the young person's own voice (PR-16, PR-17, A-21). */
import type { Field } from '../../../cards/form/fields.ts';
import type { Around } from '../../journey/index.ts';
import { question, readAs, type Section } from './section.ts';

const fields = ({ limits: { longText, shortText } }: Around) =>
  [
    question('policeTold', 'Has anyone told the police?'),
    { id: 'police', kind: 'text', label: 'If yes, who told them and when? Is there a reference?', limit: shortText },
    question('parentsInformed', 'Has anyone told the parents or carers?', { no: 'Not yet' }),
    { id: 'parentsReason', kind: 'text', label: 'If not yet, why not?', limit: shortText },
    {
      id: 'youngPersonsViews',
      kind: 'text',
      label: 'What has the young person said they think or want?',
      hint: 'Only write what they said without being asked. Do not ask them.',
      limit: longText,
      long: true,
    },
  ] as const satisfies readonly Field[];

export const policeFamilyVoice: Section<'policeFamilyVoice'> = {
  title: "Police, family and the young person's voice",
  paragraphs: () => [
    'If the police are involved, agree with them first what you will tell the parents and the young person.',
  ],
  fields,
  read: readAs(fields, (given) => given),
};
