import { receiptOf } from '../../correcting/receipt.ts';
import type { Case } from '../../record/case.ts';
import { running } from '../../record/case-roles.ts';
import { onlyWhole, type ReadBy } from '../../record/readers.ts';
import { answeredSince, type ReferrersAnswers } from '../../record/referrers-answers.ts';
import type { Action } from '../../rows/action.ts';
import type { ActorContext } from '../../rows/context.ts';
import { detailsOf, type Unsigned } from '../../rows/event.ts';
import { beforeReceipt } from '../../rows/odd-days.ts';
import { type Refusal, refusal } from '../../rows/refusals.ts';
import { ageTrouble, answeredAge } from '../age-answered.ts';
import { type InWords, openInWords, type WordQuestion, wordQuestions } from '../in-words.ts';
import { partIds, type Question, questions, stillOpen } from '../unanswered.ts';

type Input = Omit<Unsigned<ReferrersAnswers>, 'age'>;
type Answered = { readonly type: 'referrer-answered' } & Unsigned<ReferrersAnswers>;

const given = (inWords: InWords = {}): readonly WordQuestion[] =>
  (Object.keys(inWords) as readonly WordQuestion[]).filter((question) => inWords[question] !== undefined);

/** An answer of the referrer that is there stays as they gave it: what they say otherwise belongs into the words. */
function answeredAlready(c: Case, { answers, inWords }: Input): Refusal | undefined {
  const { concern } = c.origin;
  const since = answeredSince(c);
  const open: readonly string[] = [
    ...stillOpen(concern, since.answers),
    ...openInWords(concern, { ...since, answers: { ...since.answers, ...answers } }, ...partIds),
  ];
  const asked = [...(Object.keys(answers) as readonly Question[]), ...given(inWords)];
  const twice = asked.find((question) => !open.includes(question));
  if (twice === undefined) return undefined;
  const title = twice in questions ? questions[twice as Question] : wordQuestions[twice as WordQuestion].title;
  const says = `"${title}" was answered already, or does not go with the other answers. Leave it blank, and write what the referrer says now under what else they said.`;
  return refusal('invalid', says, 'A-24', twice);
}

function trouble(c: Case, input: Input, { calendar, now }: ActorContext): Refusal | undefined {
  const { on, answers, inWords, birthDate, approximateAge, said } = input;
  if (on > calendar.localDate(now)) {
    return refusal('invalid', 'That day has not come yet. Give the day you asked.', 'A-24', 'on');
  }
  const isEmpty = Object.keys(answers).length === 0 && given(inWords).length === 0;
  if (isEmpty && (birthDate ?? approximateAge ?? said) === undefined) {
    return refusal('invalid', 'Give at least one answer, or write what the referrer said.', 'A-24', 'said');
  }
  return answeredAlready(c, input) ?? ageTrouble(c, input, on);
}

const readBy: ReadBy = {
  said: onlyWhole,
  ...Object.fromEntries(Object.keys(wordQuestions).map((question) => [question, onlyWhole])),
};

export const recordAnswers: Action<Input, Answered> = {
  source: 'A-24',
  label: 'Record what the referrer answered',
  form: {
    title: 'What the referrer answered',
    send: 'Record the answers',
    says: [
      'Leave blank what you did not ask: it will be here the next time. "Not known" is an answer. The concern stays as it was sent.',
    ],
    readBy,
  },
  who: running,
  from: ['with-manager', 'arranging', 'booked'],
  to: 'same',
  guards: [],
  decide: (c, input, by) =>
    trouble(c, input, by) ?? [{ type: 'referrer-answered', ...input, ...answeredAge(c, input, by) }],
  doubts: (c, { on }, by) => beforeReceipt({ receivedAt: receiptOf(c) }, { on, asks: 'Did you ask' }, by),
  events: {
    'referrer-answered': {
      fold: (c, event, at, by) => ({
        referrersAnswers: [...(c.referrersAnswers ?? []), { ...detailsOf(event), at, by }],
        ...(event.age === undefined ? {} : { age: event.age }),
      }),
      words: () => 'recorded what the referrer answered',
    },
  },
};
