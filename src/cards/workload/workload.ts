/** The overview: what is late and due over somebody's cases, counted, drawn and listed (PR-04). */
import type { CaseView } from '../../cases/sight.ts';
import { type Workload, workloadSource } from '../../rules/engine/workload.ts';
import type { DecisionContext } from '../../rules/rows/context.ts';
import type { Card } from '../card.ts';
import { sourceText } from '../case/why.ts';
import { mayHoldDetails } from '../label.ts';
import { type Fact, messageCard, type Section } from '../message/message.ts';
import { fits } from '../size.ts';
import { caseLine } from './lines.ts';
import { inWords, lateInAll, pictureOf } from './picture.ts';

/** Whose cases it is of. */
export type WorkReader = 'all' | 'manager' | 'assessments';

/** One of the lists below the picture. */
export interface WorkList {
  readonly kind: WorkListKind;
  readonly lines: readonly { readonly look: CaseView; readonly says: string }[];
  /** How many cases there are; at least so many where `orMore`. */
  readonly count: number;
  readonly orMore?: boolean;
}

export interface WorkOverview {
  readonly reader: WorkReader;
  readonly workload: Workload;
  readonly lists: readonly WorkList[];
  /** Cases that no team manager has taken; absent for somebody who takes none. */
  readonly untaken?: number | undefined;
  /** How often somebody searched three times in a row without a result, in four weeks; for the service lead. */
  readonly searches?: number | undefined;
  /** Only so many cases were counted. */
  readonly cutAt?: number | undefined;
  readonly by: DecisionContext;
}

const listWords = {
  late: { title: 'Late', rest: 'Type **late cases** to see all of them.' },
  soon: { title: 'Next seven days', rest: 'Type **my cases** to see all of them.' },
  'without-owner': { title: 'Without an owner', rest: 'Type **without an owner** to see all of them.' },
  mash: { title: 'Waiting for MASH', rest: 'Type **my cases** to see all of them.' },
  challenges: { title: 'Challenges open', rest: 'Type **my cases** to see all of them.' },
} as const;
export type WorkListKind = keyof typeof listWords;

const whose: Readonly<Record<WorkReader, string>> = {
  all: 'Every open case',
  manager: 'Your open cases, those of managers you stand in for, and those that nobody has taken',
  assessments: 'AIM assessments that your team has a part in',
};

const said = (count: number): string => count.toLocaleString('en-GB');
const number = ({ count, orMore }: WorkList): string => `${said(count)}${orMore ? ' or more' : ''}`;

const casesWords = (list: WorkList): string => (list.count === 1 && !list.orMore ? '1 case' : `${number(list)} cases`);

/** `4, on 2 cases` */
function onCases(things: number, lists: readonly WorkList[], kind: WorkListKind): string {
  const list = lists.find((one) => one.kind === kind);
  return things === 0 || list === undefined ? said(things) : `${said(things)}, on ${casesWords(list)}`;
}

function facts({ reader, workload, lists, untaken, searches }: WorkOverview): readonly Fact[] {
  const listed = lists
    .filter(({ kind }) => kind !== 'late' && kind !== 'soon')
    .map((list) => ({ title: listWords[list.kind].title, value: number(list) }));
  return [
    { title: 'Late now', value: onCases(lateInAll(workload), lists, 'late') },
    { title: 'Due in the next seven days', value: onCases(workload.nextSevenDays, lists, 'soon') },
    ...(untaken === undefined ? [] : [{ title: 'Cases not taken yet', value: said(untaken) }]),
    ...listed,
    ...(reader === 'all' && searches !== undefined
      ? [{ title: 'Three searches in a row that found nothing, in four weeks', value: said(searches) }]
      : []),
  ];
}

/** What a service lead types as `my cases` is not every case. */
const restForAll = 'The numbers above count all of them. Type **find** and a reference or a name to open another.';
const restFor = (kind: WorkListKind, reader: WorkReader): string => {
  const { rest } = listWords[kind];
  return reader === 'all' && rest.includes('my cases') ? restForAll : rest;
};

function listSection(list: WorkList, most: number, reader: WorkReader): Section {
  const { title } = listWords[list.kind];
  const rest = restFor(list.kind, reader);
  const shown = list.lines.slice(0, most);
  const left = list.count - shown.length;
  const more = list.orMore || left > 0 ? [restWords(left, list.orMore === true, rest)] : [];
  return {
    heading: `${title}: ${list.kind === 'without-owner' ? number(list) : casesWords(list)}`,
    extra: [
      ...shown.map(({ look, says }) => caseLine(look, says)),
      ...more.map((text) => ({ type: 'TextBlock', text, wrap: true })),
    ],
  };
}

function restWords(left: number, orMore: boolean, rest: string): string {
  return orMore ? `And more. ${rest}` : `And ${said(left)} more. ${rest}`;
}

const ranksNobody =
  'Pathway counts what is late and what is due. It never ranks young people: people judge who needs help first.';

/** Fewer where so many would be too large for Teams. */
const MOST_LINES = 5;

function drawn(overview: WorkOverview, most: number): Card {
  const { reader, workload, lists, cutAt, by } = overview;
  const today = by.calendar.sayDate(by.calendar.localDate(by.now));
  const only = reader === 'assessments' ? 'assessments' : undefined;
  return messageCard({
    title: 'Overview',
    paragraphs: [
      `${whose[reader]}, on ${today}.`,
      ...(cutAt === undefined
        ? []
        : [`There are too many cases to count at once: these are the ${said(cutAt)} cases that are due first.`]),
    ],
    facts: facts(overview),
    sections: [
      { heading: 'The next four weeks', extra: [pictureOf(workload, only)] },
      { heading: 'The same in words', paragraphs: inWords(workload, only) },
      ...lists.filter(({ count, orMore }) => count > 0 || orMore).map((list) => listSection(list, most, reader)),
      { heading: 'Why?', paragraphs: [ranksNobody, sourceText(workloadSource)] },
    ],
  });
}

/** Draws the card, with fewer lines where they would be too many for Teams. */
export function workOverviewCard(overview: WorkOverview): Card {
  for (let most = MOST_LINES; most > 0; most -= 1) {
    const card = drawn(overview, most);
    if (fits(card)) return mayHoldDetails(card);
  }
  return drawn(overview, 0);
}

/** For somebody who has none. */
export const noWorkOverviewCard = (): Card =>
  messageCard({
    title: 'Overview',
    paragraphs: [
      "Only team managers, the service lead and team managers in Children's Social Care have an overview. To see your own cases, type **my cases**.",
    ],
  });
