import type { TeamId } from '../../base/vocabulary.ts';
import { teamsRepresented } from '../../record/access.ts';
import { type Case, type ReferralOn, standingReferrals } from '../../record/case.ts';
import { onlyWhole } from '../../record/readers.ts';
import type { Action, ActionResult } from '../../rows/action.ts';
import type { ActorContext } from '../../rows/context.ts';
import { refusal } from '../../rows/refusals.ts';
import { openStages } from '../../stages.ts';
import { somethingToConfirm } from '../guards.ts';

interface Input {
  /** The social care team that First Contact sent it on to. */
  readonly sentOn?: TeamId | undefined;
  readonly note?: string | undefined;
}
interface ReferralConfirmed {
  readonly type: 'referral-confirmed';
  readonly number: number;
  readonly sentOn?: TeamId;
  readonly note?: string | undefined;
}

const withTeam = (sentOn: TeamId | undefined): { sentOn?: TeamId } => (sentOn === undefined ? {} : { sentOn });
const withNote = (note: string | undefined): { note?: string } => (note === undefined ? {} : { note });

/** First Contact make sure that it reaches the right team. */
const isToSendOn = ({ because }: ReferralOn): boolean => because === 'not-active';

/** A child under ten is not confirmed: First Contact decide (SC-06). */
function decide(c: Case, { sentOn, note }: Input, { actor, roster }: ActorContext): ActionResult {
  const mine = teamsRepresented(actor);
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
  if (sentOn !== undefined && roster.team(sentOn)?.agency !== 'social-care') {
    return refusal('invalid', 'Choose a social care team from the list.', 'CN-11', 'sentOn');
  }
  if (waiting.some(isToSendOn) && sentOn === undefined && note === undefined) {
    const says = 'Say which team you sent it on to in Liquid Logic: open the case and press "Confirm we have it".';
    return refusal('invalid', says, 'CN-11', 'sentOn');
  }
  return waiting.map((one) => ({
    type: 'referral-confirmed',
    number: one.number,
    ...withTeam(isToSendOn(one) ? sentOn : undefined),
    ...withNote(note),
  }));
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
      fold: (c, { number, sentOn, note }, at, by) => ({
        referralsOn: c.referralsOn.map((one) =>
          one.number === number ? { ...one, confirmed: { at, by, ...withTeam(sentOn), ...withNote(note) } } : one,
        ),
      }),
      words: ({ sentOn }, say) =>
        sentOn === undefined
          ? 'confirmed the referral sent on'
          : `confirmed the referral, and sent it on to ${say.team(sentOn)}`,
      typed: ({ note }) => ({ Note: note }),
    },
  },
};
