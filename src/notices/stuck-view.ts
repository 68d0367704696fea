/**
 * What somebody who looks after Pathway sees of what is stuck, by whom it is for. None of these types has a field that
 * could carry a child's details or a person's name: a chat is only a chat, a school only a school.
 */

import type { GroupKey, Standing, StuckGroup, StuckLine } from '../cards/stuck/view.ts';
import { isNudge, type Notice, type NoticeContent, type ReplyWords, type TellWords } from '../cases/notice.ts';
import { ours, type Safe, safeOutside, safeSchool } from '../cases/safe.ts';
import { isSchool, type Roster } from '../rules/base/vocabulary.ts';
import type { StuckNotice } from './stuck.ts';

const posts: Readonly<Record<string, string>> = {
  referral: 'Post about a new referral',
  'referred-on': 'Post about a case that was referred on',
  invitation: 'Invitation to a meeting',
  action: 'Post about an action of a plan',
  information: 'Post about something an agency is asked',
  worker: 'Post about a worker who is to be named',
  screening: 'Post about a referral to be screened',
  review: 'Post about a review that is due',
  step: 'Post about a step for SEND and Inclusion',
};

const replies: Readonly<Record<ReplyWords, string>> = {
  'dates-moved': 'News that days have moved',
  'day-before': 'Reminder of a meeting, the day before',
  morning: 'Reminder of a meeting, the same morning',
  'time-changed': 'News that a meeting has a new time',
  'place-changed': 'News that a meeting has changed',
  cancelled: 'News that a meeting is cancelled',
  'asked-again': 'News that a team is asked again',
  'invited-again': 'News that a team is invited again',
  adjourned: 'News that a meeting is adjourned',
  withdrawn: 'News that an invitation is withdrawn',
  misdirected: 'News that a referral went to the wrong team',
  closed: 'News that a case is closed',
  'no-longer-referred': 'News that a referral is withdrawn',
  'added-to': 'News that something was added',
  'not-agreed': 'News that somebody does not agree',
  'answer-for-you': 'News of an answer to a team',
  'plan-changed': 'News that what a team is to do has changed',
  'plan-moved': 'News that another team has something to do',
  'plan-ended': 'News that something to do has ended',
  'answer-late': 'News that an answer is late',
  'difference-recorded': 'News of how a difference goes on',
  'not-answered': 'News to a team that a case was closed without an answer',
  reopened: 'News that a case is open again',
};

const tells: Readonly<Record<TellWords, string>> = {
  'consent-answered': 'News of consent to an assessment',
  'information-answered': 'News that an agency answered',
  'aim-changed': 'News that what was agreed about an assessment has changed',
  copied: 'Copy of a new concern to a safeguarding lead',
  screened: 'News that MASH have screened a referral',
  'screening-taken-back': 'News that MASH will screen a referral again',
  'screening-corrected': 'News that a screening by MASH was wrong',
  taken: 'News that somebody has taken the case',
  'handed-over': 'News that a case was handed over',
  'handed-over-all': 'News that all cases of a team manager were handed over',
  'records-to-settle': 'News that a case with a separate record was handed over',
  'handed-away': 'News to a team manager that a case of theirs was handed over',
  'handed-from': 'News to a team manager that their cases were handed over',
  decided: 'News of the decision',
  reconsidered: 'News that the decision is looked at again',
  'meeting-ahead': 'News that a meeting will be held',
  'promise-passed': 'News that a day has passed and something is not done',
  held: 'News that the meeting was held',
  outcome: 'News of what the meeting has for the referrer',
  closed: 'News that a case is closed',
  reopened: 'News that a case is open again',
  'opened-again': 'News to a team manager that a case is open again',
  'closed-by-another': 'News to a team manager that somebody closed a case',
  'not-answered': 'News that a case was closed without an answer',
  'dates-moved': 'News that days have moved',
  'not-posted': 'News of a referral that no channel was told of',
  'manager-left': 'News that the manager of a case has left',
  declined: 'News that a team is not coming',
  'police-decided': 'News that a decision of the police was recorded',
  'officer-answered': 'News of what the officer in charge said',
  'concern-joined': 'News that a further concern was joined to a case',
  'added-to': 'News that something was added',
  'not-agreed': 'News that somebody does not agree',
  'still-not-agreed': 'News that somebody still does not agree',
  'difference-outside': 'News that a difference goes on outside Pathway',
  'challenge-answered': 'Answer to somebody who does not agree',
  'lead-answered': 'News that the service lead answered',
  'answer-late': 'News that an answer is late',
  'difference-recorded': 'News of how a difference goes on',
  'addition-read': 'News that what was added has been read',
  'meeting-counted': 'News that a meeting of before was taken for another',
  'referred-to-team': 'Referral to a team, told to its manager',
  'referral-withdrawn': 'News that a referral is withdrawn, told to the manager of the team',
  'worker-to-be-named': 'News that a worker is to be named',
  'taken-back': 'Messages to be taken out of a chat',
  'named-to-assess': 'News that somebody was named',
  'pair-changed': 'News of who does an assessment with them',
  'no-longer-assessing': 'News that somebody is no longer named',
  'assessor-left': 'News that somebody who was named has left',
  'removal-asked': 'Question to a second person about a removal',
  'removal-confirmed': 'News that a record will be removed',
  'removal-ended': 'News that a record will not be removed',
  'contact-not-agreed': 'News that the officer in charge had not agreed',
  corrected: 'News that a fact was corrected',
  'day-corrected': 'News that the latest date for a meeting was corrected',
  'safety-plan-ended': 'News that a safety plan has ended',
  'safety-plan-changed': 'News that a safety plan has changed',
  'panel-not-shared': 'News of a decision about the High Risk of Harm Panel',
  'put-off-again': 'News that reminders were put off again',
  'to-first-contact': 'News that First Contact will decide the route',
  'first-contact-decided': "News of First Contact's decision",
};

function whatOf(content: NoticeContent): string {
  if (isNudge(content)) return 'Nudge that something is still to do';
  switch (content.kind) {
    case 'post':
      return posts[content.post.split(':')[0] ?? ''] ?? 'Post';
    case 'reply':
      return replies[content.words];
    case 'tell':
      return tells[content.words];
  }
}

function standingOf({ state, tries, handled }: Notice): Standing {
  if (state === 'undeliverable') return 'given-up';
  if (state === 'sending') return 'sending';
  return tries === 0 && handled?.at(-1)?.did === 'retried' ? 'retried' : 'waiting';
}

/** All that is asked of the people register here. */
type Names = Pick<Roster, 'team'>;

export function groupOf({ content }: Notice, roster: Names): GroupKey {
  if (!('team' in content)) return 'chat';
  return isSchool(roster.team(content.team)) ? 'education' : `team:${content.team}`;
}

function nameOf(key: GroupKey, roster: Names): Safe {
  if (key === 'chat') return ours("A person's chat");
  return key === 'education' ? safeSchool : safeOutside(roster, key.slice('team:'.length));
}

function lineOf({ id, notice, due }: StuckNotice): StuckLine {
  const standing = standingOf(notice);
  return {
    id,
    reference: notice.reference,
    what: whatOf(notice.content),
    since: notice.failingSince ?? notice.owedAt,
    tries: notice.tries,
    why: notice.why ?? 'unknown',
    standing,
    ...(standing === 'waiting' && due !== undefined ? { next: due } : {}),
  };
}

/** What is stuck, by whom it is for; where most is stuck comes first. */
export function stuckGroups(items: readonly StuckNotice[], roster: Names): readonly StuckGroup[] {
  const groups = Map.groupBy(items, ({ notice }) => groupOf(notice, roster));
  return [...groups]
    .map(([key, some]): StuckGroup => ({ key, name: nameOf(key, roster), lines: some.map(lineOf) }))
    .toSorted((one, other) => other.lines.length - one.lines.length);
}
