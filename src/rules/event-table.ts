/** The row of each event, from the actions it belongs to and the parts' shared ones. */
import { actionTable, beginningTable } from './actions.ts';
import { aimEvents } from './aim/events.ts';
import { concernEvents } from './concern/events.ts';
import type { BeginningEvent, CaseEvent, LaterEvent } from './events.ts';
import { exportEvents } from './exporting/events.ts';
import { handlingEvents } from './handling/events.ts';
import { linkEvents } from './links/events.ts';
import { outcomeEvents } from './outcome/events.ts';
import { elsewhereEvents } from './plan/elsewhere.ts';
import { policeEvents } from './police/events.ts';
import { retentionEvents } from './retention/events.ts';
import type { BeginningRow } from './rows/beginning.ts';
import type { EventRow, Say } from './rows/event.ts';
import { safetyEvents } from './safety/events.ts';

const rowsOf = <Row extends object>(...tables: readonly object[]): ReadonlyMap<string, Row> =>
  new Map(tables.flatMap((table) => Object.entries(table)));

const beginnings = rowsOf<BeginningRow<BeginningEvent>>(...Object.values(beginningTable).map(({ events }) => events));
const later = rowsOf<EventRow<LaterEvent>>(
  ...Object.values(actionTable).map(({ events }) => events),
  concernEvents,
  policeEvents,
  handlingEvents,
  outcomeEvents,
  linkEvents,
  aimEvents,
  elsewhereEvents,
  exportEvents,
  retentionEvents,
  safetyEvents,
);

/** The row of what begins a case; undefined for any other event. */
export const beginningRow = (type: string): BeginningRow<BeginningEvent> | undefined => beginnings.get(type);
/** The row of what happens to a case that is there; undefined for what begins one. */
export const eventRow = (type: string): EventRow<LaterEvent> | undefined => later.get(type);
export const eventTypes: readonly string[] = [...beginnings.keys(), ...later.keys()];

/** What somebody typed that stands under its line in the history, by what it is called. */
export function typedIn(event: CaseEvent, say: Pick<Say, 'teams' | 'day'>): readonly (readonly [string, string])[] {
  const row: Pick<EventRow<CaseEvent>, 'typed'> | undefined = eventRow(event.type);
  const entries = Object.entries(row?.typed?.(event as never, say) ?? {});
  return entries.flatMap(([called, text]) => (text === undefined || text === '' ? [] : [[called, text] as const]));
}

/** What was done, after the name of who did it. */
export function wordsOf(event: CaseEvent, say: Say): string {
  const row: Pick<EventRow<CaseEvent>, 'words'> | undefined = beginningRow(event.type) ?? eventRow(event.type);
  return row?.words(event as never, say) ?? '';
}
