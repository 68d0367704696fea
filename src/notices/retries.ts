/** When a failed notice is tried again, and what a person is asked when it is given up. */

import type { NoticeContent } from '../cases/notice.ts';
import type { Instant, Roster } from '../rules/base/vocabulary.ts';
import type { NudgeRecipient } from '../rules/record/case.ts';
import type { Delivery } from './messenger.ts';

/** Seconds to wait after the first, second, … failure; after the last the notice is given up. */
export const waits = [10, 30, 120, 600, 1800, 3600, 7200] as const;

/** When to try again; undefined to give up. */
export function afterFailure(delivery: Delivery, tries: number, now: Instant): Instant | undefined {
  if (delivery.outcome === 'refused') {
    return undefined;
  }
  const wait = waits[tries - 1];
  const asked = delivery.outcome === 'later' ? (delivery.afterSeconds ?? 0) : 0;
  return wait === undefined
    ? undefined
    : Temporal.Instant.from(now)
        .add({ seconds: Math.max(wait, asked) })
        .toString();
}

/** `403 BotNotInConversationRoster`; words of anybody's do not fit. */
const codeForm = /^[\w.-]{1,60}(?: [\w.-]{1,60})?$/;

/** Why it failed, as it is kept on the notice. */
export function codeOf(delivery: Delivery): string {
  const code = delivery.outcome === 'refused' ? delivery.why : delivery.outcome;
  return codeForm.test(code) ? code : 'refused';
}

export interface ToTellThem {
  readonly id: string;
  readonly who: string;
  readonly what: string;
}

const channel = 'their channel could not be reached: tell them what is asked of them, or what has changed';
const chat = 'their chat could not be reached: tell them how the case stands';

/** Whom a nudge was to reach, and about what; undefined for any other notice. */
export function nudgeOf(
  content: NoticeContent,
): { readonly to: NudgeRecipient; readonly obligations: readonly string[] } | undefined {
  if (content.kind === 'nudge') return { to: { person: content.person }, obligations: [content.obligation] };
  return content.kind === 'reply' && content.words === 'nudge'
    ? { to: { team: content.team }, obligations: content.obligations ?? [] }
    : undefined;
}

/**
 * Whom a person must tell instead. Nobody for a nudge: it says nothing that is not open on the case anyway, and the
 * ladder goes on to the next person.
 */
export function undeliverable(content: NoticeContent, noticeId: string, roster: Roster): ToTellThem | undefined {
  switch (content.kind) {
    case 'nudge':
      return undefined;
    case 'tell':
      return { id: noticeId, who: roster.person(content.person)?.name ?? 'the person who raised it', what: chat };
    case 'post':
    case 'reply':
      return 'words' in content && content.words === 'nudge'
        ? undefined
        : { id: noticeId, who: roster.team(content.team)?.name ?? content.team, what: channel };
  }
}
