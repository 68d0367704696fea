/** The picture of an overview, and the same in words for whoever does not see it. Numbers only: nobody is named. */
import { sayShort } from '../../rules/base/local-time.ts';
import { sayCount } from '../../rules/base/sentences.ts';
import type { LocalDate } from '../../rules/base/vocabulary.ts';
import type { OwnerKind, WeekColumn, Workload, WorkWeek } from '../../rules/engine/workload.ts';
import type { WorkColumn } from '../../rules/rows/obligation.ts';
import { type BarColour, type BarGroup, drawBars } from '../picture/bars.ts';

interface Column {
  readonly label: string;
  readonly colour: BarColour;
  /** `1 meeting`, `2 meetings` */
  readonly words: (count: number) => string;
}

const counted = (one: string, many?: string) => (count: number) => sayCount(count, one, many);

const columns: Readonly<Record<WeekColumn, Column>> = {
  meetings: { label: 'Meetings', colour: 'blue', words: counted('meeting') },
  assessments: {
    label: 'Assessments',
    colour: 'green',
    words: counted('step of an assessment', 'steps of assessments'),
  },
  plan: {
    label: 'Plan and safety',
    colour: 'brown',
    words: counted('plan action or safety review', 'plan actions and safety reviews'),
  },
  other: { label: 'Other steps', colour: 'grey', words: counted('other step') },
};

/** Whose it is, as an overview says it. A team that is named and one that is known by what it does are teams alike. */
const owners: readonly (readonly [label: string, words: string, kinds: readonly OwnerKind[]])[] = [
  ['Not taken yet', 'on cases not taken yet', ['unallocated-managers']],
  ['Team managers', 'with team managers', ['allocated-manager']],
  ['Service lead', 'with the service lead', ['service-lead']],
  ['Teams', 'with teams', ['team', 'function']],
  ['Named people', 'with named people', ['person']],
];

type Shown = readonly (readonly [WeekColumn, Column])[];
const everyColumn = Object.entries(columns) as Shown;
/** Somebody who is shown assessments alone is not told that there is no meeting. */
const columnsFor = (only: WorkColumn | undefined): Shown =>
  everyColumn.filter(([name]) => only === undefined || name === only);

const lateOf = ({ late }: Workload) =>
  owners.map(([label, words, kinds]) => ({ label, words, count: kinds.reduce((sum, kind) => sum + late[kind], 0) }));
export const lateInAll = (workload: Workload): number => lateOf(workload).reduce((sum, { count }) => sum + count, 0);

const dayAndMonth = (day: LocalDate): string =>
  Temporal.PlainDate.from(day).toLocaleString('en-GB', { day: 'numeric', month: 'long' });

/** `7 to 13 December`, `30 November to 6 December` */
function weekWords({ from, to }: Pick<WorkWeek, 'from' | 'to'>): string {
  const isOneMonth = from.slice(0, 7) === to.slice(0, 7);
  return `${isOneMonth ? Number(from.slice(8)) : dayAndMonth(from)} to ${dayAndMonth(to)}`;
}

function groupsOf(workload: Workload, shown: Shown): readonly BarGroup[] {
  return [
    { heading: 'Late now', bars: lateOf(workload).map(({ label, count }) => ({ label, value: count, colour: 'red' })) },
    ...workload.weeks.map((week) => ({
      heading: weekWords(week),
      bars: shown.map(([name, { label, colour }]) => ({ label, colour, value: week.due[name] })),
    })),
  ];
}

function lateWords(workload: Workload): string {
  const some = lateOf(workload).filter(({ count }) => count > 0);
  const each = some.map(({ words, count }) => `${count.toLocaleString('en-GB')} ${words}`);
  return some.length === 0 ? 'nothing' : each.join(', ');
}

function weekLine(week: WorkWeek, shown: Shown): string {
  const some = shown.filter(([name]) => week.due[name] > 0).map(([name, { words }]) => words(week.due[name]));
  return `**${weekWords(week)}:** ${some.length === 0 ? 'nothing' : some.join(', ')}.`;
}

/** What the picture shows, line by line. */
export const inWords = (workload: Workload, only?: WorkColumn): readonly string[] => [
  `**Late now:** ${lateWords(workload)}.`,
  ...workload.weeks.map((week) => weekLine(week, columnsFor(only))),
];

const alternative = ({ weeks }: Workload): string => {
  const [first, last] = [weeks[0], weeks.at(-1)];
  const until = first === undefined || last === undefined ? '' : `, ${sayShort(first.from)} to ${sayShort(last.to)}`;
  return `Bars: what is late now, and what is due in the next four weeks${until}. The same numbers stand in words below.`;
};

/** The picture goes with the card: no address leads to it, and nothing has to be asked of Pathway to see it. */
export const pictureOf = (workload: Workload, only?: WorkColumn): unknown => ({
  type: 'Image',
  url: `data:image/png;base64,${drawBars(groupsOf(workload, columnsFor(only))).toString('base64')}`,
  altText: alternative(workload),
  size: 'Stretch',
});
