/** The post in an invited agency's channel. It names nobody. */

import type { InvitationView } from '../../cases/channel-view.ts';
import { sayDate, sayFromTo, sayWhen } from '../../rules/base/local-time.ts';
import { drawButton, drawLink, drawOpener } from '../buttons.ts';
import type { Card } from '../card.ts';
import { type Fact, messageCard } from '../message/message.ts';
import { plainWords } from '../text.ts';
import { invitationWords } from './words.ts';

const stateWords: Record<InvitationView['state'], string> = {
  booked: '',
  cancelled: 'This meeting has been cancelled. You do not have to do anything more; a new invitation may follow.',
  adjourned: 'This meeting was adjourned. A new invitation will follow.',
  held: 'This meeting has been held. Thank you.',
  withdrawn: 'This invitation has been withdrawn. You do not have to do anything more.',
};

/** Of a meeting that was recorded once it had been held: the team was not asked, and came. */
const cameWords =
  'This meeting has been held. A team manager recorded that your agency came. You do not have to answer.';
const takenOffWords = 'Your agency no longer has a part in this meeting. You do not have to do anything more.';

const whatBecameOfIt = ({ state, notBooked }: InvitationView): string => {
  if (notBooked === undefined) return stateWords[state];
  return state === 'withdrawn' ? takenOffWords : cameWords;
};

function answerDay({ answerBy, meetingIsNear }: InvitationView): readonly Fact[] {
  if (answerBy === undefined) return [];
  const because = meetingIsNear ? ', because the meeting is near' : '';
  const value = answerBy === 'not-known' ? 'Not known: the list of bank holidays ends too soon' : sayDate(answerBy);
  return [{ title: 'Answer by', value: `${value}${because}` }];
}

function facts(view: InvitationView): readonly Fact[] {
  const { teamName, starts, ends, venue, answer, answeredAt, notBooked } = view;
  const answered = answeredAt === undefined ? '' : `, ${sayWhen(answeredAt)}`;
  const when = { title: 'When', value: sayFromTo(starts, ends) };
  if (notBooked) return [{ title: 'Agency', value: plainWords(teamName) }, when];
  return [
    { title: 'Asked', value: plainWords(teamName) },
    when,
    { title: 'Where', value: venue },
    { title: 'Your answer', value: `${invitationWords[answer]}${answered}` },
    ...answerDay(view),
  ];
}

function buttons(view: InvitationView, calendarUrl: string): readonly unknown[] {
  const { reference, team, meeting, link } = view;
  const data = { reference, team, meeting };
  return [
    drawButton({ title: 'Accept', verb: 'invitation/accept', data, main: true }, 'post'),
    drawOpener({ title: 'Decline', verb: 'invitation/not-coming', data }),
    drawOpener({ title: 'Send someone else', verb: 'invitation/somebody-else', data }),
    drawOpener({ title: 'Open', verb: 'case/open', data: { reference } }),
    drawLink('Add to calendar', calendarUrl),
    ...(link === undefined ? [] : [drawLink('Join on Teams', link)]),
  ];
}

function actions(view: InvitationView, calendarUrl: string): readonly unknown[] {
  const open = drawOpener({ title: 'Open', verb: 'case/open', data: { reference: view.reference } });
  switch (view.state) {
    case 'booked':
      return buttons(view, calendarUrl);
    case 'cancelled':
    case 'adjourned':
      return [open, drawLink('Take it out of your calendar', calendarUrl)];
    case 'held':
      return [open];
    case 'withdrawn':
      return [];
  }
}

const purposes = {
  first: 'Your agency is invited. The purpose is to share relevant information and agree what each agency will do.',
  another:
    'Your agency is invited to another meeting about this case. The purpose is to look at the risk management plan again: what has been done, what is new and what has to change.',
} as const;

/** Draws the post; `calendarUrl` is the unguessable address of this invitation's calendar file. */
export function invitationPost(view: InvitationView, calendarUrl: string): Card {
  return messageCard({
    title: `Risk Management Meeting, ${view.reference}`,
    paragraphs:
      view.state === 'booked' ? [purposes[view.another ? 'another' : 'first']] : [`**${whatBecameOfIt(view)}**`],
    facts: facts(view),
    actions: actions(view, calendarUrl),
  });
}
