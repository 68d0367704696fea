import { talkDoubts, talkReaders, talkTrouble } from '../../concern/actions/record-discussion.ts';
import { goThroughSentence } from '../../procedure/continuum.ts';
import type { Case, Discussion } from '../../record/case.ts';
import { running } from '../../record/case-roles.ts';
import { joinedHere, owesTalk } from '../../record/joined.ts';
import type { Action, ActionResult, Deciding } from '../../rows/action.ts';
import { detailsOf, type Unsigned } from '../../rows/event.ts';
import { refusal } from '../../rows/refusals.ts';
import { takenStages } from '../../stages.ts';
import { talkWithAnother } from '../guards.ts';

interface Input extends Unsigned<Discussion> {
  /** Which of the concerns that were joined. */
  readonly number: number;
}
interface JoinedTalked extends Input {
  readonly type: 'joined-talked';
}

function decide(c: Case, input: Input, by: Deciding): ActionResult {
  const open = joinedHere(c).filter(owesTalk);
  if (!open.some(({ number }) => number === input.number)) {
    return refusal('invalid', 'Choose a concern that was not talked through yet.', 'CT-05', 'number');
  }
  return talkTrouble(input, by) ?? [{ type: 'joined-talked', ...input }];
}

export const recordJoinedTalk: Action<Input, JoinedTalked> = {
  source: 'CT-05',
  label: 'Record the talk about a further concern',
  form: {
    title: 'The talk about a further concern',
    send: 'Record the talk',
    says: [
      'Where you cannot reach the person who raised it, talk with another worker of their agency. Say nothing of who raised the other concern.',
      `The procedure says: ${goThroughSentence}`,
    ],
    readBy: talkReaders,
  },
  who: running,
  from: takenStages,
  to: 'same',
  guards: [talkWithAnother],
  decide,
  doubts: (c, input, by) => {
    const { receivedAt = c.receivedAt } = joinedHere(c).find(({ number }) => number === input.number) ?? {};
    return talkDoubts({ ...c, receivedAt }, input, by);
  },
  events: {
    'joined-talked': {
      fold: (c, event, at, by) => {
        const { number, ...talk } = detailsOf(event);
        return {
          joined: (c.joined ?? []).map((one) => (one.number === number ? { ...one, talk: { ...talk, at, by } } : one)),
        };
      },
      words: () => 'recorded the talk about a further concern with the person who raised it',
      typed: ({ conclusion, reason }) => ({ Conclusion: conclusion, Why: reason }),
    },
  },
};
