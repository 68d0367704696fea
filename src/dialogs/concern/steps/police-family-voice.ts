/** Step 8: the police, the family and the young person's own voice (PR-16, PR-17, A-21). */
import type { Field } from '../../../cards/form/fields.ts';
import type { Around } from '../../journey/index.ts';
import { question, readAs, type Section } from './section.ts';

const fields = ({ limits: { longText, shortText } }: Around) =>
  [
    question('policeTold', 'Have the police been told?'),
    { id: 'police', kind: 'text', label: 'If so: when, and by whom? Any reference?', limit: shortText },
    question('parentsInformed', 'Have parents or carers been told?', { no: 'Not yet' }),
    { id: 'parentsReason', kind: 'text', label: 'If not yet: why?', limit: shortText },
    {
      id: 'youngPersonsViews',
      kind: 'text',
      label: 'What has the young person said they think or want?',
      hint: 'Only what they said of their own accord. Do not ask.',
      limit: longText,
      long: true,
    },
  ] as const satisfies readonly Field[];

export const policeFamilyVoice: Section<'policeFamilyVoice'> = {
  title: "Police, family and the young person's voice",
  paragraphs: () => ['If the police are involved, agree with them first what parents and the young person are told.'],
  fields,
  read: readAs(fields, (given) => given),
};
