/** What is so of each typed command, whoever answers it. */
import type { Typed } from './commands.ts';

export interface CommandRow {
  /**
   * What answering it leaves by which it is known where Teams delivers it again. Nothing: it changes nothing and counts
   * for nothing, and is answered again; what is shown of a case stands in its access log each time. A draft: the draft
   * says by which message it was begun. A mark: it is kept that the message was answered.
   */
  readonly leaves: 'nothing' | 'draft' | 'mark';
  /** The words may be the answer to an open card, unless the line says nothing else. */
  readonly mayAnswer?: true;
  /** Theirs alone: unknown words in anybody else's mouth. */
  readonly only?: 'administrators' | 'service-lead';
}

export const commandRows: Readonly<Record<Typed['command'], CommandRow>> = {
  begin: { leaves: 'draft', mayAnswer: true },
  // These may put away what was sent, or move what is being written.
  resume: { leaves: 'mark' },
  cancel: { leaves: 'mark' },
  back: { leaves: 'mark' },
  discard: { leaves: 'mark' },
  delete: { leaves: 'mark' },
  greeting: { leaves: 'mark' },
  // Only words that are no answer to an open card are these.
  worry: { leaves: 'mark', mayAnswer: true },
  unknown: { leaves: 'mark', mayAnswer: true },
  // Searches that find nothing are counted for the service lead.
  find: { leaves: 'mark', mayAnswer: true },
  status: { leaves: 'nothing', mayAnswer: true },
  why: { leaves: 'nothing', mayAnswer: true },
  'my-cases': { leaves: 'nothing' },
  'late-cases': { leaves: 'nothing' },
  overview: { leaves: 'nothing' },
  'closed-cases': { leaves: 'nothing' },
  'without-owner': { leaves: 'nothing' },
  'hand-over-all': { leaves: 'nothing' },
  'separate-records': { leaves: 'nothing' },
  inspection: { leaves: 'nothing' },
  searches: { leaves: 'nothing', only: 'service-lead' },
  people: { leaves: 'nothing', only: 'administrators' },
  stuck: { leaves: 'nothing', only: 'administrators' },
  removals: { leaves: 'nothing', only: 'administrators' },
  help: { leaves: 'nothing' },
  answer: { leaves: 'nothing' },
  newer: { leaves: 'nothing' },
  paper: { leaves: 'nothing' },
  'who-am-i': { leaves: 'nothing' },
  thanks: { leaves: 'nothing' },
};
