/**
 * What can happen to a case. Events are the truth; `evolve` adds them up to a case. Never change one's meaning: give
 * it a new version, and bring the old one up where records are read.
 */
import type { actionTable, beginningTable } from './actions.ts';
import type { aimEvents } from './aim/events.ts';
import type { concernEvents } from './concern/events.ts';
import type { exportEvents } from './exporting/events.ts';
import type { handlingEvents } from './handling/events.ts';
import type { linkEvents } from './links/events.ts';
import type { outcomeEvents } from './outcome/events.ts';
import type { elsewhereEvents } from './plan/elsewhere.ts';
import type { policeEvents } from './police/events.ts';
import type { Actor, Stage } from './record/case.ts';
import type { retentionEvents } from './retention/events.ts';
import type { BeginningRow } from './rows/beginning.ts';
import type { EventsIn } from './rows/event.ts';
import type { safetyEvents } from './safety/events.ts';

type OfActions = {
  [A in keyof typeof actionTable]: EventsIn<(typeof actionTable)[A]['events']>;
}[keyof typeof actionTable];
type BeginningsIn<Rows> = { [T in keyof Rows]: Rows[T] extends BeginningRow<infer E> ? E : never }[keyof Rows];

/** What a case begins with. */
export type BeginningEvent = {
  [B in keyof typeof beginningTable]: BeginningsIn<(typeof beginningTable)[B]['events']>;
}[keyof typeof beginningTable];
/** What happens to one that is there. */
export type LaterEvent =
  | OfActions
  | EventsIn<typeof concernEvents>
  | EventsIn<typeof policeEvents>
  | EventsIn<typeof handlingEvents>
  | EventsIn<typeof outcomeEvents>
  | EventsIn<typeof elsewhereEvents>
  | EventsIn<typeof exportEvents>
  | EventsIn<typeof linkEvents>
  | EventsIn<typeof aimEvents>
  | EventsIn<typeof retentionEvents>
  | EventsIn<typeof safetyEvents>;
export type CaseEvent = BeginningEvent | LaterEvent;
export type EventType = CaseEvent['type'];
export type EventOf<T extends EventType> = Extract<CaseEvent, { readonly type: T }>;

/** An event as it is kept: who, under which command, and the stage the actions table gave. */
export interface RecordedEvent {
  readonly event: CaseEvent;
  readonly actor: Actor;
  readonly command: string;
  readonly stage: Stage;
}
