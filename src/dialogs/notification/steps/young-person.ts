/** Card 2: who it is, asked as for a concern. */
import { youngPerson as asked } from '../../concern/steps/young-person.ts';
import type { Section } from './section.ts';

export const youngPerson: Section<'youngPerson'> = {
  title: asked.title,
  paragraphs: () => ['Tell us about the young person that the police decided about.'],
  fields: (around) => asked.fields(around),
  read: (raw, around) => asked.read(raw, around, () => ({})),
};
