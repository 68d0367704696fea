/** Adds events up to a case; the stage is not theirs to say: the actions table gave it. */

import type { Instant, PersonRef } from '../base/vocabulary.ts';
import { beginningRow, eventRow } from '../event-table.ts';
import type { RecordedEvent } from '../events.ts';
import type { Actor, Case } from '../record/case.ts';
import type { CaseAtFirst } from '../rows/beginning.ts';

const clock: PersonRef = { id: 'clock', name: 'Pathway' };

function who(actor: Actor): PersonRef {
  return actor.kind === 'person' ? actor.person : clock;
}

/** A case's beginning, with nothing done yet. */
function begin(told: CaseAtFirst, at: Instant, { stage, command }: RecordedEvent): Case {
  return {
    ...told,
    stage,
    stageSince: at,
    receivedAt: told.receivedAt ?? at,
    decidingSince: at,
    referralsOn: [],
    discussions: [],
    earlierDecisions: [],
    meetings: [],
    invitations: [],
    contactsToMake: [],
    nudging: {},
    reminded: {},
    commands: [command],
  };
}

/** What a person asked for is kept for as long as the case lives; what the clock brings is not asked for twice. */
function withCommand({ commands }: Case, { command, actor, event }: RecordedEvent): readonly string[] {
  const isAsked = actor.kind === 'person' && event.type !== 'looked';
  return isAsked && commands.at(-1) !== command ? [...commands, command] : commands;
}

/** The case after one more recorded event. Throws where the first is not a beginning, or nobody knows the event. */
export function evolve(c: Case | undefined, recordedEvent: RecordedEvent, at: Instant): Case {
  const { event, actor, stage } = recordedEvent;
  const beginning = beginningRow(event.type);
  if (beginning !== undefined) {
    return begin(beginning.begin(event as never, at), at, recordedEvent);
  }
  const row = eventRow(event.type);
  if (c === undefined || row === undefined) {
    throw new Error(c === undefined ? `A case cannot begin with "${event.type}".` : `Unknown event "${event.type}".`);
  }
  return {
    ...c,
    ...row.fold(c, event as never, at, who(actor)),
    commands: withCommand(c, recordedEvent),
    stage,
    stageSince: stage === c.stage ? c.stageSince : at,
  };
}
