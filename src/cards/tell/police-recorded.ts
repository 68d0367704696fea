/** Told to those who manage a case: what somebody else recorded of the police. What it is, only the open case says (A-12, CJ-07). */
import type { TellWords } from '../../cases/notice.ts';
import type { PersonRef } from '../../rules/base/vocabulary.ts';
import { plainWords } from '../text.ts';
import type { Tell } from './shape.ts';

const nameOf = (person: PersonRef | undefined): string => (person === undefined ? 'Somebody' : plainWords(person.name));

export const policeRecorded = {
  'police-decided': ({ reference, policeDecisions }) => ({
    title: `News from the police: ${reference}`,
    paragraphs: [
      `${nameOf(policeDecisions?.at(-1)?.by)} recorded a decision of the police on ${reference}. Open the case to read it.`,
    ],
  }),
  'officer-answered': ({ reference, investigation }) => ({
    title: `News from the police: ${reference}`,
    paragraphs: [
      `${nameOf(investigation?.answer?.by)} recorded what the officer in charge said about speaking to people on ${reference}. Open the case to read it before you speak to anybody.`,
    ],
  }),
  'meeting-counted': (c, by) => {
    const counted = c.clocks?.findLast(({ metBefore }) => metBefore !== undefined)?.metBefore;
    const on = c.meetings.find(({ number }) => number === counted?.meeting)?.heldOn;
    const meeting = on === undefined ? 'a meeting of before' : `the meeting of ${by.calendar.sayDate(on)}`;
    return {
      title: `No other meeting for a decision: ${c.reference}`,
      paragraphs: [
        `${nameOf(counted?.by)} recorded that ${meeting} dealt with a decision that was received after it, so no other meeting will be held for it. Open the case to read why.`,
      ],
    };
  },
} as const satisfies Partial<Record<TellWords, Tell>>;
