/** What happened to a case, as it is written and as it is read again, whatever version of Pathway wrote it. */
import { z } from 'zod';
import type { RecordedEvent } from '../../rules/events.ts';
import type { Stage } from '../../rules/record/case.ts';
import { everyStage } from '../../rules/stages.ts';
import { isEventType, parseDetails } from './event-schemas.ts';
import { personRef, text } from './pieces.ts';
import { broughtUp, versionOf } from './versions.ts';

/** A recorded event as it is written: `v` is the version of its event, left out by the first Pathway. */
export interface WrittenEvent extends RecordedEvent {
  readonly v: number;
}

/** The record holds something that this version cannot read. Nothing was changed. `cause` says what. */
export class UnreadableEvent extends Error {
  readonly code: 'event-unknown' | 'event-too-new' | 'event-damaged';
  constructor(code: UnreadableEvent['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'UnreadableEvent';
    this.code = code;
  }
}

const stage = z.enum(everyStage as readonly [Stage, ...Stage[]]);
const envelope = z.object({
  v: z.int().min(1).default(1),
  event: z.looseObject({ type: text }),
  actor: z.union([z.object({ kind: z.literal('person'), person: personRef }), z.object({ kind: z.literal('clock') })]),
  command: text,
  stage,
});

export function written(recordedEvent: RecordedEvent): WrittenEvent {
  return { ...recordedEvent, v: versionOf(recordedEvent.event.type) };
}

function parsed<T>(parse: () => T): T {
  try {
    return parse();
  } catch (cause) {
    throw new UnreadableEvent('event-damaged', 'An event of the record does not have the form of its version.', {
      cause,
    });
  }
}

/** A recorded event as this version knows it. Throws `UnreadableEvent`. */
export function readRecordedEvent(found: unknown): RecordedEvent {
  const { v, event, ...rest } = parsed(() => envelope.parse(found));
  const { type, ...details } = event;
  if (!isEventType(type)) {
    throw new UnreadableEvent('event-unknown', `No event is called "${type}". A newer Pathway may have written it.`);
  }
  if (v > versionOf(type)) {
    throw new UnreadableEvent('event-too-new', `A newer Pathway wrote version ${v} of "${type}". Start that one.`);
  }
  return { ...rest, event: parsed(() => parseDetails(type, broughtUp(type, v, details))) };
}
