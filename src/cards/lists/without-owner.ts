/** The duties of one case that nobody who can act owns, for these eyes. */
import type { CaseView } from '../../cases/sight.ts';
import { capital } from '../../rules/base/capitals.ts';
import { type Obligation, unmet } from '../../rules/engine/agenda.ts';
import { whyWithoutOwner } from '../../rules/engine/without-owner.ts';
import { areRecordsToSettle } from '../../rules/handling/records-to-settle.ts';
import { dueWords } from '../case/obligation-words.ts';
import { visibleObligations } from '../case/overview.ts';
import { plainWords } from '../text.ts';

/** Of a case that youth justice are not told of the service lead reads that something is to be done, and not what. */
const isUntold = ({ roles }: CaseView): boolean => roles.includes('untold-service-lead');
const dutiesOf = (look: CaseView): readonly Obligation[] =>
  isUntold(look) ? unmet(look.case, look.by) : visibleObligations(look);
const titleOf = ({ row, title }: Obligation, look: CaseView): string =>
  plainWords(isUntold(look) ? (row.inChannel ?? 'Something is to be done') : title);

/** Those with nobody behind them, the earliest due first. */
const dutiesWithoutOwner = (look: CaseView): readonly Obligation[] =>
  dutiesOf(look).filter((one) => whyWithoutOwner(one, look.case, look.by.roster) !== undefined);

/** Whether it belongs in the list. */
export const lacksAnOwner = (look: CaseView): boolean =>
  dutiesWithoutOwner(look).length > 0 || (look.sight === 'whole' && areRecordsToSettle(look.case));

function recordsLine({ case: c, sight }: CaseView): readonly string[] {
  if (sight !== 'whole' || !areRecordsToSettle(c)) return [];
  const who = plainWords(c.manager?.name ?? 'the new team manager');
  return [`Nobody has decided whether ${who} may see the separate records of this case.`];
}

/** More of one case would hide the cases under it. */
const MOST_LINES = 4;

/** A line for each reason, with what is owed. */
export function withoutOwnerLines(look: CaseView): readonly string[] {
  const { case: c, by } = look;
  const groups = [...Map.groupBy(dutiesWithoutOwner(look), (one) => whyWithoutOwner(one, c, by.roster) ?? '')];
  const lines = groups.map(([why, duties]) => {
    const owed = duties.slice(0, MOST_LINES).map((one) => `**${titleOf(one, look)}**, ${dueWords(one, by)}`);
    const more = duties.length > MOST_LINES ? `; and ${duties.length - MOST_LINES} more` : '';
    return `${capital(plainWords(why))}: ${owed.join('; ')}${more}.`;
  });
  return [...lines.slice(0, MOST_LINES), ...recordsLine(look)];
}
