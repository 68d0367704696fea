/** The only writer of cases: rules decide, one atomic commit keeps case, events and notices, or nothing. */

import type { Calendar } from '../rules/base/calendar.ts';
import type { Instant, Person, Reference, TeamId } from '../rules/base/vocabulary.ts';
import type { BeginningCommand, Command } from '../rules/commands.ts';
import { unmet } from '../rules/engine/agenda.ts';
import { begin, calendarChanged, decide, notDelivered, notNudged, teamClosed, wake } from '../rules/engine/decide.ts';
import { evolve } from '../rules/engine/evolve.ts';
import { lateFrom } from '../rules/engine/lateness.ts';
import { nextWake } from '../rules/engine/nudges.ts';
import type { RecordedEvent } from '../rules/events.ts';
import type { Undelivered } from '../rules/handling/telling.ts';
import type { Case, NudgeRecipient } from '../rules/record/case.ts';
import type { Change, DecisionContext } from '../rules/rows/context.ts';
import { notFound, type Refusal } from '../rules/rows/refusals.ts';
import { otherChildReferred } from '../rules/safety/events.ts';
import { allOwed } from './bundle.ts';
import { inTurn } from './in-turn.ts';
import type { LoadedCase, Repository } from './repository.ts';
import { requiredNotices } from './required-notices.ts';
import { noRoom } from './room.ts';

/** What of the world, at a moment, the rules may look at. */
export type DecisionContextAt = (now: Instant) => DecisionContext;

export type Outcome =
  /** `did`: the first of what was recorded, where anything changed. */
  | { readonly ok: true; readonly case: Case; readonly changed: boolean; readonly did?: RecordedEvent | undefined }
  /** `case`: as it stands, for somebody who may see something of it. */
  | { readonly ok: false; readonly refusal: Refusal; readonly case?: Case };

export interface Cases {
  /** Carries out a person's command on a case, or says why not. Repeating a command id changes nothing. */
  perform(
    reference: Reference,
    command: Command,
    actor: Person,
    now: Instant,
    /** The case as it was loaded for this press. Where it has changed since, it is decided on what it is now. */
    known?: LoadedCase,
  ): Promise<Outcome>;
  /** Makes a case (CN-01). The same reference from the same person again gives the case that is there. */
  begin(command: BeginningCommand, actor: Person, now: Instant): Promise<Case>;
  /** Nudges and reminders whose time has come. */
  wake(reference: Reference, now: Instant): Promise<void>;
  /** A team that is asked something on it was closed in the register: somebody has to tell them. */
  teamClosed(reference: Reference, team: { readonly team: TeamId; readonly name: string }, now: Instant): Promise<void>;
  /** The list of bank holidays is another than that of `old`; `list` names it. Also says anew when the case next needs attention. */
  calendarChanged(reference: Reference, old: Calendar, list: string, now: Instant): Promise<void>;
  /** A separate record of the case answers, or no longer does, whether that child has a referral of their own (PR-11). */
  otherChildReferred(reference: Reference, record: string, answered: boolean, now: Instant): Promise<void>;
  /** A notice that cannot be delivered becomes something a person must tell. */
  notDelivered(reference: Reference, told: Undelivered, now: Instant): Promise<void>;
  /** A nudge that cannot be delivered, the notice of that id, goes to the next on the ladder. */
  notNudged(
    reference: Reference,
    nudge: { id: string; to: NudgeRecipient; obligations: readonly string[] },
    now: Instant,
  ): Promise<void>;
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

/** A change as it is recorded, and the case after it. */
interface Recorded {
  readonly events: readonly RecordedEvent[];
  readonly after: Case;
}

function recorded(before: LoadedCase | undefined, change: Change, command: string, now: Instant): Recorded {
  const events = change.events.map(
    ({ event, stage }): RecordedEvent => ({ event, stage, command, actor: change.actor }),
  );
  const after = events.reduce<Case | undefined>((c, one) => evolve(c, one, now), before?.state);
  if (after === undefined) {
    throw new Error('A change without a case cannot be kept.');
  }
  return { events, after };
}

export function createCases(repository: Repository, contextAt: DecisionContextAt, onOwed: OnOwed): Cases {
  const keep = async (
    before: LoadedCase | undefined,
    { events: recordedEvents, after }: Recorded,
    now: Instant,
  ): Promise<Case> => {
    const by = contextAt(now);
    const agenda = unmet(after, by);
    const times = { wakeAt: nextWake(after, agenda, by), lateFrom: lateFrom(after, agenda, by) };
    const events = recordedEvents.map((one) => one.event);
    const seq = (before?.chain.seq ?? 0) + events.length;
    const owed = allOwed(after.reference, seq, now, requiredNotices(before?.state, after, events, { ...by, agenda }));
    await repository.save(before, { after, recordedEvents, owed, ...times }, now);
    if (owed.contents.length > 0) {
      onOwed(after.reference);
    }
    return after;
  };

  const commit = (before: LoadedCase | undefined, change: Change, command: string, now: Instant): Promise<Case> =>
    keep(before, recorded(before, change, command, now), now);

  /** Decides on the case as it is and commits; where another process was first, decides again on what it left. */
  const onCase = inTurn(repository.load, TRIES);

  return {
    perform: (reference, command, actor, now, known) => {
      const step = async (before: LoadedCase | undefined): Promise<Outcome> => {
        if (before === undefined) {
          return { ok: false, refusal: notFound };
        }
        const result = decide(before.state, command, { ...contextAt(now), actor });
        if (!result.ok) {
          return result.refusal === notFound ? result : { ...result, case: before.state };
        }
        if (result.change.events.length === 0) return { ok: true, case: before.state, changed: false };
        const change = recorded(before, result.change, command.id, now);
        const full = noRoom(before.state, change.after);
        if (full !== undefined) return { ok: false, refusal: full, case: before.state };
        return { ok: true, case: await keep(before, change, now), changed: true, did: change.events[0] };
      };
      return onCase(reference, now, step, known);
    },
    begin: (command, actor, now) =>
      onCase(command.input.reference, now, async (before) => {
        if (before === undefined) {
          return commit(undefined, begin(command, { ...contextAt(now), actor }), command.id, now);
        }
        if (before.state.referrer.id !== actor.id) {
          throw new ReferenceTaken(command.input.reference);
        }
        return before.state;
      }),
    wake: (reference, now) =>
      onCase(reference, now, async (before) => {
        if (before !== undefined) {
          await commit(before, wake(before.state, contextAt(now)), `wake:${now}`, now);
        }
      }),
    teamClosed: (reference, team, now) =>
      onCase(reference, now, async (before) => {
        const change = before === undefined ? undefined : teamClosed(before.state, team);
        if (change !== undefined && change.events.length > 0) {
          await commit(before, change, `team-closed:${team.team}:${now}`, now);
        }
      }),
    calendarChanged: (reference, old, list, now) =>
      onCase(reference, now, async (before) => {
        if (before !== undefined) {
          const change = calendarChanged(before.state, old, list, contextAt(now));
          await commit(before, change, `calendar:${list}`, now);
        }
      }),
    otherChildReferred: (reference, record, answered, now) =>
      onCase(reference, now, async (before) => {
        const change = before === undefined ? undefined : otherChildReferred(before.state, record, answered);
        if (change !== undefined && change.events.length > 0) {
          await commit(before, change, `separate-record:${now}`, now);
        }
      }),
    notDelivered: (reference, told, now) =>
      onCase(reference, now, async (before) => {
        const change = before === undefined ? undefined : notDelivered(before.state, told);
        if (change !== undefined && change.events.length > 0) {
          await commit(before, change, `not-delivered:${told.id}`, now);
        }
      }),
    notNudged: (reference, nudge, now) =>
      onCase(reference, now, async (before) => {
        const change = before === undefined ? undefined : notNudged(before.state, nudge, contextAt(now));
        if (change !== undefined && change.events.length > 0) {
          await commit(before, change, `not-delivered:${nudge.id}`, now);
        }
      }),
  };
}
