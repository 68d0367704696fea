/** The first lines of a case: who it is about, how it stands, its days. */

import type { CaseView } from '../../cases/sight.ts';
import { heldLateWords, isAfterClock, isMeetingAwaited, lateWords, meetingClock } from '../../rules/clocks.ts';
import { isCriminalJustice } from '../../rules/police/routes.ts';
import { currentMeeting, type Meeting } from '../../rules/record/case.ts';
import { hasReferrer } from '../../rules/record/referrer.ts';
import { youngPersonOf } from '../../rules/record/referrers-answers.ts';
import { stages } from '../../rules/stages.ts';
import type { Fact } from '../message/message.ts';
import { beginningOf, plainWords } from '../text.ts';
import { ageWords } from './age-words.ts';
import { beside, receivedWords, was } from './corrected.ts';
import { managerWords } from './manager-words.ts';
import { fact } from './pieces.ts';

function clockFacts({ case: c, by }: CaseView): readonly Fact[] {
  const clock = meetingClock(c, by);
  const isSure = c.decision !== undefined || isCriminalJustice(c);
  const title = isSure ? 'Latest date for the meeting' : 'Latest date for a meeting';
  if (!isMeetingAwaited(c)) return [];
  if (!clock.known) return [{ title, value: clock.why }];
  const isPast = clock.due < by.calendar.localDate(by.now);
  return [{ title, value: `${by.calendar.sayDate(clock.due)}${isPast ? '. It has passed' : ''}` }];
}

/** When it is, and whether that is after the tenth working day. */
export function meetingWords({ starts }: Meeting, { case: c, by }: CaseView): string {
  const when = by.calendar.sayWhen(starts);
  return `${when}${lateWords(c, isAfterClock(c, starts, by))}`;
}

/** For those who may read of the young person. */
const readsOfThem: readonly CaseView['sight'][] = ['whole', 'police', 'shared', 'plan', 'own-referral', 'asked'];

/** The young person's name, for those who may read it; of a very long one its beginning. */
export const nameShown = ({ case: c, sight }: CaseView, most = Number.POSITIVE_INFINITY): readonly string[] => {
  const name = beginningOf(youngPersonOf(c).name, most);
  return readsOfThem.includes(sight) ? [plainWords(name)] : [];
};

const whoItIs = (look: CaseView): readonly Fact[] =>
  nameShown(look).map((name) => ({ title: 'Young person', value: beside(name, was(look.case, 'name')) }));

/** The newest that was held, on which day, and how late: said for good. */
export function heldFacts({ case: c, by }: CaseView, title = 'Meeting held'): readonly Fact[] {
  const { sayDate } = by.calendar;
  const { heldOn: on, number } = c.meetings.findLast(({ state }) => state === 'held') ?? {};
  return on === undefined
    ? []
    : [{ title, value: beside(`${sayDate(on)}${heldLateWords(c, on, by)}`, was(c, 'held-on', number)) }];
}

/** How old they are, for those who see the whole case. */
const ageFacts = ({ case: c, sight }: CaseView): readonly Fact[] =>
  sight === 'whole' ? [{ title: 'Age', value: ageWords(youngPersonOf(c), c.age) }] : [];

/** Who raised it or added it. With `toReach`, the number that they gave. */
function raisedBy({ case: c, sight }: CaseView, toReach: boolean): readonly Fact[] {
  if (sight !== 'whole') return [];
  const named = { title: hasReferrer(c) ? 'Referrer' : 'Added by', value: plainWords(c.referrer.name) };
  return [named, ...(toReach ? fact("Referrer's number", c.origin.concern.reach?.telephone) : [])];
}

/** Who it is, how it stands, and its days. With `onPage`, for those who open the case to work on it: how old, and the referrer's number. */
export function factsOf(look: CaseView, onPage = false): readonly Fact[] {
  const { case: c, by, sight } = look;
  const meeting = currentMeeting(c);
  // Whoever is asked for information needs to know of whom, and nothing else of the case.
  if (sight === 'asked') return whoItIs(look);
  return [
    ...whoItIs(look),
    ...(onPage ? ageFacts(look) : []),
    { title: 'Stage', value: stages[c.stage].title },
    { title: 'Received', value: receivedWords(look) },
    { title: 'Team manager', value: managerWords(c, by) },
    ...raisedBy(look, onPage),
    ...clockFacts(look),
    ...(meeting?.state === 'booked' ? [{ title: 'Meeting', value: meetingWords(meeting, look) }] : []),
    ...heldFacts(look),
  ];
}
