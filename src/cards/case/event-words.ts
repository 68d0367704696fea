/** What happened, in one line each. Free text is not repeated here; the other pages hold it. */
import type { AccessEntry } from '../../cases/access-log.ts';
import type { Circumstances } from '../../rules/change.ts';
import type { CaseEvent, Happening } from '../../rules/events.ts';
import { obligations } from '../../rules/obligations.ts';
import type { TeamId } from '../../rules/words.ts';
import { plainWords } from '../text.ts';

type Words<T extends CaseEvent['type']> = (event: Extract<CaseEvent, { type: T }>, by: Circumstances) => string;

const team = ({ roster }: Circumstances, id: TeamId): string => roster.team(id)?.name ?? id;
const teams = (by: Circumstances, ids: readonly TeamId[]): string => ids.map((id) => team(by, id)).join(', ');

/** What somebody looked at, by what is kept of it: a page, or a command. */
const looks: Readonly<Record<string, string>> = {
  concern: 'the concern as sent',
  decision: 'the decision',
  decisions: 'the talks and decisions',
  meeting: 'the meeting and who is asked',
  history: 'what has happened',
  why: 'the steps, dates and clauses',
  status: 'the status',
};

const lookedAt = (what: string): string => `looked at ${looks[what] ?? 'the case'}`;

/** What an obligation is called, by the key of one of its kind. */
const titleOf = (key: string): string => obligations.find(({ id }) => id === key.split(':')[0])?.title ?? key;

const words: { readonly [T in CaseEvent['type']]: Words<T> } = {
  'concern-received': () => 'raised the concern',
  taken: () => 'took the case',
  'handed-over': ({ manager }) => `handed the case to ${plainWords(manager.name)}`,
  'age-settled': ({ to }) =>
    to === 'this-procedure' ? 'kept it in this procedure, on age' : 'sent it to First Contact, on age',
  'system-checked': ({ result }) =>
    `checked the case management system: ${result === 'active' ? 'active' : 'not active'}`,
  'referred-on': ({ team: to }, by) => `referred it on to ${team(by, to)}`,
  'referral-confirmed': () => 'confirmed the referral sent on',
  'first-contact-decided': ({ to }) =>
    to === 'this-procedure' ? 'decided that it comes back to CDYJS' : 'decided that another service takes it',
  discussed: () => 'recorded the talk with the referrer',
  decided: ({ appropriate }) =>
    appropriate ? 'agreed a Risk Management Meeting' : 'decided that a meeting is not appropriate',
  'meeting-booked': ({ meeting, invited }, by) =>
    `booked the meeting for ${by.calendar.sayWhen(meeting.starts)} and invited ${teams(
      by,
      invited.map((one) => one.team),
    )}`,
  'meeting-changed': ({ meeting }, by) => `changed the meeting: ${by.calendar.sayWhen(meeting.starts)}`,
  'meeting-cancelled': () => 'cancelled the meeting',
  'meeting-adjourned': () => 'recorded that the meeting was adjourned',
  'meeting-held': ({ attended }, by) => `recorded that the meeting was held, with ${teams(by, attended)}`,
  'invitations-changed': ({ invited, withdrawn }, by) =>
    [
      invited.length === 0
        ? ''
        : `invited ${teams(
            by,
            invited.map((one) => one.team),
          )}`,
      withdrawn.length === 0 ? '' : `withdrew the invitation of ${teams(by, withdrawn)}`,
    ]
      .filter((part) => part !== '')
      .join(' and '),
  'invitation-answered': ({ team: whose, answer }, by) =>
    `recorded the answer of ${team(by, whose)}: ${{ accepted: 'coming', declined: 'not coming', 'somebody-else': 'sending somebody else' }[answer]}`,
  'put-off': ({ until }, by) => `put off nudges until ${by.calendar.sayWhen(until)}`,
  nudged: ({ name, obligation }) => `nudged (${name}) about: ${titleOf(obligation)}`,
  reminded: ({ team: whom }, by) => `reminded ${team(by, whom)} of the meeting`,
  'to-tell': ({ who, what }) => `could not reach ${plainWords(who)}, or they are not on Pathway: ${plainWords(what)}`,
  told: () => 'recorded that somebody was told',
  looked: ({ part }) => lookedAt(part),
  reconsidered: () => 'opened the decision again',
  closed: () => 'closed the case',
};

/** `Hannah Reid took the case`. */
export function eventWords({ event, actor }: Happening, by: Circumstances): string {
  const who = actor.kind === 'person' ? plainWords(actor.person.name) : 'Pathway';
  return `${who} ${(words[event.type] as Words<CaseEvent['type']>)(event, by)}`;
}

/** `Hannah Reid looked at the decision`. */
export function lookWords({ person, what }: AccessEntry): string {
  return `${plainWords(person.name)} ${lookedAt(what)}`;
}
