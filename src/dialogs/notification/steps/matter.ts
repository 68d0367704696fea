/** Card 3: what is alleged, who deals with it, and whether another child may be harmed (CJ-07, PR-11, PR-12). */
import type { Field } from '../../../cards/form/fields.ts';
import { question as asked } from '../../concern/steps/section.ts';
import { birthDateIn } from '../../concern/steps/young-person.ts';
import { readBy } from '../../form/index.ts';
import { allegedField, notToSayField, officerField } from '../../police-fields.ts';
import type { NotificationAround, Section } from './section.ts';

const question = <const Id extends string>(id: Id, label: string) => ({ ...asked(id, label), required: true }) as const;

const fields = ({ limits: { longText, shortText } }: Pick<NotificationAround, 'limits'>) =>
  [
    { ...allegedField(shortText), required: true },
    { id: 'happenedOn', kind: 'date', label: 'The date it happened, if you know it', not: 'future' },
    { id: 'happenedWhen', kind: 'text', label: 'Or roughly when?', limit: shortText },
    { ...officerField(shortText), required: true },
    question('ongoing', 'Is any investigation still going on?'),
    notToSayField(longText),
    question('another', 'Could another child have been harmed?'),
    {
      ...asked('sharePlace', 'Do both children use the same building or service?'),
      hint: 'Leave this blank if no other child could have been harmed.',
    },
  ] as const satisfies readonly Field[];

const saidToGoOn =
  'You chose "The investigation goes on" on the first card. Answer Yes here, or go back and change the decision.';

export const matter: Section<'matter'> = {
  title: 'The matter',
  paragraphs: () => ["**Do not give the other child's name.** We do not ask for it."],
  fields,
  usual: ({ officer }) => (officer === undefined ? {} : { officer }),
  read: readBy(
    fields,
    ({ today }: NotificationAround) => today,
    (given, around, typedAt: (step: 'youngPerson' | 'decision') => Readonly<Record<string, string>>) => {
      if (typedAt('decision').decision === 'goes-on' && given.ongoing === 'no') {
        return [{ field: 'ongoing', says: saidToGoOn }];
      }
      const { happenedOn, another, sharePlace } = given;
      // Where there is no other child, there is nothing to share.
      if (another !== 'no' && sharePlace === undefined) {
        return [{ field: 'sharePlace', says: 'Choose one of the answers.' }];
      }
      const birthDate = birthDateIn(typedAt('youngPerson'), around);
      return birthDate !== undefined && happenedOn !== undefined && happenedOn < birthDate
        ? [{ field: 'happenedOn', says: "That is before the young person's date of birth. Check both dates." }]
        : given;
    },
  ),
};
