import { running } from '../../record/case-roles.ts';
import { alsoPolice } from '../../record/readers.ts';
import type { Action } from '../../rows/action.ts';
import type { ActorContext } from '../../rows/context.ts';
import { detailsOf, type Unsigned } from '../../rows/event.ts';
import { type Refusal, refusal } from '../../rows/refusals.ts';
import { openStages } from '../../stages.ts';
import type { OfficersAnswer } from '../facts.ts';
import { investigationOn } from '../guards.ts';

type Input = Unsigned<OfficersAnswer>;
type OfficerAnswered = { readonly type: 'officer-answered' } & Input;

/** Working days; after that the officer is asked again. Local policy. */
const LONGEST_WAIT = 5;

function trouble({ answer, until }: Input, { calendar, now }: ActorContext): Refusal | undefined {
  if (answer === 'agreed') return undefined;
  const last = calendar.countWorkingDays(now, LONGEST_WAIT);
  if (until === undefined || until < calendar.localDate(now)) {
    return refusal('invalid', 'Enter the day until which you will wait: today or later.', 'A-21', 'until');
  }
  const says = 'After that ask the officer in charge again.';
  return last.known && until > last.due
    ? refusal('invalid', `Choose ${calendar.sayDate(last.due)} or earlier. ${says}`, 'A-21', 'until')
    : undefined;
}

/** Nothing waits any more once contact was agreed. */
const answered = ({ until, ...input }: Input): OfficerAnswered => ({
  type: 'officer-answered',
  ...input,
  ...(input.answer === 'wait' ? { until } : {}),
});

export const askOfficer: Action<Input, OfficerAnswered> = {
  source: 'CJ-07',
  label: 'Record what the officer in charge said',
  form: {
    title: 'Speaking to the young person and their family',
    send: 'Record the answer',
    says: [
      'Ask the officer in charge before you speak to the young person, their family or anybody else about this.',
      'If a child needs protection or care now, do not wait.',
    ],
    readBy: { withWhom: alsoPolice, said: alsoPolice },
  },
  who: [...running, 'notifying-officer', 'invited-officer'],
  from: openStages,
  to: 'same',
  guards: [investigationOn],
  decide: (_c, input, by) => trouble(input, by) ?? [answered(input)],
  events: {
    'officer-answered': {
      fold: (c, event, at, by) =>
        c.investigation === undefined
          ? {}
          : {
              investigation: {
                ...c.investigation,
                ...(event.schoolMayKnow === undefined ? {} : { schoolMayKnow: event.schoolMayKnow }),
                answer: { ...detailsOf(event), at, by },
              },
            },
      words: ({ answer }) =>
        answer === 'agreed'
          ? 'recorded what the officer in charge agreed'
          : 'recorded that the officer in charge wants everybody to wait',
    },
  },
};
