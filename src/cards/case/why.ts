/** "Why?": each step and date with its clause in plain words, and the clock day by day. */

import type { CaseView } from '../../cases/sight.ts';
import { inSentence } from '../../rules/base/capitals.ts';
import { sayDate, sayShort } from '../../rules/base/local-time.ts';
import { clockOf, meetingClock } from '../../rules/clocks.ts';
import { isLocalTarget } from '../../rules/engine/agenda.ts';
import { coverage } from '../../rules/procedure/clauses/coverage.ts';
import { type ClauseId, clauses, clauseText } from '../../rules/procedure/clauses/index.ts';
import { type QuestionId, questions, questionText } from '../../rules/procedure/questions.ts';
import type { Case } from '../../rules/record/case.ts';
import type { DecisionContext } from '../../rules/rows/context.ts';
import type { Section } from '../message/message.ts';
import { plainWords } from '../text.ts';
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

/** Each day counted and each day skipped. */
export function clockSection(c: Case, by: Pick<DecisionContext, 'calendar'>): Section {
  const { source, span, countedBy } = clockOf(c);
  const clock = meetingClock(c, by);
  const heading = `How the ${span} are counted`;
  if (!clock.known) {
    return { heading, paragraphs: [clock.why] };
  }
  const counted = clock.counted.map(({ number, date }) => ({ date, words: `Day ${number}: ${sayShort(date)}` }));
  const skipped = clock.skipped.map(({ date, why }) => ({ date, words: `Not counted: ${sayShort(date)}, ${why}` }));
  const days = [...counted, ...skipped].sort((a, b) => a.date.localeCompare(b.date)).map((day) => day.words);
  return {
    heading,
    paragraphs: [
      `Received on ${sayDate(clock.from)}, which is day 0. The meeting is to be held by ${sayDate(clock.due)}.`,
      days.join('\n\n'),
      sourceText(source),
      sourceText(countedBy),
    ],
  };
}

export function whySections(look: CaseView): readonly Section[] {
  const steps = visibleObligations(look).map(
    (one): Section => ({
      heading: plainWords(one.title),
      paragraphs: [
        `${dueWords(one, look.by)}${isLocalTarget(one.row) ? ' – a local target: the procedure sets no time for it.' : ''}`,
        sourceText(one.row.source),
      ],
    }),
  );
  return [clockSection(look.case, look.by), ...steps];
}
