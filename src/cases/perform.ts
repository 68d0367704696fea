/** The only writer of cases: rules decide, one atomic commit keeps case, events and notices, or nothing. */
import { allOwed } from '../notices/bundle.ts';
import { owedNotices } from '../notices/owed.ts';
import { createQueue } from '../queue.ts';
import type { Case } from '../rules/case.ts';
import type { Change, Circumstances } from '../rules/change.ts';
import { decide, notDelivered, raise, wake } from '../rules/decide.ts';
import type { Happening } from '../rules/events.ts';
import { evolve } from '../rules/evolve.ts';
import type { Command } from '../rules/inputs.ts';
import { lateFrom } from '../rules/lateness.ts';
import { nextWake } from '../rules/nudges.ts';
import { notFound, type Refusal } from '../rules/refusals.ts';
import type { Instant, Person, Reference } from '../rules/words.ts';
import { Conflict } from '../store/port.ts';
import type { LoadedCase, Repository } from './repository.ts';

/** What of the world, at a moment, the rules may look at. */
export type CircumstancesAt = (now: Instant) => Circumstances;

export type Outcome =
  | { readonly ok: true; readonly case: Case; readonly changed: boolean }
  | { readonly ok: false; readonly refusal: Refusal };

export interface Cases {
  /** Carries out a person's command on a case, or says why not. Repeating a command id changes nothing. */
  perform(
    reference: Reference,
    command: Exclude<Command, { action: 'raise' }>,
    actor: Person,
    now: Instant,
  ): Promise<Outcome>;
  /** Makes a case of a concern (CN-01). The same reference from the same person again gives the case that is there. */
  raise(command: Extract<Command, { action: 'raise' }>, actor: Person, now: Instant): Promise<Case>;
  /** Nudges and reminders whose time has come. */
  wake(reference: Reference, now: Instant): Promise<void>;
  /** A notice that cannot be delivered becomes something a person must tell. */
  notDelivered(reference: Reference, told: { id: string; who: string; what: string }, now: Instant): Promise<void>;
}

const TRIES = 8;

/** A new concern drew the reference of somebody else's case; one in many millions. Nothing was kept: send again. */
export class ReferenceTaken extends Error {
  readonly code = 'reference-taken';
  constructor(reference: Reference) {
    super(`The reference ${reference} belongs to another case.`);
    this.name = 'ReferenceTaken';
  }
}

/** One more word for the bell: somebody is owed something now. */
export type OnOwed = (reference: Reference) => void;

export function createCases(repository: Repository, circumstancesAt: CircumstancesAt, onOwed: OnOwed): Cases {
  const commit = async (
    before: LoadedCase | undefined,
    change: Change,
    command: string,
    now: Instant,
  ): Promise<Case> => {
    const by = circumstancesAt(now);
    const happenings = change.events.map(
      ({ event, stage }): Happening => ({ event, stage, command, actor: change.actor }),
    );
    const after = happenings.reduce<Case | undefined>((c, one) => evolve(c, one, now), before?.state);
    if (after === undefined) {
      throw new Error('A change without a case cannot be kept.');
    }
    const times = { wakeAt: nextWake(after, by), lateFrom: lateFrom(after, by) };
    const events = change.events.map((one) => one.event);
    const seq = (before?.chain.seq ?? 0) + events.length;
    const owed = allOwed(after.reference, seq, now, owedNotices(before?.state, after, events, by));
    await repository.save(before, { after, happenings, owed, ...times }, now);
    if (owed.contents.length > 0) {
      onOwed(after.reference);
    }
    return after;
  };

  const queue = createQueue();
  /**
   * Decides on the case as it is and commits; where another process was first, decides again on what it left. In this
   * one there is one change of a case at a time.
   */
  const onCase = <T>(
    reference: Reference,
    now: Instant,
    step: (before: LoadedCase | undefined) => Promise<T>,
  ): Promise<T> =>
    queue.run(reference, async () => {
      for (let tries = 1; ; tries += 1) {
        try {
          return await step(await repository.load(reference, now));
        } catch (error) {
          if (!(error instanceof Conflict) || tries === TRIES) {
            throw error;
          }
        }
      }
    });

  return {
    perform: (reference, command, actor, now) =>
      onCase(reference, now, async (before): Promise<Outcome> => {
        if (before === undefined) {
          return { ok: false, refusal: notFound };
        }
        const verdict = decide(before.state, command, { ...circumstancesAt(now), actor });
        if (!verdict.ok) {
          return verdict;
        }
        const changed = verdict.change.events.length > 0;
        const after = changed ? await commit(before, verdict.change, command.id, now) : before.state;
        return { ok: true, case: after, changed };
      }),
    raise: ({ id, input }, actor, now) =>
      onCase(input.reference, now, async (before) => {
        if (before === undefined) {
          return commit(undefined, raise(input, { ...circumstancesAt(now), actor }), id, now);
        }
        if (before.state.referrer.id !== actor.id) {
          throw new ReferenceTaken(input.reference);
        }
        return before.state;
      }),
    wake: (reference, now) =>
      onCase(reference, now, async (before) => {
        if (before !== undefined) {
          await commit(before, wake(before.state, circumstancesAt(now)), `wake:${now}`, now);
        }
      }),
    notDelivered: (reference, told, now) =>
      onCase(reference, now, async (before) => {
        const change = before === undefined ? undefined : notDelivered(before.state, told);
        if (change !== undefined && change.events.length > 0) {
          await commit(before, change, `not-delivered:${told.id}`, now);
        }
      }),
  };
}
