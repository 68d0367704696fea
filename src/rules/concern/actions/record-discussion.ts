import { goThroughSentence } from '../../procedure/continuum.ts';
import { running } from '../../record/access.ts';
import type { Discussion } from '../../record/case.ts';
import { onlyWhole } from '../../record/readers.ts';
import type { Action } from '../../rows/action.ts';
import { detailsOf, type Unsigned } from '../../rows/event.ts';
import { refusal } from '../../rows/refusals.ts';

type Input = Unsigned<Discussion>;
type Discussed = { readonly type: 'discussed' } & Input;

export const recordDiscussion: Action<Input, Discussed> = {
  source: 'CT-05',
  label: 'Record the talk with the referrer',
  form: {
    title: 'The talk with the referrer',
    send: 'Record the talk',
    says: [
      `The procedure says: ${goThroughSentence}`,
      'Recording this says that you went through it together. Write what each of you thought, regardless of culture, faith, beliefs or your own values. Pathway gives no view of its own.',
    ],
    readBy: {
      withWhom: onlyWhole,
      referrersView: onlyWhole,
      managersView: onlyWhole,
      conclusion: onlyWhole,
      reason: onlyWhole,
    },
  },
  who: running,
  from: ['with-manager'],
  to: 'same',
  guards: [],
  decide: (_c, input, { calendar, now }) =>
    input.on > calendar.localDate(now)
      ? refusal('not-so', 'The talk cannot be in the future. Give the day you spoke.', 'CN-03', 'on')
      : [{ type: 'discussed', ...input }],
  events: {
    discussed: {
      fold: (c, event, at, by) => ({ discussions: [...c.discussions, { ...detailsOf(event), at, by }] }),
      words: () => 'recorded the talk with the referrer',
    },
  },
};
