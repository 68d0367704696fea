import type { LocalDate } from '../../base/vocabulary.ts';
import { running } from '../../record/access.ts';
import type { Case } from '../../record/case.ts';
import { onlyWhole } from '../../record/readers.ts';
import { answeredSince, type ReferrersAnswers } from '../../record/referrers-answers.ts';
import type { Action } from '../../rows/action.ts';
import { detailsOf, type Unsigned } from '../../rows/event.ts';
import { type Refusal, refusal } from '../../rows/refusals.ts';
import { type Question, questions, stillOpen } from '../unanswered.ts';

type Input = Unsigned<ReferrersAnswers>;
type Answered = { readonly type: 'referrer-answered' } & Input;

/** An answer of the referrer that is there stays as they gave it: what they say otherwise belongs into the words. */
function answeredAlready(c: Case, { answers }: Input): Refusal | undefined {
  const open = stillOpen(c.origin.concern, answeredSince(c));
  const given = Object.keys(answers) as readonly Question[];
  const twice = given.find((question) => !open.includes(question));
  if (twice === undefined) return undefined;
  const says = `"${questions[twice]}" was answered already. Leave it blank, and write what the referrer says now under what else they said.`;
  return refusal('invalid', says, 'A-24', twice);
}

function trouble(c: Case, input: Input, today: LocalDate, received: LocalDate): Refusal | undefined {
  const { on, answers, said } = input;
  if (on > today) return refusal('invalid', 'That day has not come yet. Give the day you asked.', 'A-24', 'on');
  if (on < received) {
    return refusal('invalid', 'That is before the concern was sent. Give the day you asked.', 'A-24', 'on');
  }
  if (Object.keys(answers).length === 0 && said === undefined) {
    return refusal('invalid', 'Give at least one answer, or write what the referrer said.', 'A-24', 'said');
  }
  return answeredAlready(c, input);
}

export const recordAnswers: Action<Input, Answered> = {
  source: 'A-24',
  label: 'Record what the referrer answered',
  form: {
    title: 'What the referrer answered',
    send: 'Record the answers',
    says: [
      'Leave blank what you did not ask: it will be here the next time. "Not known" is an answer. The concern stays as it was sent.',
    ],
    readBy: { said: onlyWhole },
  },
  who: running,
  from: ['with-manager', 'arranging', 'booked'],
  to: 'same',
  guards: [],
  decide: (c, input, { calendar, now }) =>
    trouble(c, input, calendar.localDate(now), calendar.localDate(c.receivedAt)) ?? [
      { type: 'referrer-answered', ...input },
    ],
  events: {
    'referrer-answered': {
      fold: (c, event, at, by) => ({
        referrersAnswers: [...(c.referrersAnswers ?? []), { ...detailsOf(event), at, by }],
      }),
      words: () => 'recorded what the referrer answered',
    },
  },
};
