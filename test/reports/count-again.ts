/** The inspection report counted a second way: from the raw events, without the case they add up to, and by its own calendar. */
import type { CaseStory } from '../support/a-case.ts';
import { meetingsAgain } from './count-meetings.ts';
import { assessmentsAgain, outcomesAgain, safetyAgain, voicesAgain } from './count-outcomes.ts';
import { dayOf, daysBetween, timeOf, workingDayAfter, workingDays } from './own-calendar.ts';

export type Raw = { readonly type: string } & Readonly<Record<string, unknown>>;
export interface RawEvent {
  readonly at: string;
  readonly event: Raw;
}
export const ofType = (events: readonly RawEvent[], type: string): readonly RawEvent[] =>
  events.filter(({ event }) => event.type === type);

interface Clock {
  kind: string;
  started: string;
  isOver: boolean;
  metBy?: number;
}

function clocksAgain(events: readonly RawEvent[]): readonly Clock[] {
  const clocks: Clock[] = [];
  for (const { at, event } of events) {
    const { kind, started } = event as Raw & { kind: string; started: string };
    if (event.type === 'concern-received') clocks.push({ kind: 'concern', started: at, isOver: false });
    if (event.type === 'police-notified') clocks.push({ ...(event.clock as Clock), isOver: false });
    if (event.type === 'clock-started') clocks.push({ kind, started, isOver: false });
    for (const clock of clocks) {
      if (event.type === 'sent-to-mash' && clock.kind === 'mash-police') clock.started = started;
      if (event.type === 'clock-ended' && clock.kind === kind) clock.isOver = true;
      if (event.type === 'meeting-counted' && clock.kind === 'police' && clock.started === started) {
        clock.metBy = Number(event.meeting);
      }
    }
    const corrected = event.fact === 'received-on' ? clocks[Number(event.about)] : undefined;
    if (event.type === 'corrected' && corrected !== undefined) corrected.started = started;
  }
  return clocks;
}

/** The day it was received; by correction that of its first clock. */
function receivedAgain(events: readonly RawEvent[]): string {
  const [first] = events;
  const isCorrected = ofType(events, 'corrected').some(({ event }) => event.fact === 'received-on' && !event.about);
  return dayOf(isCorrected ? (clocksAgain(events)[0]?.started ?? '') : (first?.at ?? ''));
}

/** CN-06, CJ-10: ten working days, met by the first meeting held since; one with another meeting once its outcome is there. */
function clockLinesAgain(events: readonly RawEvent[]) {
  const recorded = outcomesAgain(events).filter((one) => one.isRecorded);
  const held = meetingsAgain(events).filter(({ on, number, isCombined }) => {
    return on !== undefined && (!isCombined || recorded.some(({ meeting }) => meeting === number));
  });
  return clocksAgain(events).map(({ kind, started, metBy, isOver }) => {
    const start = dayOf(started);
    const met = held.find(({ on = '', number, ends }) => {
      if (metBy !== undefined) return number === metBy;
      return on > start || (on === start && (kind === 'concern' || timeOf(ends) > timeOf(started)));
    });
    return {
      kind,
      start,
      due: workingDayAfter(start, 10),
      metOn: met?.on,
      workingDays: met?.on === undefined ? undefined : workingDays(start, met.on),
      lateCode: met?.lateCode,
      isOver,
    };
  });
}

function routesAgain(events: readonly RawEvent[]) {
  const [first] = events;
  const began = first?.event.type === 'police-notified' ? String(first.event.route) : 'concern';
  const routes = [began, ...ofType(events, 'route-changed').map(({ event }) => String(event.route))];
  return { route: routes.at(-1), routes: [...new Set(routes)] };
}

/** A check that sent the case to a wrong team was wrong itself (SC-05). */
function checkedAgain(events: readonly RawEvent[]): string | undefined {
  const sent: Raw[] = [];
  let check: Raw | undefined;
  for (const { event } of events) {
    if (event.type === 'system-checked') check = event;
    if (event.type === 'referred-on') sent.push(event);
    const wrong =
      event.type === 'referral-withdrawn' && event.because === 'misdirected'
        ? sent[Number(event.number) - 1]
        : undefined;
    const isOfCheck =
      check?.result === wrong?.because && (check?.result !== 'active' || check?.activeTeam === wrong?.team);
    if (wrong !== undefined && isOfCheck) check = undefined;
  }
  return check?.on as string | undefined;
}

function confirmedAgain(events: readonly RawEvent[], agencyOf: (team: string) => string | undefined) {
  const sent = ofType(events, 'referred-on').map(({ event }) => ({ ...event, at: undefined as string | undefined }));
  const known: typeof sent = [];
  for (const { at, event } of events) {
    if (event.type === 'referred-on') known.push(sent[known.length] as (typeof sent)[number]);
    const one = event.type === 'referral-confirmed' ? known[Number(event.number) - 1] : undefined;
    if (one !== undefined) one.at = at;
    if (event.type !== 'first-contact-decided') continue;
    for (const each of known) if ((each as Raw).because === 'under-ten') each.at ??= at;
  }
  const first = sent.find((one) => one.at !== undefined && agencyOf(String((one as Raw).team)) === 'first-contact');
  return first?.at === undefined ? undefined : dayOf(first.at);
}

/** Every column but the duties. `agencyOf`: of a team, in the register. */
export function countAgain({ record, now }: CaseStory, agencyOf: (team: string) => string | undefined) {
  const events = record.map(({ at, recordedEvent }) => ({ at, event: recordedEvent.event as unknown as Raw }));
  let decision: 'meeting' | 'none' | undefined;
  let decidedOn: string | undefined;
  let closed: RawEvent | undefined;
  for (const { at, event } of events) {
    const isOnPoliceRoute = event.type === 'route-changed' && event.route === 'criminal-justice';
    if (event.type === 'decided') [decision, decidedOn] = [event.appropriate === true ? 'meeting' : 'none', dayOf(at)];
    // On the criminal justice route the meeting will be held, whatever was decided before (CJ-09).
    if (event.type === 'reconsidered' || isOnPoliceRoute) [decision, decidedOn] = [undefined, undefined];
    if (event.type === 'closed') closed = { at, event };
    if (event.type === 'screened')
      closed = event.eligible ? undefined : { at, event: { ...event, code: 'not-eligible' } };
    if (event.type === 'reopened' || event.type === 'screening-taken-back') closed = undefined;
  }
  const received = receivedAgain(events);
  const until = dayOf(closed?.at ?? now);
  const meetings = meetingsAgain(events);
  const agencies = (teams: readonly string[]) =>
    [...new Set(teams.map(agencyOf))].filter((one) => one !== undefined).sort();
  const outcome = outcomesAgain(events).findLast((one) => one.isRecorded)?.cards;
  const told = ofType(events, 'panel-recorded').findLast(({ event }) => event.answer === 'told');
  const [begun] = events;
  const concern = begun?.event.concern as { youngPerson: { placed?: string } } | undefined;
  const placed = ofType(events, 'corrected').findLast(({ event }) => event.fact === 'placed')?.event.is;
  return {
    ...routesAgain(events),
    received,
    clocks: clockLinesAgain(events),
    talk: ofType(events, 'discussed')
      .map(({ event }) => String(event.on))
      .sort()[0],
    decision,
    decidedOn,
    checked: checkedAgain(events),
    firstContactConfirmed: confirmedAgain(events, agencyOf),
    booked: meetings.filter(({ isBooked }) => isBooked).map(({ bookedAt }) => dayOf(bookedAt))[0],
    held: meetings.flatMap(({ on }) => on ?? []),
    adjournments: ofType(events, 'meeting-adjourned').length,
    invited: agencies(meetings.flatMap(({ invited }) => [...invited])),
    came: agencies(meetings.flatMap(({ came }) => came)),
    mappa: outcome?.considered?.mappa,
    exploitation: outcome?.considered?.exploitation,
    aim: outcome?.assessment?.aim,
    ...assessmentsAgain(events),
    panelTold: told?.event.on,
    ...safetyAgain(events, until),
    ...voicesAgain(events),
    placed: ofType(events, 'placing-recorded').length > 0 || (placed ?? concern?.youngPerson.placed) === 'yes',
    daysOpen: daysBetween(received, until),
    closedCode: closed === undefined ? undefined : String(closed.event.code ?? 'not-known'),
    corrected: ofType(events, 'corrected').length,
  };
}
