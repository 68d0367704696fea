/** When a failed notice is tried again, and what a person is asked when it is given up. */

import { takesBack } from '../cases/kept-notices.ts';
import { isNudge, type Notice, type NoticeContent } from '../cases/notice.ts';
import { timeAfter } from '../rules/base/later.ts';
import type { Instant, Roster } from '../rules/base/vocabulary.ts';
import type { Undelivered } from '../rules/handling/telling.ts';
import type { NudgeRecipient } from '../rules/record/case.ts';
import type { Delivery } from './messenger.ts';
import type { Failure } from './notice-store.ts';

/** Seconds to wait after the first, second, … failure; after the last the notice is given up. */
export const waits = [10, 30, 120, 600, 1800, 3600, 7200] as const;
/** The same after tries that may have arrived: each further one could stand there twice, so these are few. */
export const unknownWaits = [10, 600] as const;
/** The same while Teams says that a post is gone, which often is not so: then it is posted again. */
export const goneWaits = [10, 30] as const;

/** What is known of a notice after a try that failed. */
export function failureOf(body: Notice, delivery: Delivery, now: Instant): Failure {
  const { tries, unknown = 0, gone = 0, failingSince = now } = body;
  return {
    tries: tries + 1,
    why: codeOf(delivery),
    failingSince,
    ...(delivery.outcome === 'unknown' ? { unknown: unknown + 1 } : {}),
    ...(delivery.outcome === 'gone' ? { gone: gone + 1 } : {}),
  };
}

/** Until when what has to wait is kept; undefined where it is not that. */
export function waitsUntil(delivery: Delivery, now: Instant): Instant | undefined {
  return delivery.outcome === 'waiting' ? timeAfter(now, { seconds: Math.max(1, delivery.afterSeconds) }) : undefined;
}

/** Of the tries that failed, those that may have arrived, and those in which a post was said to be gone. */
type Counts = Pick<Notice, 'unknown' | 'gone'>;

function waitAfter(delivery: Delivery, tries: number, { unknown = tries, gone = tries }: Counts): number | undefined {
  switch (delivery.outcome) {
    case 'refused':
      return undefined;
    case 'unknown':
      return unknownWaits[unknown - 1];
    case 'gone':
      return goneWaits[gone - 1] ?? waits[tries - 1];
    default:
      return waits[tries - 1];
  }
}

/** When to try again; undefined to give up. */
export function afterFailure(
  delivery: Delivery,
  tries: number,
  now: Instant,
  counts: Counts = {},
): Instant | undefined {
  const wait = waitAfter(delivery, tries, counts);
  const asked = delivery.outcome === 'later' ? (delivery.afterSeconds ?? 0) : 0;
  return wait === undefined ? undefined : timeAfter(now, { seconds: Math.max(wait, asked) });
}

/** `403 BotNotInConversationRoster`; words of anybody's do not fit. */
const codeForm = /^[\w.-]{1,60}(?: [\w.-]{1,60})?$/;

/** Why it failed, as it is kept on the notice. */
export function codeOf(delivery: Delivery): string {
  const code = 'why' in delivery ? (delivery.why ?? delivery.outcome) : delivery.outcome;
  return codeForm.test(code) ? code : 'refused';
}

const channel = 'their channel could not be reached: tell them what they have to do, or what has changed';
const chat = 'their chat could not be reached: tell them how the case stands';
/** Where it may have arrived. */
const perhapsInChannel =
  'nobody knows whether a message reached their channel: look there, or tell them what they have to do, or what has changed';
const perhapsInChat = 'nobody knows whether a message reached their chat: ask them, or tell them how the case stands';

/** Whom a nudge was to reach, and about what; undefined for any other notice. */
export function nudgeOf(
  content: NoticeContent,
): { readonly to: NudgeRecipient; readonly obligations: readonly string[] } | undefined {
  if (!isNudge(content)) return undefined;
  return content.kind === 'nudge'
    ? { to: { person: content.person }, obligations: [content.obligation] }
    : { to: { team: content.team }, obligations: content.obligations ?? [] };
}

/**
 * Whom a person must tell instead. Nobody for a nudge: it says nothing that is not open on the case anyway, and the
 * ladder goes on to the next person.
 */
export function undeliverable(
  content: NoticeContent,
  noticeId: string,
  roster: Roster,
  why?: string,
): Undelivered | undefined {
  if (isNudge(content) || takesBack(content)) return undefined;
  const isUnknown = why === 'unknown';
  switch (content.kind) {
    case 'tell':
      return {
        id: noticeId,
        who: roster.person(content.person)?.name ?? 'the person who raised it',
        what: isUnknown ? perhapsInChat : chat,
      };
    case 'post':
    case 'reply':
      return {
        id: noticeId,
        who: roster.team(content.team)?.name ?? content.team,
        what: isUnknown ? perhapsInChannel : channel,
        team: content.team,
        post: content.post,
      };
  }
}
