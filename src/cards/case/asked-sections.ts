/** The page of what somebody's own team is asked for an AIM assessment: who the young person is, and what is asked (AM-02, AM-03). */
import type { CaseView } from '../../cases/sight.ts';
import { askedOf } from '../../rules/aim/information.ts';
import { youngPersonOf } from '../../rules/record/referrers-answers.ts';
import type { Section } from '../message/message.ts';
import { quoted } from '../text.ts';
import { informationSection } from './aim-information.ts';
import { fact } from './pieces.ts';

/** Nothing that other teams are asked, and nothing else of the case. */
export function askedSections({ case: c, person, by }: CaseView): readonly Section[] {
  const { name, birthDate } = youngPersonOf(c);
  const born = birthDate === undefined ? undefined : by.calendar.sayDate(birthDate);
  const shown = { by, words: (text: string | undefined) => quoted(text ?? '') };
  return [
    {
      heading: 'Asked for an AIM assessment',
      facts: [...fact('Young person', name), ...fact('Born', born)],
      paragraphs: [
        'Give the information to the worker who asks, in your own way. Then record here that it was answered.',
      ],
    },
    ...askedOf(c, person).map((one) => informationSection(one, shown)),
  ];
}
