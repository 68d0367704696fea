/**
 * A case that Pathway cannot go on with is told to people: who looks after Pathway, and who leads the service. Nothing
 * is said for a quarter of an hour, in which it is tried again and again; then within the hour, at any time of day.
 */

import type { StalledAt } from '../../cases/stalled.ts';
import type { Instant, Reference } from '../../rules/base/vocabulary.ts';
import { createLookout } from '../lookout.ts';
import { createNoting, type Failure, type NotingDeps } from './noting.ts';
import { type TellingDeps, tell } from './telling.ts';
import { createToldBook } from './told.ts';

export interface StalledCases {
  /** Something of a case could not be done. */
  failed(reference: Reference, at: StalledAt, error: unknown): void;
  /** Writes down what failed since the last time, and tells who is to be told. Rejects at the end with what failed. */
  settle(now: Instant): Promise<void>;
}

export interface StalledDeps extends NotingDeps, TellingDeps {
  /** Never the same twice, here or in another process. */
  readonly newId: () => string;
}

export function createStalledCases(deps: StalledDeps): StalledCases {
  const lookout = createLookout();
  const noting = createNoting(deps);
  let errors: unknown[] = [];
  const failed = (error: unknown): void => void errors.push(error);
  const book = createToldBook(deps.store, deps.newId, failed);
  let failures = new Map<Reference, Failure>();

  async function settleOnce(now: Instant): Promise<void> {
    const taken = failures;
    failures = new Map();
    if (taken.size === 0 && !lookout.isTime(now)) return;
    const cases = await noting.note(taken, now, failed);
    lookout.looked(now, cases.length > 0);
    if (cases.length === 0) return;
    const toBeTold = await tell(deps, book, cases, now, failed);
    const ended = cases.filter(({ overAt, reference }) => overAt !== undefined && !toBeTold.has(reference));
    await noting.forget(
      ended.map(({ reference }) => reference),
      failed,
    );
  }
  return {
    failed(reference, at, error) {
      // Where it cannot be woken, what it owes besides is the lesser trouble.
      if (at === 'waking' || !failures.has(reference)) failures.set(reference, { at, error });
    },
    async settle(now) {
      errors = [];
      await settleOnce(now);
      if (errors.length > 0) throw new AggregateError(errors, 'Some of what is stalled could not be written down.');
    },
  };
}
