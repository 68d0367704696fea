import type { Instant } from '../../base/vocabulary.ts';
import { type ConfirmedBecause, confirmedBecauseWords } from '../../record/retention.ts';
import type { Action } from '../../rows/action.ts';
import { type Refusal, refusal } from '../../rows/refusals.ts';
import { nobodyWaits } from '../../subject-access/requests.ts';
import { keepingFolds } from '../folds.ts';
import { leads, noHold, removalAsked } from '../guards.ts';
import { type Kept, removalOf } from '../state.ts';

interface Input {
  readonly because: ConfirmedBecause;
  /** When that was asked for which is confirmed: it cannot be undone, and another may have been asked for since. */
  readonly asked?: Instant;
}
interface RemovalConfirmed extends Pick<Input, 'because'> {
  readonly type: 'removal-confirmed';
}

/** Whoever asked for it cannot be the second person. */
export const secondWanted =
  'A second person must confirm a removal. You asked for this one: another service lead or an administrator can confirm it.';

/** Undefined where it is the request that waits now. */
export function askedForSince(of: Kept, asked: Instant | undefined): Refusal | undefined {
  return asked === undefined || asked === removalOf(of)?.at ? undefined : askedAgain;
}

const askedAgain = refusal(
  'invalid',
  'The request that you read is over, and another was made since. Read the one that is here now, and choose it if you confirm it.',
  'A-33',
  'asked',
);

export const confirmRemoval: Action<Input, RemovalConfirmed> = {
  source: 'A-33',
  label: 'Confirm that this record is removed',
  form: {
    title: 'Confirm that this record is removed',
    send: 'Remove it',
    says: [
      'You are the second person. Read why it was asked for under "Keeping this record" first.',
      'About ten minutes later Pathway will remove what was written, the messages that Pathway still keeps, and who looked. That cannot be undone. Until then you can stop it. Both names, the day and the reasons that you both choose will stay.',
    ],
  },
  who: leads,
  secondTo: { first: (c) => removalOf(c)?.by.id, says: secondWanted },
  from: ['closed'],
  to: 'same',
  // A hold and a request end what was asked for, so under either there is nothing to confirm.
  guards: [removalAsked, noHold, nobodyWaits],
  decide: (c, { because, asked }) => askedForSince(c, asked) ?? [{ type: 'removal-confirmed', because }],
  events: {
    'removal-confirmed': {
      fold: keepingFolds['removal-confirmed'],
      words: ({ because }) => `confirmed that the record is removed: ${confirmedBecauseWords[because]}`,
    },
  },
};
