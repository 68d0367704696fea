/** Adds events up to a case; the stage is not theirs to say: the actions table gave it. */
import type { Actor, Case, Invitation, Meeting, Stage } from './case.ts';
import type { CaseEvent, Happening, Invited, MeetingPlan } from './events.ts';
import type { Instant, Named } from './words.ts';

const clock: Named = { id: 'clock', name: 'Pathway' };

function who(actor: Actor): Named {
  return actor.kind === 'person' ? actor.person : clock;
}

/** A case's beginning, before its first event. */
function begin(event: Extract<CaseEvent, { type: 'concern-received' }>, at: Instant, stage: Stage): Case {
  const { type: _type, ...told } = event;
  return {
    ...told,
    stage,
    stageSince: at,
    receivedAt: at,
    decidingSince: at,
    referralsOn: [],
    discussions: [],
    earlierDecisions: [],
    meetings: [],
    invitations: [],
    toTell: [],
    putOff: {},
    rungs: {},
    reminded: [],
    commands: [],
  };
}

const newMeeting = (c: Case, plan: MeetingPlan): Meeting => ({
  ...plan,
  number: c.meetings.length + 1,
  revision: 0,
  state: 'booked',
});

function lastMeeting(c: Case, change: (meeting: Meeting) => Meeting): Pick<Case, 'meetings'> {
  const last = c.meetings.at(-1);
  return { meetings: last === undefined ? c.meetings : [...c.meetings.slice(0, -1), change(last)] };
}

function invite(c: Case, invited: readonly Invited[], meeting: number, at: Instant): readonly Invitation[] {
  return [...c.invitations, ...invited.map((one) => ({ ...one, meeting, invitedAt: at }))];
}

/** A yes to one time is no yes to another: whoever is invited is asked anew. */
function askAgain(c: Case, at: Instant): Partial<Case> {
  const invitations = c.invitations.map((one) => {
    const { reply: _reply, ...asked } = one;
    return one.meeting === c.meetings.length && one.withdrawn === undefined ? { ...asked, invitedAt: at } : one;
  });
  return { invitations, rungs: rungsWithout(c, (key) => /^(answer|record-meeting):/.test(key)) };
}

/** The ladders of these obligations begin again. */
function rungsWithout(c: Case, isFresh: (key: string) => boolean): Case['rungs'] {
  return Object.fromEntries(Object.entries(c.rungs).filter(([key]) => !isFresh(key)));
}

/** Booking is asked for anew: the ladder for it begins again. */
function toBeBookedAgain(c: Case, state: 'cancelled' | 'adjourned'): Partial<Case> {
  return {
    ...lastMeeting(c, (old) => ({ ...old, state, revision: old.revision + 1 })),
    rungs: rungsWithout(c, (key) => key === 'book'),
  };
}

/** Back from First Contact nobody has taken it, and what is asked of CDYJS is asked from now on. */
function backToUs(c: Case, at: Instant): Partial<Case> {
  return {
    ageSettled: { to: 'this-procedure', at },
    manager: undefined,
    managerSince: undefined,
    decidingSince: at,
    rungs: rungsWithout(c, (key) => !key.includes(':')),
  };
}

type Step<T extends CaseEvent['type']> = (
  c: Case,
  event: Extract<CaseEvent, { type: T }>,
  at: Instant,
  by: Named,
) => Partial<Case>;

/** What each event changes; the stage is not among it: the actions table gives that. */
const steps: { readonly [T in Exclude<CaseEvent['type'], 'concern-received'>]: Step<T> } = {
  taken: (_c, { manager }, at) => ({ manager, managerSince: at }),
  'handed-over': (_c, { manager }, at) => ({ manager, managerSince: at }),
  'age-settled': (_c, { to }, at) => ({ ageSettled: { to, at } }),
  'system-checked': (_c, { type: _type, ...check }, at, by) => ({ systemCheck: { ...check, at, by } }),
  'referred-on': (c, { team, because }, at) => ({
    referralsOn: [...c.referralsOn, { number: c.referralsOn.length + 1, team, because, at }],
  }),
  'referral-confirmed': (c, { number, note }, at, by) => ({
    referralsOn: c.referralsOn.map((one) =>
      one.number === number ? { ...one, confirmed: { at, by, ...(note === undefined ? {} : { note }) } } : one,
    ),
  }),
  'first-contact-decided': (c, { to, reason }, at, by) => ({
    ...(to === 'this-procedure' ? backToUs(c, at) : {}),
    referralsOn: c.referralsOn.map((one) =>
      one.because === 'under-ten' && one.confirmed === undefined
        ? { ...one, confirmed: { at, by, note: reason } }
        : one,
    ),
  }),
  discussed: (c, { type: _type, ...discussion }, at, by) => ({
    discussions: [...c.discussions, { ...discussion, at, by }],
  }),
  decided: (_c, { type: _type, ...decision }, at, by) => ({ decision: { ...decision, at, by } }),
  'meeting-booked': (c, { meeting, invited }, at) => ({
    meetings: [...c.meetings, newMeeting(c, meeting)],
    invitations: invite(c, invited, c.meetings.length + 1, at),
  }),
  'meeting-changed': (c, { meeting }, at) => ({
    // The whole plan, not laid over the old one: what it leaves out has gone, also once it was stored and read again.
    ...lastMeeting(c, ({ number, revision, state }) => ({ ...meeting, number, revision: revision + 1, state })),
    ...(meeting.starts === c.meetings.at(-1)?.starts ? {} : askAgain(c, at)),
  }),
  'meeting-cancelled': (c) => toBeBookedAgain(c, 'cancelled'),
  'meeting-adjourned': (c) => toBeBookedAgain(c, 'adjourned'),
  'meeting-held': (c, { on }) => lastMeeting(c, (old) => ({ ...old, state: 'held', heldOn: on })),
  'invitations-changed': (c, { invited, withdrawn }, at) => {
    const kept = c.invitations.map((one) =>
      one.meeting === c.meetings.length && one.withdrawn === undefined && withdrawn.includes(one.team)
        ? { ...one, withdrawn: at }
        : one,
    );
    const asked = new Set(invited.map((one) => `answer:${one.team}:${c.meetings.length}`));
    return {
      invitations: invite({ ...c, invitations: kept }, invited, c.meetings.length, at),
      rungs: rungsWithout(c, (key) => asked.has(key)),
    };
  },
  'invitation-answered': (c, { team, answer, note }, at, by) => ({
    invitations: c.invitations.map((one) =>
      one.team === team && one.meeting === c.meetings.length && one.withdrawn === undefined
        ? { ...one, reply: { answer, at, by, note } }
        : one,
    ),
  }),
  'put-off': (c, { obligation, until, reason }) => ({ putOff: { ...c.putOff, [obligation]: { until, reason } } }),
  nudged: (c, { obligation, rung }) => ({ rungs: { ...c.rungs, [obligation]: rung + 1 } }),
  reminded: (c, { reminder }) => ({ reminded: [...c.reminded, reminder] }),
  'to-tell': (c, { id, who: whom, what }, at) => ({ toTell: [...c.toTell, { id, who: whom, what, since: at }] }),
  told: (c, { id, note }, at, by) => ({
    toTell: c.toTell.map((one) => (one.id === id ? { ...one, done: { at, by, note } } : one)),
  }),
  looked: () => ({}),
  reconsidered: (c, _event, at) => {
    const { decide: _decide, ...rungs } = c.rungs;
    const earlierDecisions = c.decision === undefined ? c.earlierDecisions : [...c.earlierDecisions, c.decision];
    return { decision: undefined, earlierDecisions, decidingSince: at, rungs };
  },
  closed: (_c, { reason }, at) => ({ closed: { at, reason } }),
};

/**
 * A person's command is remembered for as long as the case lives, so that a form sent again changes nothing, however
 * late. The clock's are not, nor looks: nobody sends those again.
 */
function commandsAfter(c: Case, { event, actor, command }: Happening): Case['commands'] {
  const isSent = actor.kind === 'person' && event.type !== 'looked';
  return isSent && c.commands.at(-1) !== command ? [...c.commands, command] : c.commands;
}

/** The case after one more happening. The first must be the receipt of a referral. */
export function evolve(c: Case | undefined, happening: Happening, at: Instant): Case {
  const { event, actor, command, stage } = happening;
  if (event.type === 'concern-received') {
    return { ...begin(event, at, stage), commands: [command] };
  }
  if (c === undefined) {
    throw new Error(`A case cannot begin with "${event.type}".`);
  }
  const step = steps[event.type] as Step<CaseEvent['type']>;
  return {
    ...c,
    ...step(c, event, at, who(actor)),
    commands: commandsAfter(c, happening),
    stage,
    stageSince: stage === c.stage ? c.stageSince : at,
  };
}
