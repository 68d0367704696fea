/** Step 7: whether another child may have been harmed, and the thought given to safety, which must be evidenced (PR-12). */
import type { Field } from '../../../cards/form/fields.ts';
import type { Around } from '../../journey/index.ts';
import { question, readAs, type Section } from './section.ts';

const fields = ({ limits: { longText, shortText } }: Around) =>
  [
    question('another', 'May another child have been harmed?'),
    question('sharePlace', 'Do they use the same building or service?', {
      askedLater: ({ another }) => another !== 'no',
    }),
    {
      id: 'planning',
      kind: 'text',
      label: 'What has been done or planned to keep both safe?',
      limit: longText,
      long: true,
    },
    { id: 'planOwner', kind: 'text', label: 'Who looks after that plan?', limit: shortText },
  ] as const satisfies readonly Field[];

export const otherChild: Section<'otherChild'> = {
  title: 'Other children and safety',
  paragraphs: ({
    policy: {
      links: { safetyPlanningInEducation: guide },
    },
  }) => [
    "**The other child's name is not asked here. Please do not give it.**",
    'Where both use the same building or service, the thought given to safety must be on record.',
    `[${guide.title}](${guide.url})`,
  ],
  fields,
  read: readAs(fields, (given) => given),
};
