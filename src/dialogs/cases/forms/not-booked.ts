/** The form of a meeting that was held and was not booked in Pathway: CN-06. */

import { shortText } from './fields.ts';
import { dayHeld, lateFields, mayBeLate, onlyHeldCounts } from './holding.ts';
import { mayHaveCome } from './inviting.ts';
import { choiceOf, namesField, teamsNamed } from './many-teams.ts';
import { timeAndPlaceFields, timeTrouble } from './meeting.ts';
import { actionForm } from './shape.ts';

export const recordNotBooked = actionForm('record-not-booked')({
  paragraphs: onlyHeldCounts,
  fields: (look) => {
    const { shown, others } = mayHaveCome(look);
    return [
      dayHeld,
      ...timeAndPlaceFields(look),
      { kind: 'choices', id: 'attended', label: 'Who came', choices: shown.map(choiceOf) },
      ...namesField(
        'alsoAttended',
        'Who else came',
        others,
        `One of the ${others.length} teams that are not listed above: its name, or enough of it. For several, one a line.`,
      ),
      shortText(look, 'nobodyElse', 'Reason, if nobody else came'),
      ...(mayBeLate(look) ? lateFields(look) : []),
    ];
  },
  raw: ({ by }) => ({ minutes: String(by.policy.meeting.usualMinutes) }),
  input: ({ on, time, alsoAttended, attended, ...said }, look) => {
    const others = teamsNamed(alsoAttended, 'alsoAttended', mayHaveCome(look).others);
    if ('says' in others) return [others];
    const trouble = timeTrouble({ date: on, time }, look);
    if (trouble.length > 0) return trouble;
    const starts = look.by.calendar.instantAt(on, time);
    return { ...said, starts, attended: [...attended, ...others], calendarKey: look.randomKey };
  },
});
