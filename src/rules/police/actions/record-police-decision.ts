import type { Instant } from '../../base/vocabulary.ts';
import { managing } from '../../record/access.ts';
import type { Case } from '../../record/case.ts';
import { alsoTeams, onlyWhole } from '../../record/readers.ts';
import type { Action } from '../../rows/action.ts';
import type { ActorContext } from '../../rows/context.ts';
import { type Doubt, whenOdd } from '../../rows/doubt.ts';
import { detailsOf, type Unsigned } from '../../rows/event.ts';
import { type Refusal, refusal } from '../../rows/refusals.ts';
import { openStages } from '../../stages.ts';
import { decisions } from '../decisions.ts';
import { type ClockEnded, type ClockStarted, type RouteChanged, startOn } from '../events.ts';
import type { Investigation, PoliceDecision } from '../facts.ts';
import { isInvestigated } from '../investigation.ts';
import { isCriminalJustice } from '../routes.ts';

type Input = Unsigned<PoliceDecision>;
type PoliceDecided = { readonly type: 'police-decided' } & Input;

/** A decision that cannot be as it was told: without a day, or known before it was made. */
function trouble({ decision, decidedOn, receivedOn }: Input, { calendar, now }: ActorContext): Refusal | undefined {
  const { goesOn } = decisions[decision];
  const today = calendar.localDate(now);
  if (goesOn === undefined && decidedOn === undefined) {
    return refusal('invalid', 'Enter the day on which the police decided this.', 'CJ-01', 'decidedOn');
  }
  if (decidedOn !== undefined && decidedOn > today) {
    return refusal('invalid', 'That day has not come yet. Enter the day of the decision.', 'CJ-01', 'decidedOn');
  }
  if (receivedOn > today) {
    return refusal(
      'invalid',
      'That day has not come yet. Enter the day on which you were told.',
      'CJ-10',
      'receivedOn',
    );
  }
  return decidedOn !== undefined && receivedOn < decidedOn
    ? refusal('invalid', 'That is before the day of the decision. Check both days.', 'CJ-10', 'receivedOn')
    : undefined;
}

/** What the decision makes of the route and its clocks. */
function consequences(
  c: Case,
  { decision, receivedOn }: Input,
  by: ActorContext,
): readonly (RouteChanged | ClockStarted | ClockEnded)[] {
  const { route, title, goesOn } = decisions[decision];
  if (route === 'criminal-justice') {
    const started: ClockStarted = { type: 'clock-started', kind: 'police', started: startOn(receivedOn, by) };
    return isCriminalJustice(c) ? [started] : [{ type: 'route-changed', route, why: title }, started];
  }
  const isOver = isCriminalJustice(c) && goesOn === undefined;
  return isOver ? [{ type: 'clock-ended', kind: 'police', why: 'The route does not apply' }] : [];
}

function oddDays({ decidedOn, interviewedOn }: Input, { calendar }: ActorContext): readonly Doubt[] {
  if (decidedOn === undefined || interviewedOn === undefined) return [];
  const [decided, interviewed] = [calendar.sayDate(decidedOn), calendar.sayDate(interviewedOn)];
  return whenOdd(interviewedOn > decidedOn, {
    id: `interview-after:${interviewedOn}`,
    asks: `The interview on ${interviewed} is after the decision on ${decided}. Is that right?`,
  });
}

/** It goes on, or it is over. One that is over says until when. */
function investigationAfter(c: Case, { decision, officer }: Input, at: Instant): Investigation | undefined {
  const open = isInvestigated(c) ? c.investigation : undefined;
  if (decisions[decision].goesOn === undefined) {
    return open === undefined ? c.investigation : { ...open, until: at };
  }
  return { ...(open ?? { since: at }), ...(officer === undefined ? {} : { officer }) };
}

export const recordPoliceDecision: Action<Input, PoliceDecided> = {
  source: 'A-12',
  label: 'Record what the police decided',
  afterwards: true,
  form: {
    title: 'What the police decided',
    send: 'Record the decision',
    says: [
      'After a caution or a charge a Risk Management Meeting will be held. Pathway will count ten working days from the day you were told.',
      'Pathway will not tell the referrer or their school.',
    ],
    readBy: { alleged: onlyWhole, officer: alsoTeams, policeReference: onlyWhole, notToSay: onlyWhole },
  },
  who: [...managing, 'unallocated-manager'],
  from: openStages,
  to: 'same',
  guards: [],
  decide: (c, input, by) => trouble(input, by) ?? [{ type: 'police-decided', ...input }, ...consequences(c, input, by)],
  doubts: (_c, input, by) => oddDays(input, by),
  events: {
    'police-decided': {
      fold: (c, event, at, by) => {
        const investigation = investigationAfter(c, event, at);
        return {
          policeDecisions: [...(c.policeDecisions ?? []), { ...detailsOf(event), at, by }],
          ...(investigation === undefined ? {} : { investigation }),
        };
      },
      words: ({ decision }) => `recorded what the police decided: ${decisions[decision].title}`,
    },
  },
};
