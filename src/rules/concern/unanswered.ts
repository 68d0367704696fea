/**
 * What is still to be asked of the referrer. Not asked, not answered and not known are three things: a section left out
 * was not asked, an answer left out was not given, and "not known" is an answer.
 */
import type { Answer } from '../base/vocabulary.ts';
import type { Concern } from './concern.ts';

/** The questions that are answered with yes, no or not known, as the team manager reads them. */
export const questions = {
  inEducation: 'In school or college',
  placed: 'Placed here by another authority',
  openToSocialCare: 'Open to social care, as far as known',
  openToCdyjs: 'Open to CDYJS, as far as known',
  compulsive: 'Seems compulsive',
  inSecrecy: 'Repeated in secrecy',
  afterIntervention: 'Went on after parents or carers stepped in',
  used: 'Used by a Brook-trained worker',
  another: 'Is there one',
  sharePlace: 'Use the same building or service',
  policeTold: 'Police told',
  parentsInformed: 'Parents or carers informed',
} as const;
export type Question = keyof typeof questions;
export type Answers = Readonly<Partial<Record<Question, Answer | undefined>>>;

interface Part {
  readonly title: string;
  readonly of: (concern: Concern) => object | undefined;
  readonly asks?: readonly Question[];
  /** Nobody has to say anything there. */
  readonly mayBeBlank?: true;
}

const parts: readonly Part[] = [
  {
    title: 'About the young person',
    of: ({ youngPerson }) => youngPerson,
    asks: ['inEducation', 'placed', 'openToSocialCare', 'openToCdyjs'],
  },
  {
    title: 'What was seen or heard',
    of: ({ seenOrHeard }) => seenOrHeard,
    asks: ['compulsive', 'inSecrecy', 'afterIntervention'],
  },
  { title: 'The marks of healthy behaviour', of: ({ healthyMarks }) => healthyMarks },
  { title: 'Brook Traffic Light Tool', of: ({ brook }) => brook, asks: ['used'] },
  { title: "The referrer's own view on the continuum", of: ({ referrersView }) => referrersView, mayBeBlank: true },
  {
    title: 'The child who may have been harmed',
    of: ({ otherChild }) => otherChild,
    asks: ['another', 'sharePlace'],
  },
  {
    title: 'Police, family and the young person',
    of: ({ policeFamilyVoice }) => policeFamilyVoice,
    asks: ['policeTold', 'parentsInformed'],
  },
];

/** Whether nothing at all was given in a section that was shown. */
export const isLeftBlank = (section: object): boolean => Object.values(section).every((one) => one === undefined);

/** Where no other child may have been harmed, no building is shared with one. */
export const isPointless = (question: Question, given: Answers): boolean =>
  question === 'sharePlace' && given.another === 'no';

/** The questions of a section that was shown and left blank there. */
function unansweredIn(given: Answers, asks: readonly Question[]): readonly Question[] {
  return asks.filter((question) => given[question] === undefined && !isPointless(question, given));
}

const inSentence = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

/** All that the talk can take up, in the order of the concern: a whole section, or one of its questions. */
export function toAskInTheTalk(concern: Concern): readonly string[] {
  return parts.flatMap(({ title, of, asks = [], mayBeBlank }) => {
    const section = of(concern);
    if (section === undefined || (isLeftBlank(section) && !mayBeBlank)) return [title];
    return unansweredIn(section as Answers, asks).map((question) => `${title}: ${inSentence(questions[question])}`);
  });
}
