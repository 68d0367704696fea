/** The columns of the file with a line for each case. Days as 2026-11-02; several values of one cell with `; ` between. */
import { agencyNames, type LocalDate, type Route } from '../../rules/base/vocabulary.ts';
import { closingCodes } from '../../rules/ending/closing-codes.ts';
import type { ClosingCode } from '../../rules/record/closing.ts';
import { lateCodes } from '../../rules/record/held.ts';
import type { Considered, Heard } from '../../rules/record/outcome.ts';
import { type ClockLine, clockName, type InspectionLine } from './line.ts';

const routes: Readonly<Record<Route, string>> = { concern: 'concern', 'criminal-justice': 'criminal justice' };
const considered: Readonly<Record<Considered, string>> = {
  'no-referral': 'considered, not referred',
  refer: 'considered, referred',
  already: 'considered, already referred',
};
const heard: Readonly<Record<Heard, string>> = { yes: 'yes', 'not-yet': 'not yet', 'not-possible': 'not possible' };
const services = { cdyjs: 'CDYJS', 'social-care': "Children's Social Care" } as const;
const aim = { yes: 'yes', no: 'no', 'next-meeting': 'to be decided' } as const;

const endings: Readonly<Record<NonNullable<InspectionLine['closedCode']>, string>> = {
  ...(Object.fromEntries(Object.entries(closingCodes).map(([code, { title }]) => [code, title])) as Readonly<
    Record<ClosingCode, string>
  >),
  'not-eligible': 'MASH: not for this procedure',
  'not-known': 'not known',
};

/** The authority's year begins in April: `2026-27 Q3` is October to December 2026. */
export function quarterOf(day: LocalDate): string {
  const { year, month } = Temporal.PlainDate.from(day);
  const first = month < 4 ? year - 1 : year;
  return `${first}-${String((first + 1) % 100).padStart(2, '0')} Q${Math.floor(((month + 8) % 12) / 3) + 1}`;
}

const several = (values: readonly (string | number | undefined)[]): string => values.map((one) => one ?? '').join('; ');
const ofClocks =
  (value: (one: ClockLine) => string | number | undefined) =>
  ({ clocks }: InspectionLine): string =>
    several(clocks.map(value));
const yes = (is: boolean): string => (is ? 'yes' : 'no');

type Cell = string | number | undefined;
export const columns: readonly (readonly [title: string, cell: (line: InspectionLine) => Cell])[] = [
  ['Quarter', ({ received }) => quarterOf(received)],
  ['Routes', (line) => several(line.routes.map((one) => routes[one]))],
  ['Received', ({ received }) => received],
  ['Clocks: began by', ofClocks(({ kind }) => clockName(kind))],
  ['Clocks: start', ofClocks(({ start }) => start)],
  ['Clocks: due', ofClocks(({ due }) => due)],
  ['Clocks: met on', ofClocks(({ metOn }) => metOn)],
  ['Clocks: working days used', ofClocks(({ workingDays }) => workingDays)],
  ['Clocks: why late', ofClocks(({ lateCode }) => (lateCode === undefined ? '' : lateCodes[lateCode]))],
  ['Talk', ({ talk }) => talk],
  ['Decision', ({ decision }) => decision],
  ['Decided', ({ decidedOn }) => decidedOn],
  ['System checked', ({ checked }) => checked],
  ['First Contact confirmed', ({ firstContactConfirmed }) => firstContactConfirmed],
  ['Meeting first booked', ({ booked }) => booked],
  ['Meetings held', ({ held }) => several(held)],
  ['Adjournments', ({ adjournments }) => adjournments],
  ['Agencies invited', ({ invited }) => several(invited.map((one) => agencyNames[one]))],
  ['Agencies that came', ({ came }) => several(came.map((one) => agencyNames[one]))],
  ['MAPPA', ({ mappa }) => (mappa === undefined ? 'not considered yet' : considered[mappa])],
  ['Exploitation', (line) => (line.exploitation === undefined ? 'not considered yet' : considered[line.exploitation])],
  ['AIM assessment', (line) => (line.aim === undefined ? '' : aim[line.aim])],
  ['AIM lead service', ({ aimLead }) => (aimLead === undefined ? '' : services[aimLead])],
  ['AIM agreed day', ({ aimAgreed }) => aimAgreed],
  ['AIM completed', ({ aimCompleted }) => aimCompleted],
  ['AIM shared', ({ aimShared }) => aimShared],
  ['Consent of the young person', ({ consentYoungPerson }) => consentYoungPerson],
  ['Consent of parents or carers', ({ consentParents }) => consentParents],
  ['Panel told', ({ panelTold }) => panelTold],
  ['Safety evidenced', ({ safetyEvidenced }) => yes(safetyEvidenced)],
  ['Safety reviews late', ({ reviewsLate }) => reviewsLate],
  ['Young person heard', ({ voiceYoungPerson }) => heard[voiceYoungPerson]],
  ['Parents or carers heard', ({ voiceParents }) => heard[voiceParents]],
  ['Placed by another authority', ({ placed }) => yes(placed)],
  ['Days open', ({ daysOpen }) => daysOpen],
  ['What ended it', ({ closedCode }) => (closedCode === undefined ? '' : endings[closedCode])],
  ['Duties done in time', ({ dutiesInTime }) => dutiesInTime],
  ['Duties done late', ({ dutiesLate }) => dutiesLate],
  ['Duties not done (past their day or open at closing)', ({ dutiesUndone }) => dutiesUndone],
  ['Facts corrected', ({ corrected }) => corrected],
];
