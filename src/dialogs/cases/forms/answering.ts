/** The form of what the referrer answered later: a place for each question that the concern left open. */
import type { Field } from '../../../cards/form/fields.ts';
import type { Answer } from '../../../rules/base/vocabulary.ts';
import { takesAnAge } from '../../../rules/concern/age-answered.ts';
import { openInWords, type WordQuestion, wordQuestions } from '../../../rules/concern/in-words.ts';
import {
  type ConcernPart,
  concernParts,
  isWholeLeft,
  partIds,
  type Question,
  questions,
  stillOpen,
} from '../../../rules/concern/unanswered.ts';
import { answeredSince } from '../../../rules/record/referrers-answers.ts';
import { yesNoNotKnown } from './fields.ts';
import { actionForm, type FormView, long, short, today } from './shape.ts';

/** Years; nobody older is told of here. */
const OLDEST = 25;

const inPartOf = (part: ConcernPart, title: string): string => `${concernParts[part].title}: ${title}`;
const partOf = (question: Question): ConcernPart =>
  partIds.find((part) => (concernParts[part].asks as readonly Question[]).includes(question)) ?? 'youngPerson';

function yesOrNo({ case: c }: FormView): readonly Question[] {
  return stillOpen(c.origin.concern, answeredSince(c).answers);
}
const inWords = ({ case: c }: FormView): readonly WordQuestion[] =>
  openInWords(c.origin.concern, answeredSince(c), ...partIds);

function agePlaces({ case: c }: FormView): readonly Field[] {
  if (!takesAnAge(c)) return [];
  return [
    { id: 'birthDate', kind: 'date', label: inPartOf('youngPerson', 'Date of birth'), not: 'future' },
    {
      id: 'approximateAge',
      kind: 'number',
      label: inPartOf('youngPerson', 'Or about how old, in years'),
      min: 0,
      max: OLDEST,
    },
  ];
}

/** What is left of a section that was asked needs no answer: it stands under the others. */
function wordPlaces(look: FormView): readonly Field[] {
  const { concern } = look.case.origin;
  return inWords(look).map((question): Field => {
    const row = wordQuestions[question];
    return {
      id: question,
      kind: 'text',
      label: inPartOf(row.part, row.title),
      ...('long' in row ? { long: true, limit: long(look) } : { limit: short(look) }),
      ...(isWholeLeft(concern, row.part) ? {} : { folded: true }),
    };
  });
}

const places = (look: FormView): readonly Field[] => [
  ...agePlaces(look),
  ...yesOrNo(look).map((question): Field => {
    const label = inPartOf(partOf(question), questions[question]);
    return { id: question, kind: 'choice', label, choices: yesNoNotKnown, compact: true };
  }),
  ...wordPlaces(look),
];

type Given = Readonly<Record<string, string | undefined>>;
const answersOf = <Q extends string>(asked: readonly Q[], given: Given) =>
  Object.fromEntries(asked.flatMap((question) => (given[question] === undefined ? [] : [[question, given[question]]])));

export const recordAnswers = actionForm('record-answers')({
  paragraphs: (look) =>
    places(look).length === 0
      ? ['Every question of the concern has an answer. You can still write what else the referrer said.']
      : [],
  fields: (look) => [
    { kind: 'date', id: 'on', label: 'Day you asked', required: true, not: 'future', near: true } as const,
    ...places(look),
    { kind: 'text', id: 'said', label: 'What else they said', long: true, limit: long(look) } as const,
  ],
  raw: (look) => ({ on: today(look) }),
  input: (values, look) => {
    const { on = '', birthDate, approximateAge, said, ...given } = values as Given;
    const age = birthDate === undefined && approximateAge !== undefined ? Number(approximateAge) : undefined;
    return {
      on,
      answers: answersOf(yesOrNo(look), given) as Readonly<Partial<Record<Question, Answer>>>,
      inWords: answersOf(inWords(look), given),
      birthDate,
      approximateAge: age,
      said,
    };
  },
});
