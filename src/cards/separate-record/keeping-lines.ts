/** Until when a separate record is kept, by whom that was decided, and whether it is to be removed. */
import { sayDate } from '../../rules/base/local-time.ts';
import { confirmedBecauseWords, removalReasonWords } from '../../rules/record/retention.ts';
import { holdOn, keptUntil, removalOf } from '../../rules/retention/state.ts';
import { type KeepingCommandId, keepingCommandIds, whyNotKeeping } from '../../rules/separate-record/decide-keeping.ts';
import type { KeepingEvent } from '../../rules/separate-record/events.ts';
import { asKept, mayDecideKeeping, recordKeptFor } from '../../rules/separate-record/keeping.ts';
import type { Section } from '../message/message.ts';
import { inPart, plainWords } from '../text.ts';
import type { Lines, RecordView } from './record-lines.ts';

/** Characters; more would hide what is under it. */
const MOST_OF_A_REASON = 400;
const restOfIt = 'Shown in part. The history has all of it.';

export function keepingLine(event: KeepingEvent): string {
  switch (event.type) {
    case 'kept-until':
      return `decided that the record is kept until ${sayDate(event.until)}`;
    case 'hold-set':
      return 'put a hold on the record';
    case 'hold-lifted':
      return 'lifted the hold on the record';
    case 'removal-asked':
      return 'asked for the record to be removed';
    case 'removal-confirmed':
      return `confirmed that the record is removed: ${confirmedBecauseWords[event.because]}`;
    case 'removal-stopped':
      return 'stopped the removal of the record';
    case 'removal-lapsed':
      return 'noted that the removal was not confirmed in time, or that the case was opened again, so that the record stays';
  }
}

export function keepingTyped(event: KeepingEvent): Lines {
  const because = event.type === 'removal-asked' ? removalReasonWords[event.because] : undefined;
  return [
    ['The reason that stays', because],
    ['Why', 'reason' in event ? event.reason : undefined],
  ];
}

const fromWords = { closed: 'from the day on which its case was closed', birth: "from the child's birth" } as const;

function untilWords(view: RecordView): string {
  const { record, by, closedAt } = view;
  if (closedAt === undefined) return 'Its case is open, so it is kept.';
  const kept = recordKeptFor(record, { closedAt }, by);
  if (kept === undefined)
    return 'Your authority has not set how long such a record is kept, so it is kept without end.';
  const { until, row } = kept;
  const unconfirmed = row?.toBeConfirmed ? ' Your authority has not confirmed that yet.' : '';
  const why =
    row === undefined
      ? ''
      : ` Your authority keeps such a record ${row.years} years ${fromWords[row.from]}.${unconfirmed}`;
  return `It is kept until ${sayDate(until)}. From that day on Pathway will ask the service lead what is to become of it.${why}`;
}

const signed = (one: { readonly by: { readonly name: string }; readonly at: string }, { by }: RecordView): string =>
  `${plainWords(one.by.name)}, ${by.calendar.sayWhen(one.at)}`;

/** For the service leads, who decide. */
export function keepingSection(view: RecordView): readonly Section[] {
  const { record, person, by, kept } = view;
  if (!mayDecideKeeping(record, person, { roster: by.roster, kept })) return [];
  const state = asKept(record);
  const [hold, decided, asked] = [holdOn(state), keptUntil(state), removalOf(state)];
  const second =
    asked?.confirmed === undefined
      ? 'A second person must confirm it.'
      : `Confirmed by ${signed(asked.confirmed, view)}. Pathway will remove it about ten minutes after that.`;
  const paragraphs = [
    ...(hold === undefined
      ? []
      : [`**There is a hold on it**, put there by ${signed(hold, view)}. Nobody can remove it.`]),
    untilWords(view),
    ...(decided === undefined ? [] : [`That was decided by ${signed(decided, view)}.`]),
    ...(asked === undefined
      ? []
      : [`**To be removed**, asked for by ${signed(asked, view)}: ${removalReasonWords[asked.because]}. ${second}`]),
  ];
  const typed = (heading: string, said: { readonly reason: string } | undefined): readonly Section[] =>
    said === undefined ? [] : [{ heading, extra: inPart(said.reason, MOST_OF_A_REASON, restOfIt) }];
  return [
    { heading: 'Keeping this record', paragraphs },
    ...typed('Why there is a hold', hold),
    ...typed('Why it is kept until then', decided),
    ...typed('Why it was asked for', asked),
  ];
}

/** What this person can do about keeping it now. */
export const keepingOffers = (view: RecordView): readonly KeepingCommandId[] =>
  keepingCommandIds.filter(
    (id) => whyNotKeeping(view.record, id, { ...view, actor: view.person, roster: view.by.roster }) === undefined,
  );
