import { teamFound } from '../../aim/decided.ts';
import type { TeamId } from '../../base/vocabulary.ts';
import { type Case, type ReferralOn, standingReferrals } from '../../record/case.ts';
import { onlyWhole } from '../../record/readers.ts';
import { teamsRepresented } from '../../record/speaking.ts';
import type { Action, ActionResult } from '../../rows/action.ts';
import type { ActorContext } from '../../rows/context.ts';
import { type Refusal, refusal } from '../../rows/refusals.ts';
import { openStages } from '../../stages.ts';
import { somethingToConfirm } from '../guards.ts';

interface Input {
  /** The social care team that First Contact sent it on to. */
  readonly sentOn?: TeamId | undefined;
  /** Where First Contact sent it on to none. */
  readonly otherwise?: 'not-sent' | 'undecided' | undefined;
  readonly note?: string | undefined;
}
interface ReferralConfirmed {
  readonly type: 'referral-confirmed';
  readonly number: number;
  readonly sentOn?: TeamId;
  readonly notSent?: true;
  readonly note?: string | undefined;
}
/** They have it, and have not decided which team will have it: the duty to say so stands. */
interface ReferralUndecided {
  readonly type: 'referral-undecided';
  readonly number: number;
  readonly note?: string | undefined;
}

const withTeam = (sentOn: TeamId | undefined): { sentOn?: TeamId } => (sentOn === undefined ? {} : { sentOn });
const withNote = (note: string | undefined): { note?: string } => (note === undefined ? {} : { note });

function withReferral(c: Case, number: number, said: Partial<ReferralOn>): Pick<Case, 'referralsOn'> {
  return { referralsOn: c.referralsOn.map((one) => (one.number === number ? { ...one, ...said } : one)) };
}

/** First Contact make sure that it reaches the right team. */
const isToSendOn = ({ because }: ReferralOn): boolean => because === 'not-active';

function sendingOnTrouble({ sentOn, otherwise, note }: Input, { roster }: ActorContext): Refusal | undefined {
  if (sentOn !== undefined && roster.team(sentOn)?.agency !== 'social-care') {
    return refusal('invalid', 'Choose a social care team from the list.', 'CN-11', 'sentOn');
  }
  if (otherwise === 'not-sent' && note === undefined) {
    return refusal('invalid', 'Say why you did not send it on.', 'CN-11', 'note');
  }
  const says =
    'Say which team you sent it on to in Liquid Logic, that you did not send it on, or that it is not decided yet.';
  return sentOn === undefined && otherwise === undefined && note === undefined
    ? refusal('invalid', says, 'CN-11', 'sentOn')
    : undefined;
}

function saidOf(one: ReferralOn, { sentOn, otherwise, note }: Input): ReferralConfirmed | ReferralUndecided {
  const { number } = one;
  if (!isToSendOn(one)) return { type: 'referral-confirmed', number, ...withNote(note) };
  return otherwise === 'undecided'
    ? { type: 'referral-undecided', number, ...withNote(note) }
    : {
        type: 'referral-confirmed',
        number,
        ...withTeam(sentOn),
        ...(otherwise === 'not-sent' ? { notSent: true } : {}),
        ...withNote(note),
      };
}

/** A child under ten is not confirmed: First Contact decide (SC-06). */
function decide(c: Case, input: Input, by: ActorContext): ActionResult {
  const mine = teamsRepresented(by.actor);
  const waiting = standingReferrals(c).filter(
    (one) => one.because !== 'under-ten' && one.confirmed === undefined && mine.includes(one.team),
  );
  if (waiting.length === 0) {
    return refusal(
      'wrong-stage',
      'Your team has confirmed this already. You do not have to do anything more.',
      'CN-11',
    );
  }
  const trouble = waiting.some(isToSendOn) ? sendingOnTrouble(input, by) : undefined;
  return trouble ?? waiting.map((one) => saidOf(one, input));
}

export const confirmReferral: Action<Input, ReferralConfirmed | ReferralUndecided> = {
  source: 'CN-11',
  label: 'Confirm we have it',
  form: {
    title: 'Confirm we have it',
    send: 'Confirm',
    says: [
      'First Contact: send it to the right team in Liquid Logic first, and say which team below. If you have not decided yet, say that: it stays on your list.',
    ],
    readBy: { note: onlyWhole },
  },
  who: ['referred-team', 'first-contact'],
  from: openStages,
  to: 'same',
  guards: [somethingToConfirm],
  decide,
  events: {
    'referral-confirmed': {
      fold: (c, { number, sentOn, notSent, note }, at, by) => ({
        ...withReferral(c, number, {
          confirmed: { at, by, ...withTeam(sentOn), ...(notSent ? { notSent } : {}), ...withNote(note) },
        }),
        ...teamFound(c, sentOn),
      }),
      words: ({ sentOn, notSent }, say) => {
        if (notSent) return 'confirmed the referral, and said why it was not sent on';
        return sentOn === undefined
          ? 'confirmed the referral sent on'
          : `confirmed the referral, and sent it on to ${say.team(sentOn)}`;
      },
      typed: ({ note }) => ({ Note: note }),
    },
    'referral-undecided': {
      fold: (c, { number, note }, at, by) => withReferral(c, number, { undecided: { at, by, ...withNote(note) } }),
      words: () => 'said that it is not decided yet which team will have the referral',
      typed: ({ note }) => ({ Note: note }),
    },
  },
};
