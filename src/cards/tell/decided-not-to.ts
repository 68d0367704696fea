/** Told to the service lead: something that the procedure wants was decided against. What and why, only the open case says. */
import type { TellWords } from '../../cases/notice.ts';
import { plainWords } from '../text.ts';
import type { Tell } from './shape.ts';

export const decidedNotTo = {
  'panel-not-shared': ({ reference, panel }) => {
    const who = panel?.findLast(({ answer }) => answer === 'not-shared')?.by.name;
    return {
      title: `Not shared with the panel: ${reference}`,
      paragraphs: [
        `${who === undefined ? 'Somebody' : plainWords(who)} recorded that nothing is shared with the High Risk of Harm Panel on ${reference}. Open the case to read why.`,
      ],
    };
  },
} as const satisfies Partial<Record<TellWords, Tell>>;
