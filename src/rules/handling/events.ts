/** Events that keep a case in order: what the clock brought, and what could not be told. */

import type { Instant, Named, TeamId } from '../base/vocabulary.ts';
import type { NudgeRecipient, Nudging } from '../record/case.ts';
import { detailsOf, type EventRows } from '../rows/event.ts';

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
export interface ToTellEvent {
  readonly type: 'to-tell';
  readonly id: string;
  readonly who: string;
  readonly what: string;
  /** The team it is about, where it is about one. */
  readonly team?: TeamId;
}
/** Not made any more: who looks is in the access log. It stands in older records. */
export interface Looked {
  readonly type: 'looked';
  readonly part: string;
}
export interface HandedOver {
  readonly type: 'handed-over';
  readonly manager: Named;
  readonly reason: string;
}

function afterNudge(before: Nudging | undefined, nudge: Nudge, at: Instant): Nudging {
  const since = nudge.since ?? at;
  const same = before?.since === since ? before : undefined;
  const furthest = Math.max(nudge.workingDays ?? Number.NEGATIVE_INFINITY, same?.furthest ?? Number.NEGATIVE_INFINITY);
  return {
    since,
    steps: [...(same?.steps ?? []), nudge.step],
    ...(Number.isFinite(furthest) ? { furthest } : {}),
    ...(before?.postponed === undefined ? {} : { postponed: before.postponed }),
  };
}

export const handlingEvents: EventRows<Nudged | Reminded | ToTellEvent | Looked | HandedOver> = {
  nudged: {
    fold: (c, { nudges }, at) => ({
      nudging: {
        ...c.nudging,
        ...Object.fromEntries(nudges.map((one) => [one.obligation, afterNudge(c.nudging[one.obligation], one, at)])),
      },
    }),
    words: ({ nudges }, say) =>
      `nudged ${nudges.map(({ step, obligation }) => `(${step}) about: ${say.duty(obligation)}`).join('; ')}`,
  },
  reminded: {
    fold: (c, { reminders }) => ({ reminded: [...c.reminded, ...reminders.map(({ reminder }) => reminder)] }),
    words: ({ reminders }, say) => `reminded ${say.teams(reminders.map(({ team }) => team))} of the meeting`,
  },
  'to-tell': {
    fold: (c, event, at) => ({ toTell: [...c.toTell, { ...detailsOf(event), since: at }] }),
    words: ({ who, what }, say) => `could not reach ${say.name(who)}, or they are not on Pathway: ${say.name(what)}`,
  },
  looked: { fold: () => ({}), words: ({ part }, say) => `looked at ${say.page(part)}` },
  'handed-over': {
    fold: (_c, { manager, reason }, at, by) => ({ manager, managerSince: at, handedOver: { by, reason } }),
    words: ({ manager }, say) => `handed the case to ${say.name(manager.name)}`,
    typed: ({ reason }) => ({ Why: reason }),
  },
};
