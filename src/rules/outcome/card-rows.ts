import type { ClauseId } from '../procedure/clauses/index.ts';
import type { OutcomeCard } from '../record/outcome.ts';

interface CardRow {
  readonly title: string;
  /** The clause that asks for it. */
  readonly source: ClauseId;
}

/** What each card of the outcome is called, in their order. */
export const cardRows: Readonly<Record<OutcomeCard, CardRow>> = {
  attendance: { title: 'Who came', source: 'CN-18' },
  considered: { title: 'What must be considered', source: 'CJ-25' },
  assessment: { title: 'AIM assessment', source: 'CN-19' },
  safety: { title: 'Safety and voices', source: 'PR-12' },
  plan: { title: 'The plan', source: 'CN-18' },
  next: { title: 'What comes next', source: 'CN-22' },
};
