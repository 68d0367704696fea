/** Step 6: the continuum to read, and the worker's own view if they wish to note one (CT-01, CT-04, CT-05). */
import { continuumLists } from '../../../cards/continuum/continuum.ts';
import type { Field } from '../../../cards/form/fields.ts';
import type { Around } from '../../journey/index.ts';
import { readAs, type Section } from './section.ts';

const fields = ({ limits: { longText } }: Around) =>
  [
    { id: 'view', kind: 'text', label: 'Your own view, if you want to give it', limit: longText, long: true },
  ] as const satisfies readonly Field[];

export const referrersView: Section<'referrersView'> = {
  title: 'The continuum',
  paragraphs: () => [
    'This is a way to think about behaviour. The team manager will go through it with you when you talk. You do not have to choose.',
  ],
  extra: continuumLists,
  fields,
  typedInto: 'view',
  typedName: 'your own view',
  read: readAs(fields, (given) => given),
};
