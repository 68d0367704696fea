/** The shape of a row for what a case can begin with: a concern or a notification. */

import type { Instant } from '../base/vocabulary.ts';
import type { Concern } from '../concern/concern.ts';
import type { CaseEvent } from '../events.ts';
import type { PoliceFacts } from '../police/facts.ts';
import type { Source } from '../procedure/source.ts';
import type { Case, Stage } from '../record/case.ts';
import type { ActorContext } from './context.ts';
import type { Say } from './event.ts';

/** What the event of every beginning says: who told what of whom. */
export interface ToldAtFirst extends Omit<CaseAtFirst, 'origin' | 'clocks'> {
  /** The young person and the matter, in the places of a concern. */
  readonly concern: Concern;
}

/** What every case has from its beginning, however it began. */
export type CaseAtFirst = Pick<
  Case,
  'reference' | 'procedure' | 'route' | 'referrer' | 'referrerTeams' | 'origin' | 'age'
> &
  Pick<PoliceFacts, 'clocks'> &
  Partial<Pick<Case, 'receivedAt'>>;

export interface BeginningRow<E> {
  begin(event: E, at: Instant): CaseAtFirst;
  words(event: E, say: Say): string;
}

export type BeginningRows<E extends { readonly type: string }> = {
  readonly [T in E['type']]: BeginningRow<Extract<E, { readonly type: T }>>;
};

export interface Beginning<Input, E extends { readonly type: string }> {
  readonly source: Source;
  /** The stages it can lead to, each with what it is that leads there, in words; the usual one first. */
  readonly to: Readonly<Partial<Record<Stage, string>>>;
  begin(input: Input, by: ActorContext): { readonly events: readonly CaseEvent[]; readonly stage: Stage };
  readonly events: BeginningRows<E>;
}
