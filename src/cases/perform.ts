/** The only writer of cases: rules decide, one atomic commit keeps case, events and notices, or nothing. */

import type { Calendar } from '../rules/base/calendar.ts';
import type { Instant, Person, Reference, TeamId } from '../rules/base/vocabulary.ts';
import type { BeginningCommand, Command } from '../rules/commands.ts';
import { unmet } from '../rules/engine/agenda.ts';
import {
  begin,
  begunBy,
  calendarChanged,
  carriedOut,
  decide,
  notDelivered,
  notNudged,
  teamClosed,
  wake,
} from '../rules/engine/decide.ts';
import { evolve } from '../rules/engine/evolve.ts';
import { nextWake } from '../rules/engine/nudges.ts';
import type { RecordedEvent } from '../rules/events.ts';
import type { Undelivered } from '../rules/handling/telling.ts';
import { joinedAs } from '../rules/links/as-joined.ts';
import type { Case, NudgeRecipient } from '../rules/record/case.ts';
import { type Confirming, confirmedByAdministrator, nobodyAsks } from '../rules/retention/by-administrator.ts';
import type { Change, DecisionContext } from '../rules/rows/context.ts';
import { notFound, type Refusal } from '../rules/rows/refusals.ts';
import { otherChildReferred } from '../rules/safety/events.ts';
import { isBegunBy } from './begun.ts';
import { namedIn } from './both-ends.ts';
import { allOwed, type HandsOn } from './bundle.ts';
import { errandKind, type OwedErrand, owedErrands } from './errands.ts';
import { inTurn } from './in-turn.ts';
import { duesOf } from './mark.ts';
import { ReferenceTaken } from './reference.ts';
import type { LoadedCase, Repository } from './repository.ts';
import { requiredNotices } from './required-notices.ts';
import { noRoom } from './room.ts';
import { goesOnIn } from './sight.ts';

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
  /** An administrator confirms that a record is removed, as the second person; they see nothing of the case. */
  confirmRemoval(reference: Reference, confirming: Confirming, actor: Person, now: Instant): Promise<Outcome>;
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
  /** What a change of another case has to do on this one. Carried out already, it changes nothing. */
  carryOut(errand: OwedErrand, now: Instant): Promise<void>;
}

const TRIES = 8;

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

/** It goes on in another case, for whoever does this. */
interface GoesOn {
  readonly there: Reference;
}

export function createCases(repository: Repository, contextAt: DecisionContextAt, handsOn: HandsOn): Cases {
  const keep = async (
    before: LoadedCase | undefined,
    { events: recordedEvents, after }: Recorded,
    now: Instant,
    asked?: Parameters<typeof owedErrands>[5],
  ): Promise<Case> => {
    const by = contextAt(now);
    const agenda = unmet(after, by);
    const times = { wakeAt: nextWake(after, agenda, by), dues: duesOf(after, agenda, by) };
    const events = recordedEvents.map((one) => one.event);
    const seq = (before?.chain.seq ?? 0) + events.length;
    const owed = allOwed(after.reference, seq, now, requiredNotices(before?.state, after, events, { ...by, agenda }));
    const errands = owedErrands(before?.state, after, seq, now, recordedEvents, asked);
    const addition = { after, recordedEvents, owed, sends: handsOn.sendsNow(now), errands, ...times };
    handsOn.committed(await repository.save(before, addition, now));
    unsettled.push(...errands);
    return after;
  };

  const commit = (before: LoadedCase | undefined, change: Change, command: string, now: Instant): Promise<Case> =>
    keep(before, recorded(before, change, command, now), now);

  /** Those of the changes just made here; each stands in the store until it is carried out. */
  const unsettled: OwedErrand[] = [];
  const carryOut = async (errand: OwedErrand, now: Instant): Promise<void> => {
    await onCase(errand.to, now, async (before) => {
      const change = before === undefined ? begunBy(errand, contextAt(now)) : carriedOut(before.state, errand);
      if (change.events.length > 0) {
        await commit(before, change, `${errandKind}:${errand.from}:${errand.id}`, now);
      }
    });
    await repository.errandDone(errand);
  };
  /** At once, so that whoever looks at the other case finds it done; where that fails it is carried out later. */
  const settle = async (now: Instant): Promise<void> => {
    for (let next = unsettled.shift(); next !== undefined; next = unsettled.shift()) {
      await carryOut(next, now).catch(() => undefined);
    }
  };
  /** Decides on the case as it is and commits; where another process was first, decides again on what it left. */
  const onCase = inTurn(repository.load, TRIES);

  /** What nobody asked for on this case: where it changes nothing, nothing is kept. */
  const brought = (
    reference: Reference,
    now: Instant,
    command: string,
    changeOf: (c: Case) => Change | undefined,
  ): Promise<void> =>
    onCase(reference, now, async (before) => {
      const change = before && changeOf(before.state);
      if (change !== undefined && change.events.length > 0) await commit(before, change, command, now);
    });

  return {
    carryOut,
    perform: async (reference, command, actor, now, known) => {
      /** `joined`: the reference of a case that goes on in this one, where it is done by those who raised that. */
      const on =
        (joined?: Reference) =>
        async (before: LoadedCase | undefined): Promise<Outcome | GoesOn> => {
          const by = contextAt(now);
          if (before === undefined) return { ok: false, refusal: notFound };
          const there = joined === undefined ? goesOnIn(before.state, actor, by) : undefined;
          if (there !== undefined) return { there };
          const c = joinedAs(before.state, joined);
          const named = await namedIn(repository, command, actor, by);
          const result = decide(c, command, { ...by, ...named, actor, joined });
          if (!result.ok) return result.refusal === notFound ? result : { ...result, case: c };
          if (result.change.events.length === 0) return { ok: true, case: c, changed: false };
          const change = recorded(before, result.change, command.id, now);
          const full = noRoom(before.state, change.after);
          if (full !== undefined) return { ok: false, refusal: full, case: c };
          return {
            ok: true,
            case: joinedAs(await keep(before, change, now, { command, by: { ...by, actor } }), joined),
            changed: true,
            did: change.events[0],
          };
        };
      const first = await onCase(reference, now, on(), known && { before: known });
      const outcome = 'there' in first ? await onCase(first.there, now, on(reference)) : first;
      await settle(now);
      if ('there' in outcome) throw new Error('A case that was joined goes on in one that is open.');
      return outcome;
    },
    confirmRemoval: (reference, confirming, actor, now) =>
      onCase(reference, now, async (before): Promise<Outcome> => {
        if (before === undefined) return { ok: false, refusal: nobodyAsks };
        const result = confirmedByAdministrator(before.state, confirming, { ...contextAt(now), actor });
        if (!result.ok) return result;
        const changed = result.change.events.length > 0;
        return {
          ok: true,
          case: changed ? await commit(before, result.change, confirming.id, now) : before.state,
          changed,
        };
      }),
    begin: (command, actor, now) => {
      const { reference } = command.input;
      const begun = async (before: LoadedCase | undefined): Promise<Case> => {
        if (before === undefined) {
          return commit(undefined, begin(command, { ...contextAt(now), actor }), command.id, now);
        }
        if (!isBegunBy(actor.id, before.state)) throw new ReferenceTaken(reference);
        return before.state;
      };
      // It was drawn for this: that nothing has it is tried, and looked up only where something has.
      return onCase(reference, now, begun, { before: undefined });
    },
    wake: (reference, now) =>
      onCase(reference, now, async (before) => {
        if (before !== undefined) {
          await commit(before, wake(before.state, contextAt(now)), `wake:${now}`, now);
        }
      }),
    teamClosed: (reference, team, now) =>
      brought(reference, now, `team-closed:${team.team}:${now}`, (c) => teamClosed(c, team)),
    calendarChanged: (reference, old, list, now) =>
      onCase(reference, now, async (before) => {
        if (before !== undefined) {
          const change = calendarChanged(before.state, old, list, contextAt(now));
          await commit(before, change, `calendar:${list}`, now);
        }
      }),
    otherChildReferred: (reference, record, answered, now) =>
      brought(reference, now, `separate-record:${now}`, (c) => otherChildReferred(c, record, answered)),
    notDelivered: (reference, told, now) =>
      brought(reference, now, `not-delivered:${told.id}`, (c) => notDelivered(c, told)),
    notNudged: (reference, nudge, now) =>
      brought(reference, now, `not-delivered:${nudge.id}`, (c) => notNudged(c, nudge, contextAt(now))),
  };
}
