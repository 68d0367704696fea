/** How old somebody roughly is, as every form offers it. */
import { aboutWords, OLDEST_ABOUT } from '../cards/case/age-words.ts';
import type { Choice } from '../cards/form/fields.ts';

/** The value of "Age not known". */
export const ageNotKnown = 'not-known';

export const ageChoices: readonly Choice[] = [
  { value: ageNotKnown, title: 'Age not known' },
  ...Array.from({ length: OLDEST_ABOUT + 1 }, (_, years) => ({ value: String(years), title: aboutWords(years) })),
];
