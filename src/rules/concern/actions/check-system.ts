import { teamFound } from '../../aim/decided.ts';
import { sayAll } from '../../base/sentences.ts';
import type { LocalDate, TeamId } from '../../base/vocabulary.ts';
import { receiptOf } from '../../correcting/receipt.ts';
import type { InvitationsChanged } from '../../meeting/actions/change-invitations.ts';
import { isScreened } from '../../police/mash.ts';
import {
  type Case,
  currentMeeting,
  type ReferralOn,
  type SystemCheck,
  standingInvitations,
  standingReferrals,
  type WithdrawalReason,
} from '../../record/case.ts';
import { running } from '../../record/case-roles.ts';
import { onlyWhole } from '../../record/readers.ts';
import type { Action, ActionResult } from '../../rows/action.ts';
import type { ActorContext } from '../../rows/context.ts';
import { detailsOf, type Unsigned } from '../../rows/event.ts';
import { beforeReceipt } from '../../rows/odd-days.ts';
import { type Refusal, refusal } from '../../rows/refusals.ts';
import { type Onward, referByTelephone, referredTo, takenBackByTelephone, toFirstContact } from '../first-contact.ts';
import { teamName, uninviting, type Withdrawal, withdrawn } from '../withdrawing.ts';

interface Input {
  readonly on: LocalDate;
  readonly result: 'active' | 'not-active';
  readonly activeTeam?: TeamId | undefined;
  /** What the referral of the check before was, and why it is otherwise now, where this check leads elsewhere. */
  readonly because?: WithdrawalReason | undefined;
  readonly reason?: string | undefined;
}
type SystemChecked = { readonly type: 'system-checked' } & Unsigned<SystemCheck>;

const isTo = (onward: Onward | undefined, one: ReferralOn): boolean =>
  onward?.type === 'referred-on' && one.team === onward.team && one.because === onward.because;

/** Where it goes now, unless it was sent there before and that stands; what was told by telephone is taken back. */
function sentOnward(c: Case, onward: Onward | undefined): Exclude<ActionResult, Refusal> {
  if (onward === undefined) return takenBackByTelephone(c);
  if (onward.type === 'to-tell') return referByTelephone(c, onward);
  const isSent = standingReferrals(c).some((one) => isTo(onward, one));
  return [...takenBackByTelephone(c), ...(isSent ? [] : [onward])];
}

/** Those that a check before this one led to, and this one does not. */
function overtakenBy(c: Case, onward: Onward | undefined): readonly ReferralOn[] {
  return standingReferrals(c).filter((one) => one.because !== 'under-ten' && !isTo(onward, one));
}

/** The team it is active to is invited to a meeting to come (CN-13); one it never was active to is not any more. */
function invitationsAfter(
  c: Case,
  overtaken: readonly ReferralOn[],
  team: TeamId | undefined,
  why: Withdrawal | undefined,
  now: string,
): readonly InvitationsChanged[] {
  if (why === undefined) return [];
  const meeting = currentMeeting(c);
  const isToCome = meeting?.state === 'booked' && meeting.starts > now;
  const asked = standingInvitations(c).map((one) => one.team);
  const isNew = isToCome && team !== undefined && !asked.includes(team);
  return uninviting(c, overtaken, why, isNew ? [{ team, why: 'The young person is active to this team.' }] : []);
}

/** A check like the one before changes no list; the first may come after the booking, where it could not be made before. */
function whyInvited(c: Case, overtaken: readonly ReferralOn[], withdrawal: Withdrawal): Withdrawal | undefined {
  if (overtaken.length > 0) return withdrawal;
  const reason = 'The case management system was checked after the meeting was booked.';
  return c.systemCheck === undefined ? { because: 'not-needed', reason } : undefined;
}

/** Not active: to First Contact (CN-10), unless MASH have looked at it already. */
const whereNotActive = (c: Case, by: ActorContext): Onward | undefined =>
  isScreened(c) ? undefined : toFirstContact(by, 'not-active');

/** Active: referred to the team it is active to (CN-09). */
function decide(c: Case, input: Input, by: ActorContext): ActionResult {
  if (input.on > by.calendar.localDate(by.now)) {
    return refusal('invalid', 'The check cannot be in the future. Give the day it was made.', 'CN-08', 'on');
  }
  if (input.result === 'not-active' && input.activeTeam !== undefined) {
    const says = 'You chose "Not active" and a team. Choose one of the two.';
    return refusal('invalid', says, 'CN-09', 'activeTeam');
  }
  const team = input.result === 'active' ? by.roster.team(input.activeTeam ?? '') : undefined;
  if (input.result === 'active' && team?.agency !== 'social-care') {
    return refusal('invalid', 'Choose the social care team the young person is active to.', 'CN-09', 'activeTeam');
  }
  const onward = team === undefined ? whereNotActive(c, by) : referredTo(team.id, 'active');
  const overtaken = overtakenBy(c, onward);
  const { on, result, because, reason } = input;
  if (overtaken.length > 0 && (because === undefined || reason === undefined)) {
    const names = sayAll([...new Set(overtaken.map((one) => teamName(by, one.team)))]);
    const says = `The case was referred to ${names}. This check will withdraw that. Say whether it went to the wrong team, and why.`;
    return refusal('invalid', says, 'SC-11', because === undefined ? 'because' : 'reason');
  }
  const withdrawal: Withdrawal = { because: because ?? 'not-needed', reason: reason ?? '' };
  const checked: SystemChecked = {
    type: 'system-checked',
    on,
    result,
    ...(team === undefined ? {} : { activeTeam: team.id }),
  };
  return [
    ...withdrawn(overtaken, withdrawal, by),
    ...invitationsAfter(c, overtaken, team?.id, whyInvited(c, overtaken, withdrawal), by.now),
    checked,
    ...sentOnward(c, onward),
  ];
}

export const checkSystem: Action<Input, SystemChecked> = {
  source: 'CN-08',
  label: 'Record the case management system check',
  form: {
    title: 'Check of the case management system',
    send: 'Record and refer on',
    says: [
      'If the young person is active to a team, Pathway will refer the case to its team manager. If not, to First Contact, unless MASH have screened it. It will tell the right channel at once, without a name.',
    ],
    readBy: { reason: onlyWhole },
  },
  who: running,
  from: ['with-manager', 'arranging', 'booked', 'held', 'in-plan', 'no-meeting'],
  to: 'same',
  guards: [],
  decide,
  doubts: (c, { on }, by) => beforeReceipt({ receivedAt: receiptOf(c) }, { on, asks: 'Was the check made' }, by),
  events: {
    'system-checked': {
      fold: (c, event, at, by) => ({ systemCheck: { ...detailsOf(event), at, by }, ...teamFound(c, event.activeTeam) }),
      words: ({ result }) => `checked the case management system: ${result === 'active' ? 'active' : 'not active'}`,
    },
  },
};
