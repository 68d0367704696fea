/** Card 3: what is alleged, who deals with it, and whether another child may be harmed (CJ-07, PR-11, PR-12). */
import type { Field } from '../../../cards/form/fields.ts';
import { yesNoWords } from '../../../rules/base/vocabulary.ts';
import { birthDateIn } from '../../concern/steps/young-person.ts';
import { readBy } from '../../form/index.ts';
import type { NotificationAround, Section } from './section.ts';

const question = <const Id extends string>(id: Id, label: string) =>
  ({
    id,
    kind: 'choice',
    label,
    required: true,
    choices: [
      { value: 'yes', title: yesNoWords.yes },
      { value: 'no', title: yesNoWords.no },
      { value: 'not-known', title: yesNoWords['not-known'] },
    ],
  }) as const;

const fields = ({ limits: { longText, shortText } }: Pick<NotificationAround, 'limits'>) =>
  [
    {
      id: 'alleged',
      kind: 'text',
      label: 'What is alleged, as the police record it',
      hint: 'The offence or allegation only. Do not name another child: write "another child".',
      limit: shortText,
      required: true,
    },
    { id: 'happenedOn', kind: 'date', label: 'The date it happened, if you know it', not: 'future' },
    { id: 'happenedWhen', kind: 'text', label: 'Or roughly when?', limit: shortText },
    {
      id: 'officer',
      kind: 'text',
      label: 'Officer in charge, and how to reach them',
      limit: shortText,
      required: true,
    },
    question('ongoing', 'Is any investigation still going on?'),
    {
      id: 'notToSay',
      kind: 'text',
      label: 'What must not be said for now, who must not hear it, and until when',
      limit: longText,
      long: true,
    },
    question('another', 'Could another child have been harmed?'),
    question('sharePlace', 'Do both children use the same building or service?'),
  ] as const satisfies readonly Field[];

export const matter: Section<'matter'> = {
  title: 'The matter',
  paragraphs: () => ["**Please do not give the other child's name.** We do not ask for it."],
  fields,
  usual: ({ officer }) => (officer === undefined ? {} : { officer }),
  read: readBy(
    fields,
    ({ today }: NotificationAround) => today,
    (given, around, typedAt: (step: 'youngPerson') => Readonly<Record<string, string>>) => {
      const birthDate = birthDateIn(typedAt('youngPerson'), around);
      const { happenedOn } = given;
      return birthDate !== undefined && happenedOn !== undefined && happenedOn < birthDate
        ? [{ field: 'happenedOn', says: "That is before the young person's date of birth. Check both dates." }]
        : given;
    },
  ),
};
