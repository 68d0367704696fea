/** Step 7: whether another child may have been harmed, and the thought given to safety, which must be evidenced (PR-12). */
import type { Field } from '../../../cards/form/fields.ts';
import { type Answers, isPointless } from '../../../rules/concern/unanswered.ts';
import type { Around } from '../../journey/index.ts';
import { question, readAs, type Section } from './section.ts';

const fields = ({ limits: { longText, shortText } }: Around) =>
  [
    question('another', 'Could another child have been harmed?'),
    question('sharePlace', 'Do both children use the same building or service?', {
      askedLater: (typed) => !isPointless('sharePlace', typed as Answers),
    }),
    {
      id: 'planning',
      kind: 'text',
      label: 'What have people done or planned to keep both children safe?',
      limit: longText,
      long: true,
    },
    { id: 'planOwner', kind: 'text', label: 'Who is responsible for that plan?', limit: shortText },
  ] as const satisfies readonly Field[];

export const otherChild: Section<'otherChild'> = {
  title: 'Other children and safety',
  paragraphs: ({
    policy: {
      links: { safetyPlanningInEducation: guide },
    },
  }) => [
    "**Do not give the other child's name.** We do not ask for it.",
    'If both children use the same building or service, say how you are keeping them safe. This must be on record.',
    `[${guide.title}](${guide.url})`,
  ],
  fields,
  read: readAs(fields, (given) => given),
};
