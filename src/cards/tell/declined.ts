/** That an agency is not coming, to those who manage the case, with why and what they can do about it. */
import { declinedInvitations } from '../../rules/meeting/answering.ts';
import { currentMeeting } from '../../rules/record/case.ts';
import { inPart, plainWords } from '../text.ts';
import { rest, type Tell } from './shape.ts';

export const declined: Tell = (c, { calendar, roster }, { about = '', most }) => {
  const starts = currentMeeting(c)?.starts;
  const why = declinedInvitations(c).find(({ team }) => team === about)?.reply?.note;
  const when = starts === undefined ? '' : ` on ${calendar.sayWhen(starts)}`;
  return {
    title: `An agency is not coming: ${c.reference}`,
    paragraphs: [
      `${plainWords(roster.team(about)?.name ?? about)} is not coming to the Risk Management Meeting${when}.`,
    ],
    sections: [
      why === undefined
        ? { paragraphs: ['No reason was given.'] }
        : { heading: 'Reason', extra: inPart(why, most, rest) },
    ],
    forms: [
      { title: 'Ask again', action: 'ask-again' },
      { title: 'Change who is invited', action: 'change-invitations' },
      { title: 'Meet without them', action: 'meet-without' },
    ],
  };
};
