/** A line of an overview for each case: its reference, whose name it is where that may be read, what, and how late. */
import type { CaseView } from '../../cases/sight.ts';
import { sayCount } from '../../rules/base/sentences.ts';
import type { LocalDate } from '../../rules/base/vocabulary.ts';
import { type Obligation, unmet } from '../../rules/engine/agenda.ts';
import { drawOpener } from '../buttons.ts';
import { nameShown } from '../case/facts.ts';
import { ownerWords } from '../case/obligation-words.ts';
import { visibleObligations } from '../case/overview.ts';
import { plainWords } from '../text.ts';

/** Characters of a young person's name: enough to know them by. */
const MOST_OF_A_NAME = 40;

/**
 * What counts for this reader. Of a case that they see whole that is everything; so it is for a service lead of one that
 * youth justice are not told of, who reads that something is to be done and not what. Else it is the assessment.
 */
const countsFor = ({ sight, roles }: CaseView, { row }: Obligation): boolean =>
  sight === 'whole' || roles.includes('untold-service-lead') || row.countedAs === 'assessments';

const isBetween = ({ due, waitsFor }: Obligation, from: LocalDate, to: LocalDate): boolean =>
  waitsFor === undefined && due.known && due.due >= from && due.due <= to;

/** What counts and is due in these days, the earliest first. */
export const dueBetween = (look: CaseView, from: LocalDate, to: LocalDate): readonly Obligation[] =>
  unmet(look.case, look.by).filter((one) => countsFor(look, one) && isBetween(one, from, to));

/** What they may not read of a case is said as a channel reads it. */
function titleFor(one: Obligation, look: CaseView): string {
  const isRead = visibleObligations(look).some(({ key }) => key === one.key);
  return plainWords(isRead ? one.title : (one.row.inChannel ?? 'Something is to be done'));
}

export function daysLate(due: LocalDate, today: LocalDate): string {
  const { days } = Temporal.PlainDate.from(due).until(today, { largestUnit: 'days' });
  return `${sayCount(days, 'day')} late`;
}

function whenWords({ due }: Obligation, { by }: CaseView): string {
  if (!due.known) return '';
  const today = by.calendar.localDate(by.now);
  if (due.due < today) return daysLate(due.due, today);
  return due.due === today ? 'today' : `by ${by.calendar.sayShort(due.due)}`;
}

/** The first of what is due, and how many more there are. */
export function dutyLine(duties: readonly Obligation[], look: CaseView): string {
  const [first] = duties;
  if (first === undefined) return '';
  const title = titleFor(first, look);
  const owner = ownerWords(first, look.case, look.by);
  const whose = title.endsWith(owner) ? '' : `, ${owner}`;
  const more = duties.length > 1 ? ` And ${duties.length - 1} more.` : '';
  return `${title}${whose}: ${whenWords(first, look)}.${more}`;
}

/** Beside its button, so that a list of some is read at once on a phone. */
export function caseLine(look: CaseView, says: string): unknown {
  const { reference } = look.case;
  const named = nameShown(look, MOST_OF_A_NAME).map((name) => `, ${name}`);
  const open = drawOpener({ title: 'Open', verb: 'case/open', data: { reference } });
  return {
    type: 'ColumnSet',
    spacing: 'Small',
    columns: [
      {
        type: 'Column',
        width: 'stretch',
        items: [
          { type: 'TextBlock', text: `**${reference}**${named.join('')}`, wrap: true },
          { type: 'TextBlock', text: says, wrap: true, spacing: 'None' },
        ],
      },
      { type: 'Column', width: 'auto', items: [{ type: 'ActionSet', actions: [open] }] },
    ],
  };
}
