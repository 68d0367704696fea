/** Events that keep a case in order: what the clock brought, and what could not be told. */

import { sayFirst } from '../base/sentences.ts';
import type { Instant, LocalDate, PersonId, PersonRef, TeamId } from '../base/vocabulary.ts';
import type { NudgeRecipient } from '../record/case.ts';
import type { HandedTogether } from '../record/handed-together.ts';
import type { Nudging } from '../record/nudging.ts';
import { detailsOf, type EventRows, type Say } from '../rows/event.ts';

/** One nudge about one thing. */
export interface Nudge {
  /** The obligation's key. */
  readonly obligation: string;
  /** Since when the thing is asked for; left out in a record of before this was kept. */
  readonly since?: Instant | undefined;
  /** The name of the ladder's step, and its working days after the due day, kept since names can change. */
  readonly step: string;
  readonly workingDays?: number | undefined;
  readonly to: readonly NudgeRecipient[];
  /** Who was to be told at this step and could not be reached, where that is why these are told. */
  readonly insteadOf?: NudgeRecipient | undefined;
}
/** All nudges of one waking. */
export interface Nudged {
  readonly type: 'nudged';
  readonly nudges: readonly Nudge[];
}
/** All reminders of a meeting of one waking. */
export interface Reminded {
  readonly type: 'reminded';
  readonly reminders: readonly { readonly reminder: string; readonly team: TeamId }[];
}
/** Something the bot could not tell, or a party outside Pathway: a person must. */
export interface ContactNeeded {
  readonly type: 'to-tell';
  readonly id: string;
  readonly who: string;
  readonly what: string;
  /** The team it is about, where it is about one. */
  readonly team?: TeamId;
  /** It is for the young person or their family. */
  readonly family?: true | undefined;
}
/** Not made any more: who looks is in the access log. It stands in older records. */
export interface Looked {
  readonly type: 'looked';
  readonly part: string;
}
/** The case's manager is a team manager no more; or is one again. */
export interface ManagerLeft {
  readonly type: 'manager-left';
  readonly manager: PersonRef;
}
export interface ManagerBack {
  readonly type: 'manager-back';
  readonly manager: PersonRef;
}
/** The list of bank holidays is another, and days on the case moved by it. */
export interface DatesMoved {
  readonly type: 'dates-moved';
  /** Which list it is now: each moves a case once. */
  readonly list: string;
  /** The last day for a meeting, before and now, where that moved. */
  readonly was?: LocalDate | undefined;
  readonly is?: LocalDate | undefined;
}
/** Days that the referrer was promised have passed: they are told, and so are those who stand above the managers. */
export interface PromisesPassed {
  readonly type: 'promises-passed';
  /** The obligation's key, and since when the thing is asked for. */
  readonly promises: readonly { readonly obligation: string; readonly since: Instant }[];
  readonly above: readonly PersonId[];
}
export interface HandedOver {
  readonly type: 'handed-over';
  readonly manager: PersonRef;
  readonly reason: string;
  /** Left out where it was handed over by itself. */
  readonly together?: HandedTogether | undefined;
}

/** So many of the last times are kept: enough to know how far it has got, though the clock was ahead for a while. */
const mostSaid = 8;

/** What was said at a later time than this was said by a clock that was ahead. */
function afterNudge(before: Nudging | undefined, nudge: Nudge, at: Instant): Nudging {
  const since = nudge.since ?? at;
  const same = before?.since === since ? before : undefined;
  const { step, workingDays, to, insteadOf } = nudge;
  const said = [...(same?.said ?? []), { step, ...(workingDays === undefined ? {} : { workingDays }), at, to }];
  const unreached = [...(same?.unreached ?? []), ...(insteadOf === undefined ? [] : [{ to: insteadOf, at }])];
  return {
    since,
    said: said.filter((one) => one.at <= at).slice(-mostSaid),
    ...(unreached.length === 0 ? {} : { unreached: unreached.slice(-mostSaid) }),
    ...(before?.postponed === undefined ? {} : { postponed: before.postponed }),
  };
}

/** `Hannah Reid and Police safeguarding`, or the first few `and 12 others`. */
export const namesOf = (some: readonly NudgeRecipient[], say: Say): string =>
  sayFirst(some.map((one) => ('team' in one ? say.team(one.team) : say.person(one.person))));

function howNudged({ step, insteadOf, to }: Nudge, say: Say): string {
  if (insteadOf === undefined) return `nudged ${namesOf(to, say)} (${step})`;
  const unreached = `could not reach ${namesOf([insteadOf], say)} (${step})`;
  return to.length === 0 ? unreached : `${unreached}, and nudged ${namesOf(to, say)} in their place,`;
}

export const handlingEvents: EventRows<
  Nudged | Reminded | ContactNeeded | Looked | ManagerLeft | ManagerBack | DatesMoved | PromisesPassed | HandedOver
> = {
  nudged: {
    fold: (c, { nudges }, at) => ({
      nudging: {
        ...c.nudging,
        ...Object.fromEntries(nudges.map((one) => [one.obligation, afterNudge(c.nudging[one.obligation], one, at)])),
      },
    }),
    words: ({ nudges }, say) =>
      nudges.map((nudge) => `${howNudged(nudge, say)} about: ${say.duty(nudge.obligation)}`).join('; '),
  },
  reminded: {
    fold: (c, { reminders }, at) => ({
      reminded: { ...c.reminded, ...Object.fromEntries(reminders.map(({ reminder }) => [reminder, at])) },
    }),
    words: ({ reminders }, say) => `reminded ${say.teams(reminders.map(({ team }) => team))} of the meeting`,
  },
  'to-tell': {
    fold: (c, event, at) => ({ contactsToMake: [...c.contactsToMake, { ...detailsOf(event), since: at }] }),
    words: ({ who, what }, say) => `could not reach ${say.name(who)}, or they are not on Pathway: ${say.name(what)}`,
  },
  looked: { fold: () => ({}), words: ({ part }, say) => `looked at ${say.page(part)}` },
  'manager-left': {
    fold: (_c, _event, at) => ({ managerLeft: at }),
    words: ({ manager }, say) => `noted that ${say.name(manager.name)} is no longer a team manager`,
  },
  'manager-back': {
    fold: () => ({ managerLeft: undefined }),
    words: ({ manager }, say) => `noted that ${say.name(manager.name)} is a team manager again`,
  },
  'dates-moved': {
    fold: (_c, { list, was, is }) => ({ datesMoved: { list, ...(was && is ? { was, is } : {}) } }),
    words: ({ was, is }, say) =>
      was === undefined || is === undefined
        ? 'noted that days moved with the list of bank holidays'
        : `noted that the last day for a meeting moved from ${say.day(was)} to ${say.day(is)}, with the list of bank holidays`,
  },
  'promises-passed': {
    fold: ({ promisesPassed }, { promises, above }, at) => ({
      promisesPassed: {
        ...promisesPassed,
        ...Object.fromEntries(promises.map(({ obligation, since }) => [obligation, { since, at, above }])),
      },
    }),
    words: ({ promises }, say) =>
      `told the referrer and the service lead that a day has passed: ${promises.map(({ obligation }) => say.duty(obligation)).join('; ')}`,
  },
  'handed-over': {
    fold: (_c, { manager, reason, together }, at, by) => ({
      manager,
      managerSince: at,
      managerLeft: undefined,
      handedOver: { by, reason, ...(together === undefined ? {} : { together }) },
    }),
    words: ({ manager, together }, say) =>
      together === undefined
        ? `handed the case to ${say.name(manager.name)}`
        : `handed the case to ${say.name(manager.name)}, with every open case of ${say.name(together.from.name)}`,
    typed: ({ reason }) => ({ Why: reason }),
  },
};
