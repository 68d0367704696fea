/** What each action does to a case: its events, or a refusal of what was given. Permission is settled before. */
import { teamsSpokenFor } from './access.ts';
import type { Case, ReferralReason } from './case.ts';
import { currentMeeting, standingInvitations } from './case.ts';
import type { ByPerson } from './change.ts';
import type { CaseEvent } from './events.ts';
import type { ActionId, Inputs } from './inputs.ts';
import { adjourn, book, cancel, changeInvitations, changeMeeting, hold } from './meeting.ts';
import { findObligation } from './obligations.ts';
import { type Refusal, refusal } from './refusals.ts';
import type { Named, Person, TeamId } from './words.ts';

export type Effect = readonly CaseEvent[] | Refusal;
type EffectOf<A extends ActionId> = (c: Case, input: Inputs[A], by: ByPerson) => Effect;

const named = (person: Person): Named => ({ id: person.id, name: person.name });

function handTo(c: Case, { to, reason }: { to: string; reason: string }, { roster }: ByPerson): Effect {
  const manager = roster.withJob('team-manager').find((person) => person.id === to);
  if (manager === undefined) {
    return refusal('not-so', 'Choose a CDYJS team manager from the list.', 'A-18', 'to');
  }
  if (manager.id === c.manager?.id) {
    return refusal('not-so', `${manager.name} has the case already.`, 'A-18', 'to');
  }
  return [{ type: 'handed-over', manager: named(manager), reason }];
}

function firstContact({ roster }: ByPerson): TeamId | undefined {
  return roster.teams().find((team) => team.agency === 'first-contact')?.id;
}

type Onward = Extract<CaseEvent, { type: 'referred-on' | 'to-tell' }>;
const referredTo = (team: TeamId, because: ReferralReason): Onward => ({ type: 'referred-on', team, because });

/** A referral to First Contact; without such a team in the register somebody must tell them another way. */
export function toFirstContact(by: ByPerson, because: 'not-active' | 'under-ten'): Onward {
  const team = firstContact(by);
  return team === undefined
    ? { type: 'to-tell', id: `first-contact:${because}`, who: 'First Contact', what: 'refer this case to them' }
    : referredTo(team, because);
}

function checkSystem(c: Case, input: Inputs['check-system'], by: ByPerson): Effect {
  if (input.on > by.calendar.localDate(by.now)) {
    return refusal('not-so', 'The check cannot be in the future. Give the day it was made.', 'CN-08', 'on');
  }
  const team = input.result === 'active' ? by.roster.team(input.activeTeam ?? '') : undefined;
  if (input.result === 'active' && team?.agency !== 'social-care') {
    return refusal('not-so', 'Choose the social care team the young person is active to.', 'CN-09', 'activeTeam');
  }
  const checked: CaseEvent = {
    type: 'system-checked',
    on: input.on,
    result: input.result,
    ...(team === undefined ? {} : { activeTeam: team.id }),
  };
  const onward = team === undefined ? toFirstContact(by, 'not-active') : referredTo(team.id, 'active');
  const isDone =
    onward.type === 'to-tell'
      ? c.toTell.some((one) => one.id === onward.id)
      : c.referralsOn.some((one) => one.team === onward.team && one.because === onward.because);
  return isDone ? [checked] : [checked, onward];
}

/** A child under ten is not confirmed: First Contact decide (SC-06). */
function confirmReferral(c: Case, { note }: Inputs['confirm-referral'], { actor }: ByPerson): Effect {
  const mine = teamsSpokenFor(actor);
  const waiting = c.referralsOn.filter(
    (one) => one.because !== 'under-ten' && one.confirmed === undefined && mine.includes(one.team),
  );
  if (waiting.length === 0) {
    return refusal('not-now', 'Your team has confirmed this already. Nothing more is asked of you.', 'CN-11');
  }
  return waiting.map(({ number }) => ({ type: 'referral-confirmed', number, ...(note === undefined ? {} : { note }) }));
}

function discuss(_c: Case, input: Inputs['record-discussion'], by: ByPerson): Effect {
  return input.on > by.calendar.localDate(by.now)
    ? refusal('not-so', 'The talk cannot be in the future. Give the day you spoke.', 'CN-03', 'on')
    : [{ type: 'discussed', ...input }];
}

/** A note is only kept where there is one. */
const withNote = (note: string | undefined): { note?: string } => (note === undefined ? {} : { note });

function answer(c: Case, input: Inputs['answer-invitation'], { actor }: ByPerson): Effect {
  if (input.meeting !== undefined && input.meeting !== currentMeeting(c)?.number) {
    return refusal('not-now', 'That was the invitation to an earlier meeting. Answer the newest one.', 'CN-12');
  }
  const mine = teamsSpokenFor(actor);
  const invited = standingInvitations(c).filter((one) => mine.includes(one.team));
  const chosen = input.team === undefined ? invited[0] : invited.find((one) => one.team === input.team);
  if (chosen === undefined) {
    return refusal('not-yours', 'Your team is not invited to this meeting now. Ask the team manager.', 'CN-12');
  }
  if (chosen.reply?.answer === input.answer && chosen.reply.note === input.note) {
    return [];
  }
  return [{ type: 'invitation-answered', team: chosen.team, answer: input.answer, ...withNote(input.note) }];
}

function answerFor(c: Case, { team, answer: given, note }: Inputs['record-answer'], _by: ByPerson): Effect {
  return standingInvitations(c).some((one) => one.team === team)
    ? [{ type: 'invitation-answered', team, answer: given, note }]
    : refusal('not-so', 'Choose a team that is invited.', 'CN-12', 'team');
}

function recordTold(c: Case, { id, note }: Inputs['record-told'], _by: ByPerson): Effect {
  return c.toTell.some((one) => one.id === id && one.done === undefined)
    ? [{ type: 'told', id, note }]
    : refusal('not-so', 'Choose somebody who still has to be told.', 'PR-18', 'id');
}

function putOff(c: Case, { obligation, until, reason }: Inputs['put-off'], by: ByPerson): Effect {
  const one = findObligation(c, obligation, by);
  if (one === undefined) {
    return refusal('not-so', 'Choose something that is still to do on this case.', 'PR-10', 'obligation');
  }
  if (until <= by.calendar.localDate(by.now)) {
    return refusal('not-so', 'Choose a day after today.', 'PR-10', 'until');
  }
  // At the ladder's own time, so that a nudge that waited and one of that day are one.
  const first = by.calendar.nextWorkingMoment(by.calendar.startOfWorkingHours(until));
  const at = by.calendar.instantAt(by.calendar.localDate(first), by.policy.nudges.at);
  return [{ type: 'put-off', obligation, until: at, reason }];
}

export const effects: { readonly [A in Exclude<ActionId, 'raise'>]: EffectOf<A> } = {
  take: (_c, _input, { actor }) => [{ type: 'taken', manager: named(actor) }],
  assign: handTo,
  'hand-over': handTo,
  'keep-in-procedure': (_c, { reason }) => [{ type: 'age-settled', to: 'this-procedure', reason }],
  'send-to-first-contact': (_c, { reason }, by) => [
    { type: 'age-settled', to: 'first-contact', reason },
    toFirstContact(by, 'under-ten'),
  ],
  'check-system': checkSystem,
  'confirm-referral': confirmReferral,
  'first-contact-keeps': (_c, { reason }) => [{ type: 'first-contact-decided', to: 'another-service', reason }],
  'first-contact-returns': (_c, { reason }) => [{ type: 'first-contact-decided', to: 'this-procedure', reason }],
  'record-discussion': discuss,
  'agree-meeting': (_c, input) => [{ type: 'decided', appropriate: true, ...input }],
  'decide-no-meeting': (_c, input) => [{ type: 'decided', appropriate: false, ...input }],
  'book-meeting': book,
  'change-meeting': changeMeeting,
  'cancel-meeting': cancel,
  'change-invitations': changeInvitations,
  'record-held': hold,
  'record-adjourned': adjourn,
  'answer-invitation': answer,
  'record-answer': answerFor,
  'record-told': recordTold,
  'put-off': putOff,
  reconsider: (_c, { reason }) => [{ type: 'reconsidered', reason }],
  close: (_c, { reason }) => [{ type: 'closed', reason }],
};
