/** What would follow from a change, in sentences: found by comparing what a case says and owes before it and after it. */

import { activityChanges } from '../aim/activity-since.ts';
import { leadService, newestAim } from '../aim/assessment.ts';
import { serviceNames } from '../aim/letter.ts';
import { heldLateWords, isMeetingAwaited, meetingClock } from '../clocks.ts';
import { inviteList } from '../meeting/invitees.ts';
import { teamsAskedAs } from '../record/asked.ts';
import type { Case } from '../record/case.ts';
import type { DecisionContext } from '../rows/context.ts';
import { type Obligation, unmet } from './agenda.ts';
import { ownerName, ownerTitle } from './owner-names.ts';

type Compare = (before: Case, after: Case, by: DecisionContext) => readonly string[];

const byDay = ({ due }: Obligation, { calendar }: DecisionContext): string =>
  due.known ? ` by ${calendar.sayDate(due.due)}` : '';

const ownedBy = ({ owner }: Obligation, c: Case, { roster }: DecisionContext): string =>
  ownerName(owner, c, roster) ?? ownerTitle(owner);

/** What is asked then and was not, what is asked no longer, and what is asked by another day. */
const duties: Compare = (before, after, by) => {
  const [old, now] = [before, after].map((c) => new Map(unmet(c, by).map((one) => [one.key, one])));
  const begun = [...(now?.values() ?? [])].flatMap((one) => {
    const was = old?.get(one.key);
    if (was === undefined) {
      return [`This will be asked of ${ownedBy(one, after, by)}: "${one.title}"${byDay(one, by)}.`];
    }
    const [then, day] = [byDay(was, by), byDay(one, by)];
    return then === day ? [] : [`"${one.title}" will be asked${day || ' without a day'}. It was asked${then}.`];
  });
  const ended = [...(old?.values() ?? [])].flatMap((one) =>
    now?.has(one.key) ? [] : [`This will no longer be asked of ${ownedBy(one, before, by)}: "${one.title}".`],
  );
  return [...begun, ...ended];
};

const years = (count: number | undefined): string => (count === undefined ? 'not known' : String(count));

const age: Compare = ({ age: was }, { age: is }) => [
  ...(was.atReferral === is.atReferral
    ? []
    : [`Age when the case was received: ${years(is.atReferral)}. It was ${years(was.atReferral)}.`]),
  ...(was.atBehaviour === is.atBehaviour
    ? []
    : [`Age when it happened: ${years(is.atBehaviour)}. It was ${years(was.atBehaviour)}.`]),
  ...(was.note === is.note || is.note === undefined ? [] : [is.note]),
];

/** The last day for a meeting, where nobody is asked to hold one by it yet; and a meeting that is late by it, or is not. */
const clock: Compare = (before, after, by) => {
  const day = (c: Case) => {
    const due = meetingClock(c, by);
    return isMeetingAwaited(c) && due.known ? by.calendar.sayDate(due.due) : undefined;
  };
  const [was, is] = [day(before), day(after)];
  const held = (c: Case) => {
    const on = c.meetings.findLast(({ state }) => state === 'held')?.heldOn;
    return on === undefined ? undefined : `${by.calendar.sayDate(on)}${heldLateWords(c, on, by)}`;
  };
  const [heldBefore, heldNow] = [held(before), held(after)];
  return [
    ...(was === is || is === undefined ? [] : [`The latest date for a meeting will be ${is}.`]),
    ...(heldBefore === heldNow || heldNow === undefined ? [] : [`The meeting was held on ${heldNow}.`]),
  ];
};

/** Whom the list for a meeting that is to come names otherwise; nobody is invited or left off by it. */
const invitees: Compare = (before, after, by) => {
  if (!isMeetingAwaited(after)) return [];
  const [old, now] = [before, after].map((c) => {
    const { lines, outside } = inviteList(c, by.roster);
    const proposed = lines.filter((one) => one.proposed).map(({ team }) => team.name);
    return new Set([...proposed, ...outside.map(({ who }) => who)]);
  });
  const [more, fewer] = [
    [...(now ?? [])].filter((one) => !old?.has(one)),
    [...(old ?? [])].filter((one) => !now?.has(one)),
  ];
  return [
    ...(more.length === 0 ? [] : [`Pathway will also suggest to invite or tell: ${more.join(', ')}.`]),
    ...(fewer.length === 0 ? [] : [`Pathway will no longer suggest to invite or tell: ${fewer.join(', ')}.`]),
  ];
};

/** Which service leads does not change by itself. */
const lead: Compare = (before, after) => {
  const aim = newestAim(after);
  if (aim === undefined) return [];
  const known = new Set(activityChanges(before, aim).map(({ service, isActive }) => `${service}:${isActive}`));
  const leads = leadService(aim);
  const stays =
    leads === undefined
      ? ''
      : ` ${serviceNames[leads.service]} will still lead the assessment, unless you change that.`;
  return activityChanges(after, aim)
    .filter(({ service, isActive }) => !known.has(`${service}:${isActive}`))
    .map(
      ({ service, isActive }) =>
        `The meeting that decided the assessment did not know that they are ${isActive ? 'active' : 'not active'} to ${serviceNames[service]}.${stays}`,
    );
};

/** Who opens the case as a team that came to a meeting about it. */
const sight: Compare = (before, after, { roster }) => {
  const [old, now] = [before, after].map((c) => new Set(teamsAskedAs(c, 'planning-team')));
  const names = (some: ReadonlySet<string> | undefined, others: ReadonlySet<string> | undefined) =>
    [...(some ?? [])].filter((team) => !others?.has(team)).map((team) => roster.team(team)?.name ?? team);
  const [more, fewer] = [names(now, old), names(old, now)];
  return [
    ...(more.length === 0 ? [] : [`These teams will be able to open the case and its plan: ${more.join(', ')}.`]),
    ...(fewer.length === 0
      ? []
      : [`These teams will not see the plan as a team that came to the meeting: ${fewer.join(', ')}.`]),
  ];
};

const comparisons: readonly Compare[] = [age, clock, duties, invitees, lead, sight];

/** Nothing is carried out by it. Empty where the case says and owes the same. */
export const whatFollows: Compare = (before, after, by) => comparisons.flatMap((compare) => compare(before, after, by));
