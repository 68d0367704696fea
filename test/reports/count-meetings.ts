/** The meetings of a case, counted from its raw events. */
import type { Raw, RawEvent } from './count-again.ts';

interface MeetingAgain {
  readonly number: number;
  readonly bookedAt: string;
  readonly invited: Set<string>;
  ends: string;
  isCombined: boolean;
  isBooked: boolean;
  lateCode: string | undefined;
  on: string | undefined;
  came: readonly string[];
}

const teamsOf = (said: unknown): readonly string[] => (said as readonly { team: string }[]).map(({ team }) => team);

function plan(meeting: MeetingAgain, said: Raw): void {
  meeting.ends = String(said.ends);
  meeting.lateCode = said.lateCode as string | undefined;
}

function begin(number: number, event: Raw, at: string): MeetingAgain {
  const said = event.meeting as Raw & { preparation?: { combined?: string } };
  const isCombined = (said.preparation?.combined ?? 'no') !== 'no';
  const isBooked = event.notBooked !== true;
  const invited = new Set(isBooked ? teamsOf(event.invited) : []);
  const meeting = {
    number,
    bookedAt: at,
    invited,
    isCombined,
    isBooked,
    on: undefined,
    came: [],
    ends: '',
    lateCode: undefined,
  };
  plan(meeting, said);
  return meeting;
}

function hold(meeting: MeetingAgain, event: Raw): void {
  meeting.on = String(event.on);
  meeting.came = event.attended as readonly string[];
  // Booked for too late, and held in time after all: nothing says why it was late.
  if (event.inTime === true) meeting.lateCode = undefined;
  else if (event.lateCode !== undefined) meeting.lateCode = String(event.lateCode);
}

function correct(meetings: readonly MeetingAgain[], { fact, about, is, late }: Raw): void {
  const meeting = meetings[Number(about) - 1];
  if (fact === 'held-on' && meeting !== undefined) meeting.on = String(is);
  if (fact === 'came' && meeting !== undefined) meeting.came = String(is).split(',').filter(Boolean);
  const { meeting: number, code } = (late ?? {}) as { meeting?: number; code?: string };
  const isLate = number === undefined ? undefined : meetings[number - 1];
  if (isLate !== undefined) isLate.lateCode = code;
}

/** Every booking in its order; of one that was held, on which day. */
export function meetingsAgain(events: readonly RawEvent[]): readonly MeetingAgain[] {
  const meetings: MeetingAgain[] = [];
  for (const { at, event } of events) {
    const last = meetings.at(-1);
    if (event.type === 'meeting-booked') meetings.push(begin(meetings.length + 1, event, at));
    if (event.type === 'corrected') correct(meetings, event);
    if (last === undefined) continue;
    if (event.type === 'meeting-prepared') last.isCombined = event.combined !== undefined && event.combined !== 'no';
    if (event.type === 'meeting-changed') plan(last, event.meeting as Raw);
    if (event.type === 'meeting-held') hold(last, event);
    if (event.type === 'invitations-changed') {
      for (const team of event.withdrawn as readonly string[]) last.invited.delete(team);
      for (const team of teamsOf(event.invited)) last.invited.add(team);
    }
  }
  return meetings;
}
