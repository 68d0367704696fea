import type { TeamId } from '../../base/vocabulary.ts';
import { type ContactTask, type Reply, standingInvitations } from '../../record/case.ts';
import { running } from '../../record/case-roles.ts';
import { alsoTeams } from '../../record/readers.ts';
import type { Action } from '../../rows/action.ts';
import { refusal } from '../../rows/refusals.ts';
import { meetingBooked } from '../guards.ts';

interface Input {
  readonly team: TeamId;
  readonly answer: Reply;
  readonly note: string;
}

export const recordAnswer: Action<Input> = {
  source: 'CN-12',
  label: 'Record an answer given another way',
  form: { title: 'An answer given another way', send: 'Record the answer', readBy: { note: alsoTeams } },
  who: running,
  from: ['booked'],
  to: 'same',
  guards: [meetingBooked],
  decide: (c, { team, answer, note }, { roster }) => {
    if (!standingInvitations(c).some((one) => one.team === team)) {
      return refusal('invalid', 'Choose a team that is invited.', 'CN-12', 'team');
    }
    // Who was spoken to has been told. Older tasks name the team alone.
    const isAbout = (one: ContactTask): boolean =>
      (one.team ?? one.who) === team || one.who === roster.team(team)?.name;
    const told = c.contactsToMake.filter((one) => one.done === undefined && isAbout(one));
    return [
      { type: 'invitation-answered', team, answer, note },
      ...told.map(({ id }) => ({ type: 'told', id, note }) as const),
    ];
  },
  events: {},
};
