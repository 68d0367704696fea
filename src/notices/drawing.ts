/** Draws a notice from the case as it is when it goes out; undefined where events have overtaken it. */

import type { Card } from '../cards/card.ts';
import { actionPost } from '../cards/channel-posts/action.ts';
import { informationPost } from '../cards/channel-posts/information.ts';
import { invitationPost } from '../cards/channel-posts/invitation.ts';
import { referralPost } from '../cards/channel-posts/referral.ts';
import { referredOnPost } from '../cards/channel-posts/referred-on.ts';
import { replyPost } from '../cards/channel-posts/reply.ts';
import { screeningPost } from '../cards/channel-posts/screening.ts';
import { reviewPost, stepPost } from '../cards/channel-posts/step.ts';
import { workerPost } from '../cards/channel-posts/worker.ts';
import { removalForAdministrators, staysForAdministrators } from '../cards/tell/removal.ts';
import { tellCard, tellWhoKeepsTheRegister, tellWhoSeesNothing } from '../cards/tell/tell.ts';
import { type ChannelView, channelViews } from '../cases/channel-view.ts';
import type { ReplyWords, SingleContent, TellWords } from '../cases/notice.ts';
import { aimWithPart, isWorkerMissing, pairNow, teamOwing } from '../rules/aim/assessment.ts';
import type { PersonId } from '../rules/base/vocabulary.ts';
import { isMeetingAwaited } from '../rules/clocks.ts';
import { wentToFirstContact } from '../rules/concern/first-contact.ts';
import { accessLevelNow } from '../rules/ending/roles-now.ts';
import { unmet } from '../rules/engine/agenda.ts';
import { brokenPromises, stillOwedToWhoAsked } from '../rules/engine/promises.ts';
import { areRecordsToSettle } from '../rules/handling/records-to-settle.ts';
import { asJoined } from '../rules/links/as-joined.ts';
import { unsettledDeclines } from '../rules/meeting/answering.ts';
import {
  type Case,
  currentMeeting,
  type Meeting,
  standingInvitations,
  standingReferrals,
} from '../rules/record/case.ts';
import { joinedFrom } from '../rules/record/joined.ts';
import { isKeptFrom, rosterFor } from '../rules/record/kept-from.ts';
import { isRemovalAsked, isRemovalConfirmed } from '../rules/retention/state.ts';
import type { DecisionContext } from '../rules/rows/context.ts';
import { isCarriedOn, isOpen } from '../rules/stages.ts';

type ContentOf<K extends SingleContent['kind']> = Extract<SingleContent, { kind: K }>;

/** The unguessable address of the calendar file of one of a case's invitations, by its place among them. */
export type CalendarUrl = (reference: string, invitation: number) => Promise<string>;

async function drawView(view: ChannelView, calendarUrl: CalendarUrl): Promise<Card> {
  switch (view.kind) {
    case 'referral':
      return referralPost(view);
    case 'screening':
      return screeningPost(view);
    case 'referred-on':
      return referredOnPost(view);
    case 'worker':
      return workerPost(view);
    case 'action':
      return actionPost(view);
    case 'step':
      return stepPost(view);
    case 'review':
      return reviewPost(view);
    case 'information':
      return informationPost(view);
    case 'invitation':
      return invitationPost(view, await calendarUrl(view.reference, view.asked));
  }
}

export async function drawPost(
  c: Case,
  { team, post }: ContentOf<'post'>,
  by: DecisionContext,
  calendarUrl: CalendarUrl,
): Promise<Card | undefined> {
  const view = channelViews(c, by).find((one) => one.team === team && one.post === post);
  return view === undefined ? undefined : drawView(view, calendarUrl);
}

type IsSo = (meeting: Meeting, by: DecisionContext) => boolean;

/** Words that are only so for a time: when they still are. */
const stillSo: Partial<Record<ReplyWords, IsSo>> = {
  'day-before': ({ starts }, { calendar, now }) =>
    calendar.sendingDayBefore(calendar.localDate(starts)) === calendar.localDate(now),
  morning: ({ starts }, { calendar, now }) => now < starts && calendar.localDate(starts) === calendar.localDate(now),
  'time-changed': ({ starts }, { now }) => now < starts,
  'place-changed': ({ starts }, { now }) => now < starts,
  'asked-again': ({ starts }, { now }) => now < starts,
  'invited-again': ({ starts }, { now }) => now < starts,
};

/** Of a meeting that is off, moved or begun, and for a team that is not coming to it any more, nothing is said. */
function isOvertaken(c: Case, { words, team, post }: ContentOf<'reply'>, by: DecisionContext): boolean {
  const isSo = stillSo[words];
  const meeting = currentMeeting(c);
  const invitation = standingInvitations(c).find((one) => one.team === team);
  const isOn = meeting?.state === 'booked' && post === `invitation:${meeting.number}`;
  const isComing = invitation !== undefined && invitation.reply?.answer !== 'declined';
  return isSo !== undefined && !(isOn && isComing && isSo(meeting, by));
}

const isClosed = (c: Case): boolean => !isOpen(c);
/** Words of a case that is closed or open again, as long as it is. */
const whileSo: Partial<Record<ReplyWords, (c: Case) => boolean>> = {
  closed: isClosed,
  'not-answered': isClosed,
  reopened: isOpen,
};

/** Words of a meeting that are not so any more are overtaken. */
export function drawReply(c: Case, content: ContentOf<'reply'>, by: DecisionContext): Card | undefined {
  if (whileSo[content.words]?.(c) === false || isOvertaken(c, content, by)) return undefined;
  const { words, team } = content;
  const starts = currentMeeting(c)?.starts;
  const hasAnswered = standingInvitations(c).some((one) => one.team === team && one.reply !== undefined);
  return replyPost({ reference: c.reference, words, starts, today: by.calendar.localDate(by.now), hasAnswered });
}

/** Words that are told as long as they are so. */
type StillTold = (c: Case, by: DecisionContext, content: ContentOf<'tell'>) => boolean;
const seesTheWhole: StillTold = (c, by, { person }) => accessLevelNow(c, person, by) === 'whole';
const isOfPair = (c: Case, person: PersonId): boolean => pairNow(c).some((one) => one.person.id === person);
const stillTold: Partial<Record<TellWords, StillTold>> = {
  'referred-to-team': (c, _by, { about }) =>
    standingReferrals(c).some(({ team, confirmed }) => team === about && confirmed === undefined),
  'referral-withdrawn': (c, _by, { about }) => !standingReferrals(c).some(({ team }) => team === about),
  'handed-away': (c, _by, { person }) => c.manager?.id !== person,
  'records-to-settle': (c, by, content) => areRecordsToSettle(c) && seesTheWhole(c, by, content),
  decided: (c) => c.decision !== undefined,
  closed: isClosed,
  'closed-by-another': (c, by, content) => isClosed(c) && seesTheWhole(c, by, content),
  'not-answered': isClosed,
  reopened: isOpen,
  'opened-again': (c, by, content) => isOpen(c) && seesTheWhole(c, by, content),
  reconsidered: (c) => isOpen(c) && c.decision === undefined,
  'to-first-contact': wentToFirstContact,
  'promise-passed': (c, by) => brokenPromises(c, unmet(c, by), by).length > 0,
  'answer-late': (c, by) => stillOwedToWhoAsked(c, unmet(c, by), by).length > 0,
  'not-posted': (c) => isCarriedOn(c) && c.manager === undefined,
  'manager-left': (c) => isOpen(c) && c.managerLeft !== undefined,
  'put-off-again': (c) => isOpen(c),
  'worker-to-be-named': (c, _by, { about }) => teamOwing(c) === about,
  // A case that they were let see again is theirs to read again.
  'taken-back': (c, _by, { person }) => isKeptFrom(c, person),
  'pair-changed': (c, _by, { person }) => isOfPair(c, person),
  'no-longer-assessing': (c, _by, { person }) => isClosed(c) || aimWithPart(c) === undefined || !isOfPair(c, person),
  'assessor-left': (c) => isOpen(c) && isWorkerMissing(c),
  'police-decided': seesTheWhole,
  'officer-answered': seesTheWhole,
  'concern-joined': seesTheWhole,
  'added-to': seesTheWhole,
  'not-agreed': seesTheWhole,
  'still-not-agreed': seesTheWhole,
  'lead-answered': seesTheWhole,
  'difference-outside': seesTheWhole,
  'meeting-counted': seesTheWhole,
  'panel-not-shared': seesTheWhole,
  'safety-plan-ended': seesTheWhole,
  corrected: seesTheWhole,
  'day-corrected': isMeetingAwaited,
  'safety-plan-changed': seesTheWhole,
  'contact-not-agreed': seesTheWhole,
  'removal-asked': isRemovalAsked,
  'removal-confirmed': isRemovalConfirmed,
  // Why is for those who see the whole case.
  declined: (c, by, content) =>
    unsettledDeclines(c).some(({ team }) => team === content.about) && seesTheWhole(c, by, content),
};

/** Words that tell somebody that they see nothing more: they name the case and nothing of it. */
const ofAnEnd: ReadonlySet<TellWords> = new Set(['no-longer-assessing', 'referral-withdrawn']);

/** A decision that was opened again is not told any more, nor anything to somebody who sees no more of the case. */
export function drawTell(of: Case, content: ContentOf<'tell'>, by: DecisionContext): Card | undefined {
  const { words, person, about, joined } = content;
  const one = joined === undefined ? undefined : joinedFrom(of, joined);
  // It goes on by itself again, and its own case says what is to be said.
  if (joined !== undefined && one === undefined) return undefined;
  const c = one === undefined ? of : asJoined(of, one);
  if (stillTold[words]?.(c, by, content) === false) return undefined;
  if (words === 'taken-back') return tellWhoSeesNothing(words, c, by);
  const seesNothing = accessLevelNow(c, person, by) === 'nothing';
  if (seesNothing && ofAnEnd.has(words) && !isKeptFrom(c, person)) return tellWhoSeesNothing(words, c, by, about);
  if (!seesNothing) return tellCard(words, c, by, { reader: person, about });
  if (!rosterFor(c, by.roster).administrators().includes(person)) return undefined;
  if (words === 'removal-ended') return staysForAdministrators(c);
  return words === 'removal-asked' ? removalForAdministrators(c) : tellWhoKeepsTheRegister(words, c, by);
}
