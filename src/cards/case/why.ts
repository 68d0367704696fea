/** "Why?": each step and date with its clause in plain words, and the clock day by day. */

import type { CaseView } from '../../cases/sight.ts';
import { inSentence } from '../../rules/base/capitals.ts';
import { sayDate, sayShort } from '../../rules/base/local-time.ts';
import { clocks, clocksOf, countOf } from '../../rules/clocks.ts';
import { isLocalTarget, type Obligation } from '../../rules/engine/agenda.ts';
import { sourceFor } from '../../rules/engine/source-for.ts';
import type { CaseClock } from '../../rules/police/facts.ts';
import { coverage } from '../../rules/procedure/clauses/coverage.ts';
import { type ClauseId, clauses, clauseText } from '../../rules/procedure/clauses/index.ts';
import { type QuestionId, questions, questionText } from '../../rules/procedure/questions.ts';
import type { Case } from '../../rules/record/case.ts';
import type { DecisionContext } from '../../rules/rows/context.ts';
import type { Section } from '../message/message.ts';
import { plainWords } from '../text.ts';
import { newerThanTheProcedure } from './newer.ts';
import { dueWords } from './obligation-words.ts';
import { visibleObligations } from './overview.ts';

/** Whether it is the id of a clause or of an open question. */
export function isSource(text: string): text is ClauseId | QuestionId {
  return clauses.some((clause) => clause.id === text) || questions.some((question) => question.id === text);
}

/** A clause or an open question with its source, in plain words; where Pathway does not carry it yet, that is said. */
export function sourceText(source: ClauseId | QuestionId): string {
  const text = source.startsWith('A-') ? questionText(source as QuestionId) : clauseText(source as ClauseId);
  const [standing = '', missing = ''] = coverage[source] ?? [];
  if (standing === 'in part') return `${text} Pathway does this in part: ${inSentence(missing)}`;
  return standing.startsWith('later') ? `${text} Pathway does not do this yet.` : text;
}

/** What a clock that ended was ended for, in words. */
const endedWords = ({ ended }: CaseClock, { calendar }: Pick<DecisionContext, 'calendar'>): readonly string[] =>
  ended === undefined ? [] : [`**These days no longer count**, since ${calendar.sayWhen(ended.at)}: ${ended.why}.`];

/** The meeting of before that its manager said dealt with the decision that began them. */
function metBeforeWords({ metBefore }: CaseClock, c: Case, { calendar }: Pick<DecisionContext, 'calendar'>) {
  const on = c.meetings.find(({ number }) => number === metBefore?.meeting)?.heldOn;
  return metBefore === undefined || on === undefined
    ? []
    : [
        `**These days were met by the meeting of ${calendar.sayDate(on)}**: ${plainWords(metBefore.by.name)} recorded on ${calendar.sayWhen(metBefore.at)} that it dealt with this decision.`,
      ];
}

/** Each day counted and each day skipped. */
function clockSection(one: CaseClock, c: Case, by: Pick<DecisionContext, 'calendar'>): Section {
  const { source, span, countedBy, began, which } = clocks[one.kind];
  const clock = countOf(one, by);
  const heading = `How the ${span}${which} are counted`;
  if (!clock.known) {
    return { heading, paragraphs: [...endedWords(one, by), clock.why] };
  }
  const counted = clock.counted.map(({ number, date }) => ({ date, words: `Day ${number}: ${sayShort(date)}` }));
  const skipped = clock.skipped.map(({ date, why }) => ({ date, words: `Not counted: ${sayShort(date)}, ${why}` }));
  const days = [...counted, ...skipped].sort((a, b) => a.date.localeCompare(b.date)).map((day) => day.words);
  return {
    heading,
    paragraphs: [
      ...endedWords(one, by),
      ...metBeforeWords(one, c, by),
      `${began} on ${sayDate(clock.from)}, which is day 0. The meeting must be held by ${sayDate(clock.due)}.`,
      days.join('\n\n'),
      sourceText(source),
      sourceText(countedBy),
    ],
  };
}

/** Of each clock, on its own. */
export const clockSections = ({ case: c, by }: Pick<CaseView, 'case' | 'by'>): readonly Section[] =>
  clocksOf(c).map((one) => clockSection(one, c, by));

/** Where its day comes from, if the procedure does not set it. */
function targetWords(one: Obligation, { calendar }: Pick<DecisionContext, 'calendar'>): string {
  const local = isLocalTarget(one.row) ? ' – a local target: the procedure sets no time for it.' : '';
  const { before, due, since } = one;
  if (before === undefined || !due.known) return local;
  const isLast = due.due === calendar.localDate(since) ? 'the day it was asked for' : 'the last working day before it';
  const full = local === '' ? '.' : local;
  return `${full} The meeting is on ${calendar.sayWhen(before)}, so the day is ${isLast}.`;
}

export function whySections(look: CaseView): readonly Section[] {
  const steps = visibleObligations(look).map((one): Section => {
    const source = sourceFor(look.case, one.row.source);
    return {
      heading: plainWords(one.title),
      paragraphs: [
        `${dueWords(one, look.by)}${targetWords(one, look.by)}`,
        sourceText(source),
        ...newerThanTheProcedure(look.by.policy, source, look.by.calendar.localDate(look.by.now)),
      ],
    };
  });
  return [...clockSections(look), ...steps];
}
