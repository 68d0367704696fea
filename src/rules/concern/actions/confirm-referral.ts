import { teamsRepresented } from '../../record/access.ts';
import type { Case } from '../../record/case.ts';
import { onlyWhole } from '../../record/readers.ts';
import type { Action, Effect } from '../../rows/action.ts';
import type { ActorContext } from '../../rows/context.ts';
import { refusal } from '../../rows/refusals.ts';
import { openStages } from '../../stages.ts';
import { somethingToConfirm } from '../guards.ts';

interface Input {
  readonly note?: string | undefined;
}
interface ReferralConfirmed {
  readonly type: 'referral-confirmed';
  readonly number: number;
  readonly note?: string | undefined;
}

const withNote = (note: string | undefined): { note?: string } => (note === undefined ? {} : { note });

/** A child under ten is not confirmed: First Contact decide (SC-06). */
function decide(c: Case, { note }: Input, { actor }: ActorContext): Effect {
  const mine = teamsRepresented(actor);
  const waiting = c.referralsOn.filter(
    (one) => one.because !== 'under-ten' && one.confirmed === undefined && mine.includes(one.team),
  );
  return waiting.length === 0
    ? refusal('not-now', 'Your team has confirmed this already. Nothing more is asked of you.', 'CN-11')
    : waiting.map(({ number }) => ({ type: 'referral-confirmed', number, ...withNote(note) }));
}

export const confirmReferral: Action<Input, ReferralConfirmed> = {
  source: 'CN-11',
  label: 'Confirm we have it',
  form: {
    title: 'Confirm we have it',
    send: 'Confirm',
    says: ['First Contact: please send it to the right team in Liquid Logic first, and say which team below.'],
    readBy: { note: onlyWhole },
  },
  who: ['referred-team', 'first-contact'],
  from: openStages,
  to: 'same',
  guards: [somethingToConfirm],
  decide,
  events: {
    'referral-confirmed': {
      fold: (c, { number, note }, at, by) => ({
        referralsOn: c.referralsOn.map((one) =>
          one.number === number ? { ...one, confirmed: { at, by, ...withNote(note) } } : one,
        ),
      }),
      words: () => 'confirmed the referral sent on',
      typed: ({ note }) => ({ Note: note }),
    },
  },
};
