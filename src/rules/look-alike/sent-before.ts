/** What is asked of somebody who is about to send what they may have sent before: a second case would tell all twice. */
import { sayDate } from '../base/local-time.ts';
import type { Instant, LocalDate, Reference } from '../base/vocabulary.ts';
import type { CaseRole } from '../record/case-roles.ts';
import type { Doubt } from '../rows/doubt.ts';

export interface SentBefore {
  readonly reference: Reference;
  readonly receivedAt: Instant;
}

const own: readonly CaseRole[] = ['referrer', 'notifying-officer'];

/** Only what they sent themselves, and is open as they read it, is ever named to them. */
export const isOwnAndOpen = (roles: readonly CaseRole[], seen: { readonly closed?: object | undefined }): boolean =>
  seen.closed === undefined && roles.some((role) => own.includes(role));

const MOST_NAMED = 3;

/** `localDate`: the day in Europe/London. None where nothing of theirs looks alike. */
export function sentBeforeDoubts(
  found: readonly SentBefore[],
  localDate: (at: Instant) => LocalDate,
): readonly Doubt[] {
  const [last] = found.toSorted((one, other) => Temporal.Instant.compare(other.receivedAt, one.receivedAt));
  if (last === undefined) return [];
  const others = found.filter(({ reference }) => reference !== last.reference).slice(0, MOST_NAMED - 1);
  const first = `You sent ${last.reference} on ${sayDate(localDate(last.receivedAt))}. It may be about the same young person, and it is still open.`;
  const more =
    others.length === 0 ? '' : ` So may these that you sent: ${others.map((one) => one.reference).join(', ')}.`;
  const asks = [
    `${first}${more}`,
    `If it is the same, do not send it twice: type "delete draft" to delete this one, or "status ${last.reference}" to open what you sent and add to it.`,
    'If it is about somebody else, or about something else that happened, press Send again.',
  ].join('\n');
  return [
    {
      id: `sent-before:${found
        .map(({ reference }) => reference)
        .toSorted()
        .join(',')}`,
      asks,
    },
  ];
}
