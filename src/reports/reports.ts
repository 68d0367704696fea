/** Reports over many cases: who may have them, what is kept of their making, and the links by which they are taken. */

import type { DecisionContextAt } from '../cases/perform.ts';
import { createReportLog, type ReportTaken } from '../cases/report-log.ts';
import { isServiceLead } from '../rules/base/jobs.ts';
import type { Instant, LocalDate, Person, PersonRef } from '../rules/base/vocabulary.ts';
import type { Store } from '../store/port.ts';
import { csvOf } from './inspection/csv.ts';
import { inspect, linesIn, type Period } from './inspection/inspect.ts';
import { type ReportWords, reportPage } from './inspection/page.ts';
import { type PrintedTable, printedTables } from './inspection/printed.ts';
import { reportWords } from './inspection/report-words.ts';
import { createReportLinks } from './links.ts';

export interface ReportFile {
  readonly name: string;
  readonly type: 'text/csv' | 'text/html';
  readonly chunks: AsyncIterable<string>;
}

export interface PrintedReport {
  readonly words: ReportWords;
  readonly tables: readonly PrintedTable[];
}

export interface Reports {
  /** The service lead alone. */
  mayInspect(person: Pick<Person, 'teams'>): boolean;
  /** Keeps that it is made, and gives the totals as they are printed. */
  totals(period: Period, reason: string, person: PersonRef, now: Instant, taken?: Taking): Promise<PrintedReport>;
  /** The same, as a page or as a line for each case. */
  file(
    period: Period,
    reason: string,
    person: PersonRef,
    now: Instant,
    form: Form,
    taken?: Taking,
  ): Promise<ReportFile>;
  /** The addresses of the page and of the lines: each works once, for ten minutes. */
  links(period: Period, reason: string, person: PersonRef, now: Instant): Promise<Readonly<Record<Form, string>>>;
  /** What a link gives; `ended` where whoever asked for it is no service lead any more. */
  take(token: string, now: Instant): Promise<{ readonly download: ReportFile } | 'used' | 'late' | 'ended' | undefined>;
}
type Form = 'page' | 'lines';
/** Taken by a command, in the name of somebody of the register. */
type Taking = Pick<ReportTaken, 'commandLine'>;

export interface ReportsParts {
  readonly store: Store;
  readonly contextAt: DecisionContextAt;
  readonly newKey: () => string;
  readonly publicUrl: string;
}

async function* whole(text: string): AsyncGenerator<string> {
  yield text;
}

const nameOf = ({ from, to }: Period, ending: string): string => `inspection-${from}-to-${to}.${ending}`;

export function createReports({ store, contextAt, newKey, publicUrl }: ReportsParts): Reports {
  const log = createReportLog(store);
  const oneUse = createReportLinks(store, newKey);
  const mayInspect: Reports['mayInspect'] = isServiceLead;
  const printed = async (period: Period, now: Instant): Promise<PrintedReport> => {
    const by = contextAt(now);
    const { totals, removed } = await inspect(store, period, by);
    return { words: reportWords(period, by), tables: printedTables(totals, removed) };
  };
  const file: Reports['file'] = async (period, reason, person, now, form, taken = {}) => {
    await log.record(person, { ...period, form, reason, ...taken }, now);
    if (form === 'lines') {
      const chunks = csvOf(linesIn(store, period, contextAt(now), person.id));
      return { name: nameOf(period, 'csv'), type: 'text/csv', chunks };
    }
    const { words, tables } = await printed(period, now);
    return { name: nameOf(period, 'html'), type: 'text/html', chunks: whole(reportPage(words, tables)) };
  };
  return {
    mayInspect,
    async totals(period, reason, person, now, taken = {}) {
      await log.record(person, { ...period, form: 'totals', reason, ...taken }, now);
      return printed(period, now);
    },
    file,
    async links({ from, to }: { from: LocalDate; to: LocalDate }, reason, person, now) {
      const linkTo = async (form: Form): Promise<string> =>
        `${publicUrl}/report/${await oneUse.make(person, { form, from, to, reason }, now)}`;
      return { page: await linkTo('page'), lines: await linkTo('lines') };
    },
    async take(token, now) {
      const taken = await oneUse.take(token, now);
      if (typeof taken !== 'object') return taken;
      const { person, what } = taken;
      const known = contextAt(now).roster.person(person.id);
      if (known === undefined || !mayInspect(known)) return 'ended';
      return { download: await file({ from: what.from, to: what.to }, what.reason, person, now, what.form) };
    },
  };
}
