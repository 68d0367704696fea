/** When people are nudged or reminded of a case: what has come due, and when it next needs attention. */

import { workersGone } from '../aim/left.ts';
import { laterOf } from '../base/later.ts';
import type { Instant } from '../base/vocabulary.ts';
import type { CaseEvent } from '../events.ts';
import type { Nudge } from '../handling/events.ts';
import { outcomeToAskFor } from '../outcome/outcome.ts';
import { hasStoppedManaging } from '../record/access.ts';
import type { Case, NudgeRecipient } from '../record/case.ts';
import { retentionAhead, retentionNews } from '../retention/events.ts';
import type { DecisionContext } from '../rows/context.ts';
import { isOpen } from '../stages.ts';
import type { Agenda, Obligation } from './agenda.ts';
import { ladderOf, stepsAhead } from './ladder.ts';
import { promisesAhead, promisesPassedNow } from './promises.ts';
import type { LadderStep } from './reaches.ts';
import { eachOnce, recipientKey, recipients } from './recipients.ts';
import { remindersAhead, remindersDue } from './reminders.ts';
import { sayings, unreachedToday } from './said.ts';

/** When this case next needs attention: a nudge or reminder, never outside working hours. */
export function nextWake(c: Case, agenda: Agenda, by: DecisionContext): Instant | undefined {
  // People may have left while it was closed.
  const isNews = managerNews(c, by).length + assessorsNews(c, by).length > 0;
  if (isNews || outcomeToAskFor(c) !== undefined) return by.calendar.nextWorkingMoment(by.now);
  const nudges = agenda.flatMap((one) => stepsAhead(c, one, by));
  const ahead = [...nudges, ...remindersAhead(c, by), ...promisesAhead(c, agenda, by), ...retentionAhead(c, by)];
  const [first] = ahead.map((one) => one.at).sort();
  return first === undefined ? undefined : by.calendar.nextWorkingMoment(laterOf(first, by.now));
}

function nudgeAt(
  { key, askedSince }: Obligation,
  { name, workingDays }: LadderStep,
  to: readonly NudgeRecipient[],
): Nudge {
  return { obligation: key, since: askedSince, step: name, workingDays, to };
}

/** Of several steps for one duty only the furthest, so that a long silence ends in one nudge. */
function nudgesDue(c: Case, agenda: Agenda, by: DecisionContext): readonly Nudge[] {
  return agenda.flatMap((one): readonly Nudge[] => {
    const due = stepsAhead(c, one, by).findLast(({ at }) => at <= by.now);
    return due === undefined ? [] : [nudgeAt(one, due.step, recipients(one, due.step, c, by))];
  });
}

/** Whether its manager has left, or is back, and that is not noted yet: said at once, at any hour. */
function managerNews(c: Case, { roster }: DecisionContext): readonly CaseEvent[] {
  const { manager, managerLeft } = c;
  if (manager === undefined || !isOpen(c) || hasStoppedManaging(manager, roster) === (managerLeft !== undefined))
    return [];
  return [{ type: managerLeft === undefined ? 'manager-left' : 'manager-back', manager }];
}

/** Whether one of those who do the AIM assessment has no such job any more: the same, once. */
function assessorsNews(c: Case, { roster }: DecisionContext): readonly CaseEvent[] {
  const left = isOpen(c) ? workersGone(c, roster) : [];
  return left.length === 0 ? [] : [{ type: 'aim-workers-left', left }];
}

/** A meeting was held and nothing of its outcome is there yet: it is asked for. */
function outcomeNews(c: Case): readonly CaseEvent[] {
  const wanted = outcomeToAskFor(c);
  return wanted === undefined ? [] : [{ type: 'outcome-wanted', meeting: wanted }];
}

/** What is owed now, one event of a kind however much it is: a waking stays one commit. */
export function dueNow(c: Case, agenda: Agenda, by: DecisionContext): readonly CaseEvent[] {
  const news = [...managerNews(c, by), ...assessorsNews(c, by), ...outcomeNews(c)];
  if (!by.calendar.isWorkingTime(by.now)) {
    return news;
  }
  const nudges = nudgesDue(c, agenda, by);
  const reminders = remindersDue(c, by);
  return [
    ...news,
    ...(nudges.length === 0 ? [] : [{ type: 'nudged', nudges } as const]),
    ...(reminders.length === 0 ? [] : [{ type: 'reminded', reminders } as const]),
    ...promisesPassedNow(c, agenda, by),
    ...retentionNews(c, by),
  ];
}

const last: LadderStep = { name: 'last', workingDays: 0, to: ['service-lead'], asksTeamChannel: false };

/**
 * Somebody could not be told of a duty: on the same day those are who come next on the ladder and were not told of it
 * yet; after the last of them whoever stands in for a service lead.
 */
export function nudgeInstead(
  c: Case,
  one: Obligation,
  insteadOf: NudgeRecipient,
  by: DecisionContext,
): Nudge | undefined {
  const said = sayings(c, one, by);
  const latest = said.at(-1);
  if (latest === undefined) return undefined;
  const today = by.calendar.localDate(by.now);
  const told = said.filter(({ at }) => by.calendar.localDate(at) === today).flatMap(({ to }) => to.map(recipientKey));
  const ladder = ladderOf(one, by.policy);
  const escalationStep = ladder.findLast(({ name }) => name === latest.step) ?? last;
  const next = ladder[ladder.indexOf(escalationStep) + 1] ?? last;
  const without = (step: LadderStep) =>
    recipients(one, step, c, by, [insteadOf]).filter((to) => !told.includes(recipientKey(to)));
  const to = eachOnce([...without(escalationStep), ...without(next)]);
  const isKnown = unreachedToday(c, one, by).some((other) => recipientKey(other) === recipientKey(insteadOf));
  return to.length === 0 && isKnown ? undefined : { ...nudgeAt(one, escalationStep, to), insteadOf };
}
