import type { TeamId } from '../../base/vocabulary.ts';
import { running } from '../../record/access.ts';
import { type Reply, standingInvitations } from '../../record/case.ts';
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
  decide: (c, { team, answer, note }) =>
    standingInvitations(c).some((one) => one.team === team)
      ? [{ type: 'invitation-answered', team, answer, note }]
      : refusal('not-so', 'Choose a team that is invited.', 'CN-12', 'team'),
  events: {},
};
