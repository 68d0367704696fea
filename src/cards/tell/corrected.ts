/** Told where a fact was put right. Which, what it is and why, only the open case says. */
import type { TellWords } from '../../cases/notice.ts';
import { plainWords } from '../text.ts';
import { clockSentence, type Tell } from './shape.ts';

export const corrected = {
  corrected: ({ reference, corrections }) => {
    const who = corrections?.at(-1)?.by.name;
    return {
      title: `A fact was corrected: ${reference}`,
      paragraphs: [
        `${who === undefined ? 'Somebody' : plainWords(who)} corrected a fact on ${reference}. Open the case to read what it is now, what it was and why.`,
      ],
    };
  },
  'day-corrected': (c, by) => ({
    title: `A day has changed: ${c.reference}`,
    paragraphs: [`The latest date for a meeting was corrected. ${clockSentence(c, by)}`],
  }),
} as const satisfies Partial<Record<TellWords, Tell>>;
