/** What the referrer answered after the concern was sent. */
import type { CaseView } from '../../cases/sight.ts';
import { inSentence } from '../../rules/base/capitals.ts';
import { type Answer, yesNoWords } from '../../rules/base/vocabulary.ts';
import { type WordQuestion, wordQuestions } from '../../rules/concern/in-words.ts';
import { concernParts, type Question, questions } from '../../rules/concern/unanswered.ts';
import type { ReferrersAnswers } from '../../rules/record/referrers-answers.ts';
import type { Section } from '../message/message.ts';
import { plainWords, quoted } from '../text.ts';
import { ageWords } from './age-words.ts';
import { typedUnder } from './pieces.ts';

/** Who asked and when, with each answer. */
export function answerSections(one: ReferrersAnswers, { by }: CaseView): readonly Section[] {
  const { answers, inWords = {}, age, said } = one;
  const asked = Object.entries(answers) as readonly (readonly [Question, Answer])[];
  const written = Object.entries(inWords) as readonly (readonly [WordQuestion, string])[];
  const facts = [
    ...(age === undefined ? [] : [{ title: 'Age', value: ageWords(one, age) }]),
    ...asked.map(([question, answer]) => ({ title: questions[question], value: yesNoWords[answer] })),
  ];
  const titleOf = ({ part, title }: (typeof wordQuestions)[WordQuestion]): string =>
    `${concernParts[part].title}: ${inSentence(title)}`;
  return [
    {
      heading: 'What the referrer answered',
      paragraphs: [`${plainWords(one.by.name)} asked on ${by.calendar.sayDate(one.on)}.`],
      ...(facts.length === 0 ? {} : { facts }),
    },
    ...written.map(([question, text]) => ({ heading: titleOf(wordQuestions[question]), extra: quoted(text) })),
    ...typedUnder('What else they said', said),
  ];
}
