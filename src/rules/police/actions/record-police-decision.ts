import type { Instant } from '../../base/vocabulary.ts';
import { applyingClocks } from '../../clocks.ts';
import { reopening } from '../../ending/actions/reopen.ts';
import type { Case } from '../../record/case.ts';
import { inCharge } from '../../record/case-roles.ts';
import { alsoPolice, alsoTeams } from '../../record/readers.ts';
import type { Action } from '../../rows/action.ts';
import type { ActorContext } from '../../rows/context.ts';
import { detailsOf, type Unsigned } from '../../rows/event.ts';
import { type Refusal, refusal } from '../../rows/refusals.ts';
import { everyStage, isOpen } from '../../stages.ts';
import { oddDays, ofItsKind, wrongDays } from '../days.ts';
import { decisions } from '../decisions.ts';
import { type ClockEnded, type ClockStarted, type RouteChanged, startOn } from '../events.ts';
import type { Investigation, PoliceDecision } from '../facts.ts';
import { isInvestigated } from '../investigation.ts';
import { beginsNewCase, begunAlready, type LateDecision, whyLinked } from '../late-decision.ts';
import { isTurnedAway } from '../mash.ts';
import { notTheNewest } from '../not-the-newest.ts';
import { isCriminalJustice } from '../routes.ts';

type Input = LateDecision;
type PoliceDecided = { readonly type: 'police-decided' } & Unsigned<PoliceDecision>;

/** No meeting was ever due by the days of a referral that MASH turned away (CJ-08): those of the decision alone count. */
const turnedAway: ClockEnded = {
  type: 'clock-ended',
  kind: 'mash-police',
  why: 'MASH found that it is not for this procedure',
};

/** What the decision makes of the route and its clocks. */
function consequences(
  c: Case,
  { decision, receivedOn }: Input,
  by: ActorContext,
): readonly (RouteChanged | ClockStarted | ClockEnded)[] {
  const { route, title, goesOn } = decisions[decision];
  if (route === 'criminal-justice') {
    const started: ClockStarted = { type: 'clock-started', kind: 'police', started: startOn(receivedOn, by) };
    if (isTurnedAway(c)) return [turnedAway, started];
    return isCriminalJustice(c) ? [started] : [{ type: 'route-changed', route, why: title }, started];
  }
  if (!isCriminalJustice(c) || goesOn !== undefined) return [];
  const kinds = new Set(applyingClocks(c).flatMap(({ kind }) => (kind === 'concern' ? [] : [kind])));
  return [...kinds].map((kind) => ({ type: 'clock-ended', kind, why: 'The route does not apply' }));
}

/** It goes on, or it is over. One that is over says until when. */
function investigationAfter(c: Case, { decision, officer }: Input, at: Instant): Investigation | undefined {
  const open = isInvestigated(c) ? c.investigation : undefined;
  if (decisions[decision].goesOn === undefined) {
    return open === undefined ? c.investigation : { ...open, until: at };
  }
  return { ...(open ?? { since: at }), ...(officer === undefined ? {} : { officer }) };
}

/**
 * A caution or a charge opens a case that was closed a short while ago, and begins a new one where that is too long ago;
 * any other decision changes nothing of a closed one.
 */
function closedTrouble(c: Case, { decision, newCase }: Input, by: ActorContext): Refusal | undefined {
  if (c.closed === undefined) return undefined;
  if (decisions[decision].route !== 'criminal-justice') {
    const says =
      'The case is closed, and only a caution or a charge opens it again. If this decision matters, open the case again first.';
    return refusal('invalid', says, 'A-12', 'decision');
  }
  const tooLate =
    'The case was closed too long ago to open it again. Open this form again: it will begin a new case with the decision.';
  const isMissing = beginsNewCase(c, { decision }, by) && newCase === undefined;
  return isMissing ? refusal('wrong-stage', tooLate, 'A-12') : undefined;
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
      'Pathway will not tell the referrer or their school of the police. Where a meeting will now be held it tells them that, and not why.',
    ],
    readBy: { alleged: alsoPolice, officer: alsoTeams, policeReference: alsoPolice, notToSay: alsoPolice },
  },
  who: [...inCharge, 'notifying-officer', 'invited-officer'],
  from: everyStage,
  to: 'same',
  guards: [],
  decide: (c, { newCase, ...input }, by) => {
    const trouble = wrongDays(input, by.calendar.localDate(by.now)) ?? closedTrouble(c, { newCase, ...input }, by);
    if (trouble !== undefined) return trouble;
    if (newCase !== undefined && beginsNewCase(c, input, by)) {
      return [{ type: 'linked', other: newCase, kind: 'same-person', why: whyLinked }];
    }
    return [
      { type: 'police-decided', ...ofItsKind(input) },
      ...consequences(c, input, by),
      ...(isOpen(c) ? [] : reopening(c)),
    ];
  },
  saysDone: ({ newCase }) =>
    newCase === undefined
      ? undefined
      : `recorded the decision in a new case, ${newCase}, about the same young person. It is linked to this one`,
  doubts: (c, input, by) => [...oddDays(input), ...notTheNewest(c, input, by), ...begunAlready(c, input, by)],
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
