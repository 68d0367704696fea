/** One message the bot owes somebody. Written in the commit of the change that caused it, delivered afterwards. */

import type { Instant, PersonId, PersonRef, Reference, TeamId } from '../rules/base/vocabulary.ts';
import type { PostName } from './channel-view.ts';

/** What is said under a post, in words of ours only. */
export type ReplyWords =
  | 'dates-moved'
  | 'day-before'
  | 'morning'
  | 'time-changed'
  | 'place-changed'
  | 'cancelled'
  | 'adjourned'
  | 'asked-again'
  | 'withdrawn'
  /** Taken off the list, and then asked to the same meeting again. */
  | 'invited-again'
  | 'misdirected'
  | 'no-longer-referred'
  /** Something was added to the concern; somebody does not agree; their answer is there. What, only the open case says. */
  | 'added-to'
  | 'not-agreed'
  | 'answer-for-you'
  /** What was agreed of a team's action or safety plan is different; another team has it; it is ended. */
  | 'plan-changed'
  | 'plan-moved'
  | 'plan-ended'
  /** It has not come by its day; what became of it outside Pathway. */
  | 'answer-late'
  | 'difference-recorded'
  /** The case was closed before somebody answered what a team does not agree with. */
  | 'not-answered'
  | 'reopened'
  | 'closed';

/** What one person is told in their private chat. */
export type TellWords =
  | 'copied'
  /** MASH have screened a referral of the police, or told CDYJS of it another way. */
  | 'screened'
  /** MASH took back that it is not for this procedure; or recorded that it should not have been found eligible. */
  | 'screening-taken-back'
  | 'screening-corrected'
  | 'taken'
  | 'handed-over'
  /** To the team manager who had it: somebody else handed it over. */
  | 'handed-away'
  /** All the open cases of another manager were. The second: to that manager. */
  | 'handed-over-all'
  | 'handed-from'
  /** To those above: a case was handed over that has separate records. */
  | 'records-to-settle'
  | 'decided'
  | 'to-first-contact'
  | 'first-contact-decided'
  /** The decision was opened again. */
  | 'reconsidered'
  /** A meeting will be held, without a decision before it. */
  | 'meeting-ahead'
  | 'held'
  /** What the outcome of the meeting says for the referrer. */
  | 'outcome'
  /** A day that the referrer was promised has passed. */
  | 'promise-passed'
  | 'closed'
  /** It is open again: to who raised it, and to its manager where somebody else opened it. */
  | 'reopened'
  | 'opened-again'
  /** To its manager: somebody else closed it. */
  | 'closed-by-another'
  /** To who does not agree: the case was closed before they were answered. */
  | 'not-answered'
  /** No channel was told of a referral that is to be taken. */
  | 'not-posted'
  | 'manager-left'
  | 'put-off-again'
  /** A team is not coming to the meeting. */
  | 'declined'
  /** To the team's manager: a young person is active to it. */
  | 'referred-to-team'
  /** To the same: it is withdrawn. */
  | 'referral-withdrawn'
  /** To those who manage it: another person joined a further concern to it. */
  | 'concern-joined'
  /** Somebody else recorded what the police decided, or what the officer in charge said. */
  | 'police-decided'
  | 'officer-answered'
  /** Something was added to a concern; it was read. */
  | 'added-to'
  | 'addition-read'
  /** Somebody does not agree, still does not, or not with the service lead's answer either; they are answered. */
  | 'not-agreed'
  | 'still-not-agreed'
  | 'difference-outside'
  | 'challenge-answered'
  /** To those who manage it: the service lead answered. */
  | 'lead-answered'
  /** The answer has not come by its day; what became of it outside Pathway. */
  | 'answer-late'
  | 'difference-recorded'
  /** Consent to an AIM assessment was refused or taken back. */
  | 'consent-answered'
  /** An agency answered what it was asked for an assessment. */
  | 'information-answered'
  /** What was agreed about an assessment is different now. */
  | 'aim-changed'
  | 'dates-moved'
  /** To those who manage the case: somebody else corrected a fact. To the referrer: a day they know is another by it. */
  | 'corrected'
  | 'day-corrected'
  /** Nothing new is said: what they were told of a case that is kept from them now is drawn again, empty. */
  | 'taken-back'
  /** To the managers of the social care team that names one of those who do an AIM assessment. */
  | 'worker-to-be-named'
  | 'named-to-assess'
  /** To the other of the two: with whom they work is another. To the one who is no longer named. */
  | 'pair-changed'
  | 'no-longer-assessing'
  /** One of those who do it can no longer act in it. */
  | 'assessor-left'
  /** To the service lead: a meeting of before is taken for the one that a decision of the police wants. */
  | 'meeting-counted'
  /** To the service lead: nothing is shared with the High Risk of Harm Panel, and why. */
  | 'panel-not-shared'
  /** To those who manage the case: somebody else ended a safety plan, or changed it. */
  | 'safety-plan-ended'
  | 'safety-plan-changed'
  /** To the service lead: somebody spoke to the family without the officer in charge agreeing. */
  | 'contact-not-agreed'
  /** A record is to be removed: to a second person, and what came of it to the service leads. */
  | 'removal-asked'
  | 'removal-confirmed'
  | 'removal-ended';

/** What goes out together with other nudges to the same reader, as one message. */
export type NudgeContent =
  | { readonly kind: 'nudge'; readonly person: PersonId; readonly obligation: string }
  /**
   * To a channel, with the keys of what is still to do. It is a reply because stores hold such from when each was said
   * under its post, and an older version that runs beside this one knows no other.
   */
  | ({ readonly kind: 'reply'; readonly words: 'nudge'; readonly obligations?: readonly string[] } & PostName);

/** What is one message of its own. */
export type SingleContent =
  | ({ readonly kind: 'post' } & PostName)
  | ({ readonly kind: 'reply'; readonly words: ReplyWords } & PostName)
  /** `about`: the team it is about, where it is about one. `joined`: the reference of the case that they raised, which goes on in this one. */
  | {
      readonly kind: 'tell';
      readonly person: PersonId;
      readonly words: TellWords;
      readonly about?: TeamId;
      readonly joined?: Reference;
    };

export type NoticeContent = NudgeContent | SingleContent;

export const isNudge = (content: NoticeContent): content is NudgeContent =>
  content.kind === 'nudge' || (content.kind === 'reply' && content.words === 'nudge');

const reminding: ReadonlySet<ReplyWords> = new Set(['day-before', 'morning']);

/**
 * Whether it asks or reminds: that goes out in working hours only, and keeps nothing else waiting. Everything else goes
 * out at once.
 */
export const reminds = (content: NoticeContent): boolean =>
  isNudge(content) || (content.kind === 'reply' && reminding.has(content.words));

/**
 * `sending`: somebody has begun to send it, and until its `due` nobody else does. Ended: sent; overtaken by what happened
 * since; undeliverable, and then a person was asked to tell them; or dismissed by whoever runs Pathway.
 */
export type NoticeState = 'owed' | 'sending' | 'sent' | 'overtaken' | 'undeliverable' | 'dismissed';

/** What whoever looks after Pathway did about a notice that was stuck. */
export interface Handled {
  readonly did: 'retried' | 'dismissed';
  readonly by: PersonRef;
  readonly at: Instant;
  /** Why it was dismissed: a code, or on the command line a few words. */
  readonly because?: string;
}

export interface Notice {
  readonly reference: Reference;
  readonly content: NoticeContent;
  readonly state: NoticeState;
  readonly owedAt: Instant;
  /** How many its change owed, where they were more than its commit had room for. */
  readonly of?: number;
  /** Tries so far that failed, since it was owed or retried. */
  readonly tries: number;
  /** Of how many tries nobody knows whether they arrived. */
  readonly unknown?: number;
  /** How often Teams said that the post it draws anew is gone. */
  readonly gone?: number;
  /** Why the last try failed: `403 BotNotInConversationRoster`, `later`, `unknown`. Never a text of anybody's. */
  readonly why?: string;
  /** When a try failed first. */
  readonly failingSince?: Instant;
  readonly givenUpAt?: Instant;
  /** The oldest first. */
  readonly handled?: readonly Handled[];
  /** Who is sending it, or was when they stopped. */
  readonly sender?: string;
  readonly sentAt?: Instant;
  /** The post or message it became. */
  readonly activity?: string;
}

/** Whether nothing more comes of it. */
export const isOver = ({ state }: Notice): boolean => state !== 'owed' && state !== 'sending';

const idForm = /^([\dA-Z-]{1,12})\/(notice:\d{6,10}:\d{2,6})$/;
/** `7KQ4-2MX9/notice:000003:01` */
export const isNoticeId = (text: string): boolean => idForm.test(text);
/** Its parts; undefined where it has another form. */
export function noticeIdParts(text: string): { readonly partition: Reference; readonly id: string } | undefined {
  const [, partition, id] = idForm.exec(text) ?? [];
  return partition === undefined || id === undefined ? undefined : { partition, id };
}

/** Where a post of a case stands, so that it is drawn anew in its place. */
export interface PlacedPost extends PostName {
  /** Absent where it stands, or may stand, under an id that nobody knows. */
  readonly activity?: string;
  /** It may stand above as well, where nobody can draw it anew. */
  readonly again?: true;
  /** Earlier copies that are known by now, and still look as if they counted. */
  readonly copies?: readonly string[];
}

/** The id under which a post's place is kept. */
export const postId = ({ team, post }: PostName): string => `post:${post}:${team}`;
