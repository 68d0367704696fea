/** Step 3: what was seen or heard, in the worker's own words. Nothing here asks anybody to question a child. */
import type { Field } from '../../../cards/form/fields.ts';
import { type ConcernKind, concernKinds } from '../../../rules/concern/concern.ts';
import type { Around } from '../../journey/index.ts';
import { folded, question, readAs, type Section } from './section.ts';
import { birthDateIn } from './young-person.ts';

const kinds = Object.entries(concernKinds).map(([value, title]) => ({ value: value as ConcernKind, title }));

const fields = ({ limits: { longText, shortText } }: Around) =>
  [
    {
      id: 'account',
      kind: 'text',
      label: 'What was seen or heard?',
      limit: longText,
      long: true,
      required: true,
      missing: 'Enter what was seen or heard.',
    },
    folded({ id: 'happenedOn', kind: 'date', label: 'The date it happened, if you know it', not: 'future' }),
    folded({ id: 'happenedWhen', kind: 'text', label: 'Or roughly when?', limit: shortText }),
    folded({ id: 'where', kind: 'text', label: 'Where?', limit: shortText }),
    folded({ id: 'source', kind: 'text', label: 'Who saw it, or who told you?', limit: shortText }),
    folded({ id: 'kinds', kind: 'choices', label: 'What kind? Choose all that fit.', choices: kinds }),
    folded(question('compulsive', 'Does it seem to be something they cannot stop?')),
    folded(question('inSecrecy', 'Does it keep happening in secret?')),
    folded(question('afterIntervention', 'Has it continued after parents or carers spoke to them?')),
  ] as const satisfies readonly Field[];

export const seenOrHeard: Section<'seenOrHeard'> = {
  title: 'What was seen or heard',
  paragraphs: () => [
    "Use your own words, and the child's where you heard them. **Do not question the child. You do not need proof.**",
    'Do not name another child. Write "another child".',
  ],
  fields,
  typedInto: 'account',
  typedName: 'what you saw or heard',
  read: readAs(fields, (given, around, typedAt) => {
    const birthDate = birthDateIn(typedAt('youngPerson'), around);
    const { happenedOn } = given;
    if (birthDate !== undefined && happenedOn !== undefined && happenedOn < birthDate) {
      const says = "That is before the young person's date of birth. Check both dates.";
      return [{ field: 'happenedOn', says }];
    }
    return given;
  }),
};
