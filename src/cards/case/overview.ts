/** The open case: how it stands, what is next, what may be done. */

import type { CaseView } from '../../cases/sight.ts';
import { actions } from '../../rules/actions.ts';
import { isAfterClock, isMeetingAwaited, lateWords, meetingClock } from '../../rules/clocks.ts';
import type { ActionId } from '../../rules/commands.ts';
import { isShownTo, type Obligation, unmet } from '../../rules/engine/agenda.ts';
import { teamsRepresented } from '../../rules/record/access.ts';
import { currentMeeting, type Meeting } from '../../rules/record/case.ts';
import { stages } from '../../rules/stages.ts';
import { drawButton } from '../buttons.ts';
import type { Card } from '../card.ts';
import { type Fact, messageCard, type Section } from '../message/message.ts';
import { inPart, plainWords } from '../text.ts';
import { obligationLines } from './obligation-words.ts';
import { type PageId, pagesFor, pageTitles } from './pages.ts';

function clockFacts({ case: c, by }: CaseView): readonly Fact[] {
  const clock = meetingClock(c, by);
  const title = c.decision === undefined ? 'A meeting would have to be held by' : 'Meeting to be held by';
  return isMeetingAwaited(c) ? [{ title, value: clock.known ? by.calendar.sayDate(clock.due) : clock.why }] : [];
}

/** When it is, and whether that is after the tenth working day. */
function meetingWords({ starts }: Meeting, { case: c, by }: CaseView): string {
  const when = by.calendar.sayWhen(starts);
  return `${when}${lateWords(c, isAfterClock(c, starts, by))}`;
}

function facts(look: CaseView): readonly Fact[] {
  const { case: c, by, sight } = look;
  const meeting = currentMeeting(c);
  const manager = c.manager === undefined ? 'Nobody yet' : plainWords(c.manager.name);
  return [
    { title: 'Stage', value: stages[c.stage].title },
    { title: 'Received', value: by.calendar.sayWhen(c.receivedAt) },
    { title: 'Team manager', value: manager },
    ...(sight === 'whole' ? [{ title: 'Referrer', value: plainWords(c.referrer.name) }] : []),
    ...clockFacts(look),
    ...(meeting?.state === 'booked' ? [{ title: 'Meeting', value: meetingWords(meeting, look) }] : []),
  ];
}

/** All of them for those who see the whole case; a team its own; the referrer what happens next to their referral. */
export function visibleObligations({ case: c, by, sight, person }: CaseView): readonly Obligation[] {
  const mine = teamsRepresented(person);
  return unmet(c, by).filter((one) => isShownTo(one, sight, mine, by.roster));
}

function next(look: CaseView): Section {
  const { case: c, by } = look;
  const all = visibleObligations(look);
  return {
    heading: 'What is next',
    paragraphs: obligationLines(all, c, by, `"${pageTitles.why}" lists all of them.`),
  };
}

/** What keeps the case in order stands after what carries it on. */
const isAfterwards = (action: ActionId): number => Number(actions[action].afterwards ?? false);

function doing({ case: c, actions: offered }: CaseView): readonly Section[] {
  const ordered = offered.toSorted((one, other) => isAfterwards(one) - isAfterwards(other));
  const buttons = ordered.map((action) =>
    drawButton(
      { title: actions[action].label ?? action, verb: 'case/form', data: { reference: c.reference, action } },
      'dialog',
    ),
  );
  return buttons.length === 0 ? [] : [{ heading: 'What you can do', buttons }];
}

/** A button to each page these eyes may see. */
export function pageButtons({ case: c, sight }: CaseView, except?: PageId): readonly unknown[] {
  return pagesFor(sight)
    .filter((page) => page !== except)
    .map((page) =>
      drawButton(
        { title: pageTitles[page], verb: 'case/page', data: { reference: c.reference, page, part: 0 } },
        'dialog',
      ),
    );
}

/** How the age was settled, where it left a question: the note of the day of receipt would mislead alone. */
const settledWords = {
  'this-procedure': ' Settled since: it goes on in this procedure.',
  'first-contact': ' Settled since: First Contact decide the route.',
} as const;

function notes({ case: c, sight }: CaseView): readonly string[] {
  const banner = "This is not the child's record. Pathway only tracks the procedure.";
  const settled = c.ageSettled === undefined ? '' : settledWords[c.ageSettled.to];
  const { elsewhere } = stages[c.stage];
  if (sight !== 'whole') return [banner];
  return [
    banner,
    ...(elsewhere === undefined ? [] : [`**${elsewhere}**`]),
    ...(c.age.note === undefined ? [] : [`**Age:** ${c.age.note}${settled}`]),
  ];
}

/** Characters; more would hide what is under it. */
const MOST_OF_A_REASON = 400;
const restOfIt = `Shown in part. "${pageTitles.history}" has all of it.`;

/** Why its manager has it, for those who see the whole case. */
function handedOver({ case: { handedOver: given, manager }, sight }: CaseView): readonly Section[] {
  if (given === undefined || manager === undefined || sight !== 'whole') return [];
  const heading = `${plainWords(given.by.name)} handed it over to ${plainWords(manager.name)}, because`;
  return [{ heading, extra: inPart(given.reason, MOST_OF_A_REASON, restOfIt) }];
}

/** Draws it; `done` says what has just been done. */
export function overviewCard(look: CaseView, done?: string): Card {
  return messageCard({
    title: 'How the case stands',
    done,
    paragraphs: notes(look),
    facts: facts(look),
    sections: [
      next(look),
      ...handedOver(look),
      ...doing(look),
      { heading: 'Look at', buttons: pageButtons(look, 'overview') },
    ],
  });
}
