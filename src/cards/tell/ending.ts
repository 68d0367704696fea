/** What people are told when a case is closed by somebody else or opened again, or closed before they were answered (A-32). */
import type { TellWords } from '../../cases/notice.ts';
import { lastReopening } from '../../rules/record/closing.ts';
import { plainWords } from '../text.ts';
import { addressed, ring, somethingNew } from './addressed.ts';
import type { Tell } from './shape.ts';

const reopened: Tell = (c, by, reading) => {
  const { title, concern, isLead } = addressed(c, reading);
  return {
    title,
    paragraphs: [
      `The case${isLead ? ` about ${concern}` : ''} is open again. ${ring(c, by)} if you need to know more.`,
      somethingNew(c, by),
    ],
  };
};

const openedAgain: Tell = (c) => {
  const by = lastReopening(c)?.by;
  return {
    title: `Open again: ${c.reference}`,
    paragraphs: [
      `${by === undefined ? 'Somebody' : plainWords(by.name)} opened this case again. Open it to read why, and what is to be done now.`,
    ],
  };
};

const closedByAnother: Tell = (c) => {
  const by = c.closed?.by;
  return {
    title: `Closed: ${c.reference}`,
    paragraphs: [
      `${by === undefined ? 'Somebody' : plainWords(by.name)} closed this case. Open it to read why. If it should stay open, press "Open the case again" there.`,
    ],
  };
};

const notAnswered: Tell = (c, by) => ({
  title: `No answer here: ${c.reference}`,
  paragraphs: [
    `The case was closed before anybody answered what you do not agree with. What you wrote stays in the record. ${ring(c, by)} for an answer; the ${by.policy.links.managingProfessionalDifferences.title} says what to do if you still do not agree. If a child is in danger now, ring ${by.policy.contacts.emergency.value}.`,
  ],
});

export const ending = {
  reopened,
  'opened-again': openedAgain,
  'closed-by-another': closedByAnother,
  'not-answered': notAnswered,
} as const satisfies Partial<Record<TellWords, Tell>>;
