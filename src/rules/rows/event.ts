/** The shape of a row for an event: how it is added to a case, and its line in the history. */

import type { Instant, LocalDate, PersonId, PersonRef, TeamId } from '../base/vocabulary.ts';
import type { Case } from '../record/case.ts';

/** How names, teams and times are said in the history. What comes from people is made harmless by who says it. */
export interface Say {
  readonly name: (text: string) => string;
  readonly team: (id: TeamId) => string;
  readonly teams: (ids: readonly TeamId[]) => string;
  /** The name of somebody in the register; `a person who has left` where they are no longer in it. */
  readonly person: (id: PersonId) => string;
  readonly when: (at: Instant) => string;
  readonly day: (on: LocalDate) => string;
  /** What a duty is called, by its key. */
  readonly duty: (key: string) => string;
  /** What a page of a case is called. */
  readonly page: (id: string) => string;
}

export interface EventRow<E> {
  /** What it changes of the case. The stage is not among it: the actions table gives that. */
  fold(c: Case, event: E, at: Instant, by: PersonRef): Partial<Case>;
  /** What was done, after the name of who did it, without anybody's free text: `took the case`. */
  words(event: E, say: Say): string;
  /**
   * Why it was done, as somebody typed it, and what else of theirs no other page keeps showing, by what it is called:
   * `Why`. It stands under its line, for those who see the whole case.
   */
  typed?(event: E, say: Pick<Say, 'teams' | 'day'>): Readonly<Record<string, string | undefined>>;
}

export type EventRows<E extends { readonly type: string }> = {
  readonly [T in E['type']]: EventRow<Extract<E, { readonly type: T }>>;
};

/** The events that a set of rows is about. */
export type EventsIn<Rows> = {
  [T in keyof Rows]: Rows[T] extends EventRow<infer E> ? E : never;
}[keyof Rows];

/** What is recorded by somebody at some time, before it is known who and when. */
export type Unsigned<T> = Omit<T, 'at' | 'by'>;

/** An event without its type. */
export function detailsOf<E extends { readonly type: string }>(event: E): Omit<E, 'type'> {
  const { type: _type, ...details } = event;
  return details;
}
