/** Until when the record of a case is kept, by whom that was decided, and whether it is to be removed. */
import type { CaseView } from '../../cases/sight.ts';
import type { Instant } from '../../rules/base/vocabulary.ts';
import { tooLongAgo } from '../../rules/ending/actions/reopen.ts';
import { canReopen } from '../../rules/ending/last-days.ts';
import type { Case } from '../../rules/record/case.ts';
import { confirmedBecauseWords, removalReasonWords } from '../../rules/record/retention.ts';
import { leads } from '../../rules/retention/guards.ts';
import { holdOn, keptUntil, removalOf } from '../../rules/retention/state.ts';
import { bySchedule, type KeptFor, keptFor } from '../../rules/retention/until.ts';
import type { Section } from '../message/message.ts';
import { inPart, plainWords } from '../text.ts';

/** Characters; more would hide what is under it. */
const MOST_OF_A_REASON = 400;
const restOfIt = 'Shown in part. The history has all of it.';

type Around = Pick<CaseView, 'by'>;

const fromWords = { closed: 'from the day on which it was closed', birth: "from the young person's birth" } as const;
const unconfirmed = ' Your authority has not confirmed that yet.';

function untilWords(kept: KeptFor | undefined, { by: { calendar } }: Around): string {
  if (kept === undefined)
    return 'Your authority has not set how long such a record is kept, so it is kept without end.';
  const { until, row } = kept;
  const why =
    row === undefined
      ? ''
      : ` Your authority keeps such a record ${row.years} years ${fromWords[row.from]}.${row.toBeConfirmed ? unconfirmed : ''}`;
  return `It is kept until ${calendar.sayDate(until)}. On that day Pathway will ask the service lead what is to become of it.${why}`;
}

/** What would be so if the case were closed today. */
export const keptOnceClosed = (c: Case, by: CaseView['by']): string =>
  `The record stays. ${untilWords(bySchedule(c, by.calendar.localDate(by.now), by), { by })} Pathway never removes anything by itself.`;

const signed = (one: { readonly by: { readonly name: string }; readonly at: Instant }, { by }: Around): string =>
  `${plainWords(one.by.name)}, ${by.calendar.sayWhen(one.at)}`;

/** Why, as somebody typed it, is for those who see the whole case. */
function typed(heading: string, reason: string, { sight }: CaseView): readonly Section[] {
  return sight === 'whole' ? [{ heading, extra: inPart(reason, MOST_OF_A_REASON, restOfIt) }] : [];
}

function removal(look: CaseView): readonly Section[] {
  const asked = removalOf(look.case);
  if (asked === undefined) return [];
  const { confirmed } = asked;
  const second =
    confirmed === undefined
      ? 'A second person must confirm it.'
      : `Confirmed by ${signed(confirmed, look)}: ${confirmedBecauseWords[confirmed.because]}. Pathway will remove it about ten minutes after that.`;
  return [
    {
      heading: 'To be removed',
      paragraphs: [`Asked for by ${signed(asked, look)}: ${removalReasonWords[asked.because]}. ${second}`],
    },
    ...typed('Why it was asked for', asked.reason, look),
  ];
}

/** For those who see the whole case, and the service lead who decides about it. */
export function keepingSections(look: CaseView): readonly Section[] {
  const { case: c, by, roles, sight } = look;
  const hold = holdOn(c);
  const isForThem = sight === 'whole' || leads.some((role) => roles.includes(role));
  if (!isForThem || (c.closed === undefined && hold === undefined)) return [];
  const decided = keptUntil(c);
  return [
    {
      heading: 'Keeping this record',
      paragraphs: [
        ...(hold === undefined
          ? []
          : [`**There is a hold on it**, put there by ${signed(hold, look)}. Nobody can remove it.`]),
        ...(c.closed === undefined || canReopen(c.closed, by) ? [] : [tooLongAgo]),
        ...(c.closed === undefined ? [] : [untilWords(keptFor(c, by), look)]),
        ...(decided === undefined ? [] : [`That was decided by ${signed(decided, look)}.`]),
      ],
    },
    ...(hold === undefined ? [] : typed('Why there is a hold', hold.reason, look)),
    ...(decided === undefined ? [] : typed('Why it is kept until then', decided.reason, look)),
    ...removal(look),
  ];
}
