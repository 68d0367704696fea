/** The form of what the referrer answered later: a place for each question that the concern left open. */
import type { Field } from '../../../cards/form/fields.ts';
import { type Answer, yesNoWords } from '../../../rules/base/vocabulary.ts';
import { concernParts, type Question, questions, stillOpen } from '../../../rules/concern/unanswered.ts';
import { answeredSince } from '../../../rules/record/referrers-answers.ts';
import { actionForm, type FormView, long } from './shape.ts';

/** With the day and the words the card has ten inputs; the others come when these are answered. */
const MOST = 8;

const openIn = ({ case: c }: FormView): readonly Question[] => stillOpen(c.origin.concern, answeredSince(c));

const choices = (Object.entries(yesNoWords) as [Answer, string][]).map(([value, title]) => ({ value, title }));

/** `Police, family and the young person: police told`. */
function labelOf(question: Question): string {
  const part = Object.values(concernParts).find(({ asks }) => (asks as readonly Question[]).includes(question));
  return `${part?.title ?? ''}: ${questions[question]}`;
}

const places = (look: FormView): readonly Field[] =>
  openIn(look)
    .slice(0, MOST)
    .map((question) => ({ id: question, kind: 'choice', label: labelOf(question), choices, compact: true }));

function howMany(look: FormView): readonly string[] {
  const open = openIn(look).length;
  if (open === 0)
    return ['Every question of the concern has an answer. You can still write what else the referrer said.'];
  return open <= MOST
    ? []
    : [`${open} questions are open. Here are the first ${MOST}: record these, and the others will follow.`];
}

export const recordAnswers = actionForm('record-answers')({
  paragraphs: howMany,
  fields: (look) => [
    { kind: 'date', id: 'on', label: 'Day you asked', required: true, not: 'future', near: true } as const,
    ...places(look),
    {
      kind: 'text',
      id: 'said',
      label: 'What else they said',
      long: true,
      limit: long(look),
    } as const,
  ],
  raw: ({ by }) => ({ on: by.calendar.localDate(by.now) }),
  input: (values, look) => {
    const given = values as Readonly<Record<string, string | undefined>>;
    const answers = Object.fromEntries(
      openIn(look).flatMap((question) => (given[question] === undefined ? [] : [[question, given[question]]])),
    ) as Readonly<Partial<Record<Question, Answer>>>;
    const { on = '', said } = given;
    return { on, answers, said };
  },
});
