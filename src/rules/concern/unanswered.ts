/**
 * What is still to be asked of the referrer. Not asked, not answered and not known are three things: a section left out
 * was not asked, an answer left out was not given, and "not known" is an answer.
 */
import { inSentence } from '../base/capitals.ts';
import type { Answer } from '../base/vocabulary.ts';
import type { Concern } from './concern.ts';
import { isAgeOpen, nothingSince, openInWords, type Since, wordQuestions } from './in-words.ts';

/** The questions that are answered with yes, no or not known, as the team manager reads them. */
export const questions = {
  inEducation: 'In school or college',
  placed: 'Placed here by another authority',
  openToSocialCare: 'Open to social care, as far as known',
  openToCdyjs: 'Open to CDYJS, as far as known',
  compulsive: 'Seems unable to stop',
  inSecrecy: 'Repeated in secrecy',
  afterIntervention: 'Continued after parents or carers spoke to them',
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
  readonly asks: readonly Question[];
  /** Nobody has to say anything there. */
  readonly mayBeBlank?: true;
}

/** The sections of a concern that ask, in their order. */
export const concernParts = {
  youngPerson: {
    title: 'About the young person',
    asks: ['inEducation', 'placed', 'openToSocialCare', 'openToCdyjs'],
  },
  seenOrHeard: { title: 'What was seen or heard', asks: ['compulsive', 'inSecrecy', 'afterIntervention'] },
  healthyMarks: { title: 'The marks of healthy behaviour', asks: [] },
  brook: { title: 'Brook Traffic Light Tool', asks: ['used'] },
  referrersView: { title: "The referrer's own view on the continuum", asks: [], mayBeBlank: true },
  otherChild: { title: 'The child who may have been harmed', asks: ['another', 'sharePlace'] },
  policeFamilyVoice: { title: 'Police, family and the young person', asks: ['policeTold', 'parentsInformed'] },
} as const satisfies Record<Exclude<keyof Concern, 'reach'>, Part>;
export type ConcernPart = keyof typeof concernParts;
export const partIds = Object.keys(concernParts) as readonly ConcernPart[];
const parts = Object.entries(concernParts) as readonly (readonly [ConcernPart, Part])[];

/** Whether nothing at all was given in a section that was shown. */
export const isLeftBlank = (section: object): boolean => Object.values(section).every((one) => one === undefined);

/** Where no other child may have been harmed, no building is shared with one. */
export const isPointless = (question: Question, given: Answers): boolean =>
  question === 'sharePlace' && given.another === 'no';

/** Of one section, with what was answered since. */
function openIn(concern: Concern, part: ConcernPart, since: Answers): readonly Question[] {
  const { asks }: Part = concernParts[part];
  const sent = (concern[part] ?? {}) as Answers;
  const given = Object.fromEntries(asks.map((question) => [question, sent[question] ?? since[question]])) as Answers;
  return asks.filter((question) => given[question] === undefined && !isPointless(question, given));
}

/** Every question that has no answer yet, in the order of the concern. */
export const stillOpen = (concern: Concern, since: Answers): readonly Question[] =>
  parts.flatMap(([part]) => openIn(concern, part, since));

/** Whether a section was not asked, or was shown and left blank where something could be said. */
export function isWholeLeft(concern: Concern, part: ConcernPart): boolean {
  const section = concern[part];
  const { mayBeBlank }: Part = concernParts[part];
  return section === undefined || (isLeftBlank(section) && !mayBeBlank);
}

/** What can be asked of a section: its questions, and its words where none of it was given with the concern. */
export function leftIn(concern: Concern, part: ConcernPart, since: Since): readonly string[] {
  const inWords = isWholeLeft(concern, part) ? openInWords(concern, since, part) : [];
  return [
    ...(part === 'youngPerson' && isAgeOpen(concern, since) ? ['age or date of birth'] : []),
    ...openIn(concern, part, since.answers).map((question) => inSentence(questions[question])),
    ...inWords.map((question) => inSentence(wordQuestions[question].title)),
  ];
}

/** All that the talk can take up, a section each, in the order of the concern: the whole of it, or which of its questions. */
export function toAskInTheTalk(concern: Concern, since: Since = nothingSince): readonly string[] {
  return parts.flatMap(([part, { title }]) => {
    const left = leftIn(concern, part, since);
    const isUntouched = left.length === leftIn(concern, part, nothingSince).length;
    if (isWholeLeft(concern, part) && isUntouched) return [title];
    return left.length === 0 ? [] : [`${title}: ${left.join('; ')}`];
  });
}
