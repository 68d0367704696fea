/** What is so of each typed command, whoever answers it. */
import type { Typed } from './commands.ts';

export interface CommandRow {
  /**
   * Answering it changes nothing and counts for nothing: where Teams delivers it again, the same is answered again. What
   * is shown of a case stands in its access log each time.
   */
  readonly asksOnly: boolean;
  /** The words may be the answer to an open card, unless the line says nothing else. */
  readonly mayAnswer?: true;
  /** Theirs alone: unknown words in anybody else's mouth. */
  readonly only?: 'administrators' | 'service-lead';
}

export const commandRows: Readonly<Record<Typed['command'], CommandRow>> = {
  begin: { asksOnly: false, mayAnswer: true },
  // These may put away what was sent, or move what is being written.
  resume: { asksOnly: false },
  cancel: { asksOnly: false },
  back: { asksOnly: false },
  discard: { asksOnly: false },
  greeting: { asksOnly: false },
  // Only words that are no answer to an open card are these.
  worry: { asksOnly: false, mayAnswer: true },
  unknown: { asksOnly: false, mayAnswer: true },
  // Searches that find nothing are counted for the service lead.
  find: { asksOnly: false, mayAnswer: true },
  status: { asksOnly: true, mayAnswer: true },
  why: { asksOnly: true, mayAnswer: true },
  'my-cases': { asksOnly: true },
  'late-cases': { asksOnly: true },
  overview: { asksOnly: true },
  'closed-cases': { asksOnly: true },
  'without-owner': { asksOnly: true },
  'hand-over-all': { asksOnly: true },
  'separate-records': { asksOnly: true },
  inspection: { asksOnly: true },
  searches: { asksOnly: true, only: 'service-lead' },
  people: { asksOnly: true, only: 'administrators' },
  stuck: { asksOnly: true, only: 'administrators' },
  removals: { asksOnly: true, only: 'administrators' },
  help: { asksOnly: true },
  answer: { asksOnly: true },
  newer: { asksOnly: true },
  paper: { asksOnly: true },
  'who-am-i': { asksOnly: true },
  thanks: { asksOnly: true },
};
