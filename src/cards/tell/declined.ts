/** That an agency is not coming, to those who manage the case, with why and what they can do about it. */
import { declinedInvitations } from '../../rules/meeting/answering.ts';
import { currentMeeting } from '../../rules/record/case.ts';
import { inPart, plainWords } from '../text.ts';
import { rest, type Tell } from './shape.ts';

export const declined: Tell = (c, { calendar, now, roster }, { about = '', most }) => {
  const starts = currentMeeting(c)?.starts;
  const hasBegun = starts !== undefined && starts <= now;
  const why = declinedInvitations(c).find(({ team }) => team === about)?.reply?.note;
  const when = starts === undefined ? '' : ` on ${calendar.sayWhen(starts)}`;
  return {
    title: `An agency is not coming: ${c.reference}`,
    paragraphs: [
      `${plainWords(roster.team(about)?.name ?? about)} is not coming to the Risk Management Meeting${when}.`,
      ...(hasBegun ? ['The answer came after the time at which the meeting was due to begin.'] : []),
    ],
    sections: [
      why === undefined
        ? { paragraphs: ['No reason was given.'] }
        : { heading: 'Reason', extra: inPart(why, most, rest) },
    ],
    forms: hasBegun
      ? []
      : [
          { title: 'Ask again', action: 'ask-again' },
          { title: 'Change who is invited', action: 'change-invitations' },
          { title: 'Meet without them', action: 'meet-without' },
        ],
  };
};
