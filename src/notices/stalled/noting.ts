/** Writes down which cases are stalled, and which of them go on again. */

import { bundleKind } from '../../cases/bundle.ts';
import type { DecisionContextAt } from '../../cases/perform.ts';
import type { Stalled, StalledAt } from '../../cases/stalled.ts';
import { failureCode } from '../../platform/log/describe-error.ts';
import type { Log } from '../../platform/log.ts';
import type { Instant, Reference } from '../../rules/base/vocabulary.ts';
import { commitUnlessChanged } from '../../store/conflicts.ts';
import type { Store, Stored, Write } from '../../store/port.ts';
import { forgetting, keeping, listStalled } from './cases.ts';

export interface Failure {
  readonly at: StalledAt;
  readonly error: unknown;
}

export interface NotingDeps {
  readonly store: Store;
  readonly contextAt: DecisionContextAt;
  readonly log: Log;
}

type Failed = (error: unknown) => void;
type Found = ReadonlyMap<Reference, Stored<Stalled>>;

export interface Noting {
  /** Takes up what failed since the last time. Gives all that are stalled, and those that are so no more. */
  note(failures: ReadonlyMap<Reference, Failure>, now: Instant, failed: Failed): Promise<readonly Stalled[]>;
  /** Nothing more is to be said of these. */
  forget(references: readonly Reference[], failed: Failed): Promise<void>;
}

/** One more failure of a case; one that had gone on again begins anew. */
function stillStalled(
  before: Stalled | undefined,
  reference: Reference,
  { at, error }: Failure,
  now: Instant,
): Stalled {
  const { since, tries } = before === undefined || before.overAt !== undefined ? { since: now, tries: 0 } : before;
  // A clock that was ahead may have begun it.
  return { reference, at, since: since > now ? now : since, tries: tries + 1, code: failureCode(error) };
}

export function createNoting({ store, contextAt, log }: NotingDeps): Noting {
  /** As this process knows them, so that they are told of though the store cannot take them now. */
  const known = new Map<Reference, Stalled>();
  /** Those of them that the store had. */
  const kept = new Set<Reference>();

  async function write(writes: readonly Write[], failed: Failed): Promise<void> {
    await commitUnlessChanged(store, writes).catch(failed);
  }
  /** Another process has told everybody that these go on again. */
  function dropForgotten(found: Found): void {
    for (const reference of kept) {
      if (found.has(reference)) continue;
      kept.delete(reference);
      known.delete(reference);
    }
  }
  /** What the store has, taken up where this process did not know it, or knew it to be stalled for less long. */
  async function takeUp(now: Instant, failed: Failed): Promise<Found> {
    try {
      const found = new Map((await listStalled(store, now)).map((one) => [one.body.reference, one]));
      dropForgotten(found);
      for (const [reference, { body }] of found) {
        kept.add(reference);
        const mine = known.get(reference);
        if (mine === undefined || body.since < mine.since || body.overAt !== undefined) known.set(reference, body);
      }
      return found;
    } catch (error) {
      failed(error);
      return new Map();
    }
  }
  /** Whether something of it still waits to be done: its waking, or its unfolding. */
  async function isWaiting(reference: Reference, now: Instant): Promise<boolean> {
    const head = await store.read(reference, 'case', now);
    const isDue = head?.due !== undefined && head.due <= now;
    return isDue || (await store.list(reference, bundleKind, now)).length > 0;
  }
  async function noteFailure(one: Stalled, error: unknown, found: Found, now: Instant, failed: Failed): Promise<void> {
    const { reference } = one;
    const before = found.get(reference);
    known.set(reference, one);
    const isWritten = before !== undefined && before.body.overAt === undefined && (before.due ?? '') > now;
    if (isWritten) return;
    log.error({ event: 'case-stalled', reference, code: one.code, error });
    await write([keeping(one, now, before)], failed);
  }
  async function noteOver(one: Stalled, found: Found, now: Instant, failed: Failed): Promise<void> {
    const { reference } = one;
    if (await isWaiting(reference, now)) return;
    const over = { ...one, overAt: now };
    known.set(reference, over);
    const before = found.get(reference);
    if (before !== undefined) await write([keeping(over, now, before)], failed);
  }
  return {
    async note(failures, now, failed) {
      const found = await takeUp(now, failed);
      for (const [reference, failure] of failures) {
        const one = stillStalled(known.get(reference), reference, failure, now);
        await noteFailure(one, failure.error, found, now, failed);
      }
      // At night a case is woken without anything being worked out: that it went well says nothing.
      if (contextAt(now).calendar.isWorkingTime(now)) {
        for (const one of known.values()) {
          const isOpen = one.overAt === undefined && !failures.has(one.reference);
          if (isOpen) await noteOver(one, found, now, failed).catch(failed);
        }
      }
      return [...known.values()];
    },
    async forget(references, failed) {
      for (const reference of references) {
        known.delete(reference);
        kept.delete(reference);
        await write([forgetting(reference)], failed);
      }
    },
  };
}
