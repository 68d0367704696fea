/** Told to those above or who manage: something that the procedure wants was decided against, or ended. Why, only the open case says. */
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
  'contact-not-agreed': ({ reference, investigation }) => {
    const who = investigation?.contacts?.findLast(({ agreed }) => agreed === 'no')?.by.name;
    return {
      title: `Contact before the officer in charge agreed: ${reference}`,
      paragraphs: [
        `${who === undefined ? 'Somebody' : plainWords(who)} recorded contact on ${reference} to which the officer in charge had not agreed. Open the case to read why.`,
      ],
    };
  },
  'safety-plan-changed': ({ reference, safetyPlans = [] }) => {
    const who = safetyPlans
      .flatMap(({ reviews = [] }) => reviews)
      .toSorted((one, other) => one.at.localeCompare(other.at))
      .findLast(({ planned }) => planned !== undefined)?.by.name;
    return {
      title: `A safety plan has changed: ${reference}`,
      paragraphs: [
        `${who === undefined ? 'Somebody' : plainWords(who)} changed a safety plan on ${reference}. Open the case to read how it is now.`,
      ],
    };
  },
  'safety-plan-ended': ({ reference, safetyPlans = [] }) => {
    const who = safetyPlans
      .flatMap(({ ended }) => ended ?? [])
      .toSorted((one, other) => one.at.localeCompare(other.at))
      .at(-1)?.by.name;
    return {
      title: `A safety plan has ended: ${reference}`,
      paragraphs: [
        `${who === undefined ? 'Somebody' : plainWords(who)} ended a safety plan on ${reference}. Open the case to read why, and whether another is needed.`,
      ],
    };
  },
} as const satisfies Partial<Record<TellWords, Tell>>;
