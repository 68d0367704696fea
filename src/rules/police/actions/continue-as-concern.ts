import type { LocalDate } from '../../base/vocabulary.ts';
import { applyingClocks } from '../../clocks.ts';
import { type Discussed, talkDoubts, talkReaders, talkTrouble } from '../../concern/actions/record-discussion.ts';
import type { Case, Discussion } from '../../record/case.ts';
import { running } from '../../record/case-roles.ts';
import type { Action } from '../../rows/action.ts';
import type { ActorContext } from '../../rows/context.ts';
import type { Unsigned } from '../../rows/event.ts';
import { type Refusal, refusal, together } from '../../rows/refusals.ts';
import { plannedStages } from '../../stages.ts';
import { type ClockStarted, type RouteChanged, startOn } from '../events.ts';
import { routeIsOpen } from '../guards.ts';

interface Input extends Unsigned<Discussion> {
  /** When somebody said that they are concerned about the young person. */
  readonly toldOn: LocalDate;
}

function trouble({ toldOn }: Input, { calendar, now }: ActorContext): Refusal | undefined {
  return toldOn > calendar.localDate(now)
    ? refusal('invalid', 'That day has not come yet. Enter the day on which the concern was told.', 'CN-01', 'toldOn')
    : undefined;
}

/** A clock of the concern that still applies goes on. */
const hasConcernClock = (c: Case): boolean => applyingClocks(c).some(({ kind }) => kind === 'concern');

/** What the days are for has been done: a plan goes on without them, and another meeting about it has a day of its own. */
const wasMeetingHeld = ({ meetings }: Case): boolean => meetings.some(({ state }) => state === 'held');

export const continueAsConcern: Action<Input> = {
  source: 'CJ-04',
  label: 'Go on by the concern route',
  form: {
    title: 'Go on by the concern route',
    send: 'Go on by this route',
    says: [
      'The police are taking no action for which this procedure needs a meeting. If somebody is still concerned about the young person, the case goes on as a concern.',
      'Talk to the officer or to another worker who knows the young person, then write down what each of you thought.',
      'Where a meeting was to be held, it will be held: that is the decision that one is appropriate. If you conclude that none is, close the case.',
    ],
    readBy: talkReaders,
  },
  who: running,
  from: ['with-manager', ...plannedStages],
  to: 'same',
  guards: [routeIsOpen],
  decide: (c, { toldOn, ...talk }, by) => {
    const refused = together(trouble({ toldOn, ...talk }, by), talkTrouble(talk, by));
    if (refused !== undefined) return refused;
    const discussed: Discussed = { type: 'discussed', ...talk };
    const changed: RouteChanged = { type: 'route-changed', route: 'concern', why: 'No caution and no charge' };
    const started: ClockStarted = { type: 'clock-started', kind: 'concern', started: startOn(toldOn, by) };
    return [discussed, changed, ...(hasConcernClock(c) || wasMeetingHeld(c) ? [] : [started])];
  },
  doubts: talkDoubts,
  events: {},
};
