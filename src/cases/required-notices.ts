/** Which notices a change owes: posts whose look changed, and words that follow from its events. Pure. */

import type { PersonId } from '../rules/base/vocabulary.ts';
import type { Agenda } from '../rules/engine/agenda.ts';
import { thoseAbove, toldAsManager } from '../rules/engine/recipients.ts';
import type { CaseEvent } from '../rules/events.ts';
import { isKnownToYouthJustice } from '../rules/police/mash.ts';
import { copiedLeads, toldAsReferrer } from '../rules/record/access.ts';
import type { Case } from '../rules/record/case.ts';
import { rosterFor } from '../rules/record/kept-from.ts';
import type { DecisionContext } from '../rules/rows/context.ts';
import { isCarriedOn, isWithFirstContact } from '../rules/stages.ts';
import { afterOutcomeNotices } from './after-outcome-notices.ts';
import { aimLifeNotices } from './aim-life-notices.ts';
import { toldOfDecision, toldOfPair, toldToName } from './aim-notices.ts';
import { changedPosts, together } from './changed-posts.ts';
import { channelViews } from './channel-view.ts';
import { correctingNotices } from './correcting-notices.ts';
import { endingNotices, toUnconfirmed } from './ending-notices.ts';
import { toldOfHandingOver } from './handing-over.ts';
import { asOneWhoRaisedIt, joinedNow, toJoined } from './joined-notices.ts';
import { withoutKept } from './kept-notices.ts';
import { meetingAhead } from './meeting-ahead.ts';
import { meetingNotices } from './meeting-notices.ts';
import type { NoticeContent, TellWords } from './notice.ts';
import { answerIsLate, ownWordsNotices, toManaging, toScreening } from './own-words-notices.ts';
import { toldOfPlans } from './plan-notices.ts';
import { referralNotices } from './referral-notices.ts';
import { retentionNotices, toAdministrators } from './retention-notices.ts';

type EventOf<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>;
/** The circumstances, with what is to do on the case after the change. */
export interface AfterChange extends DecisionContext {
  readonly agenda: Agenda;
  /** The case before it; undefined where the change began it. */
  readonly before?: Case | undefined;
}
type Owes<Event> = (event: Event, after: Case, by: AfterChange) => readonly NoticeContent[];

/** Whatever the referrer hears, their school's safeguarding leads hear as well. */
const toReferrer = (words: TellWords): Owes<unknown> => {
  return (_event, after, { roster }) => [
    ...toldAsReferrer(after, roster).map((person) => ({ kind: 'tell', person, words }) as const),
    ...toJoined(words, after, { roster }),
  ];
};

/** Under which of a team's posts a nudge belongs, the thing itself says. */
const nudged: Owes<EventOf<'nudged'>> = ({ nudges }, after, { agenda, roster }) =>
  nudges.flatMap(({ obligation, to }) => {
    const found = agenda.find(({ key }) => key === obligation);
    const post = found?.post ?? 'referral';
    return [
      ...to.map(
        (one): NoticeContent =>
          'team' in one
            ? { kind: 'reply', team: one.team, post, words: 'nudge', obligations: [obligation] }
            : { kind: 'nudge', person: one.person, obligation },
      ),
      ...(found?.row.alsoAdministrators === undefined ? [] : toAdministrators('removal-asked', after, roster)),
    ];
  });

/** A school's designated safeguarding lead is copied in; the member of staff can always send. */
const copied: Owes<EventOf<'concern-received'>> = (_event, after, { roster }) =>
  copiedLeads(after, roster).map((person) => ({ kind: 'tell', person: person.id, words: 'copied' }));

const toThoseAbove =
  (words: TellWords): Owes<unknown> =>
  (_event, _after, { roster }) =>
    thoseAbove(roster).map((person) => ({ kind: 'tell', person, words }));

const isUntold = (c: Case | undefined): boolean => c !== undefined && !isKnownToYouthJustice(c);

/** Nobody would hear of a referral before it is late, where no channel is there to be told in. */
const toBeTaken: Owes<unknown> = (event, after, by) =>
  isCarriedOn(after) && after.manager === undefined && by.roster.teamsThat('takes-referrals', 'cdyjs').length === 0
    ? toThoseAbove('not-posted')(event, after, by)
    : [];

/** Whichever way MASH told of it, who entered the notification was promised to hear it. */
const screenedByMash: Owes<unknown> = (event, after, by) => [
  ...toReferrer('screened')(event, after, by),
  ...toBeTaken(event, after, by),
];

/** Nor where that channel could not be reached. */
const couldNotBeTold: Owes<EventOf<'to-tell'>> = (event, after, by) => {
  const isTheirs = by.roster.teamsThat('takes-referrals', 'cdyjs').some(({ name }) => name === event.who);
  return isTheirs && after.manager === undefined ? toThoseAbove('not-posted')(event, after, by) : [];
};

const managerLeft: Owes<EventOf<'manager-left'>> = ({ manager }, _after, { roster }) =>
  [...new Set([...roster.actingFor(manager.id).map(({ id }) => id), ...thoseAbove(roster)])].map((person) => {
    return { kind: 'tell', person, words: 'manager-left' };
  });

/** Once somebody may see fit to wait; the second time those above them know of it. */
const putOff: Owes<EventOf<'put-off'>> = (event, after, by) =>
  (after.nudging[event.obligation]?.postponed?.times ?? 0) < 2 ? [] : toThoseAbove('put-off-again')(event, after, by);

/** The posts look otherwise, though nothing of the case changed; and whoever was told a day hears that it is another. */
const moved: Owes<EventOf<'dates-moved'>> = ({ is }, after, by) => {
  const all = channelViews(after, by).filter(({ kind }) => ['referral', 'screening', 'step'].includes(kind));
  const posts = all.map(({ team, post }): NoticeContent => ({ kind: 'post', team, post }));
  const teams = all.filter(({ kind }) => kind === 'referral');
  const managing =
    after.manager === undefined
      ? teams.map(({ team }): NoticeContent => ({ kind: 'reply', team, post: 'referral', words: 'dates-moved' }))
      : toldAsManager(after, by.roster).map(toldOfDays);
  const others = toldAsReferrer(after, by.roster).map(toldOfDays);
  return [...posts, ...managing, ...(is === undefined ? [] : others)];
};
const toldOfDays = (person: PersonId): NoticeContent => ({ kind: 'tell', person, words: 'dates-moved' });

/** Who stands above the managers reads it among what else is late. */
const promisesPassed: Owes<EventOf<'promises-passed'>> = (event, after, by) => {
  const rows = event.promises.map(({ obligation }) => ({
    obligation,
    row: by.agenda.find(({ key }) => key === obligation)?.row,
  }));
  return [
    ...(rows.some(({ row }) => row?.saidToWhoAsked === undefined)
      ? toReferrer('promise-passed')(event, after, by)
      : []),
    ...rows.flatMap(({ obligation, row }) => (row?.saidToWhoAsked ? answerIsLate(obligation, after, by) : [])),
    // What is theirs to do they are asked about themselves.
    ...rows
      .filter(({ row }) => row?.owner !== 'service-lead')
      .flatMap(({ obligation }) => event.above.map((person) => ({ kind: 'nudge', person, obligation }) as const)),
  ];
};

const owes: { readonly [T in CaseEvent['type']]?: Owes<EventOf<T>> } = {
  'concern-received': (event, after, by) => [...copied(event, after, by), ...toBeTaken(event, after, by)],
  // Who takes it is told to them as of every case; with First Contact nobody does.
  'sibling-added': ({ named }, after, by) =>
    named && isWithFirstContact(after) ? toReferrer('to-first-contact')(undefined, after, by) : [],
  'police-notified': toBeTaken,
  screened: screenedByMash,
  'told-by-mash': screenedByMash,
  'screening-taken-back': toReferrer('screening-taken-back'),
  'screening-corrected': (event, after, by) => [
    ...(after.manager === undefined
      ? toThoseAbove('screening-corrected')(event, after, by)
      : toManaging('screening-corrected', after, by, undefined)),
    ...toReferrer('screening-corrected')(event, after, by),
  ],
  'police-decided': (_event, after, by) => [
    ...toManaging('police-decided', after, by, after.policeDecisions?.at(-1)?.by.id),
    // Of a notification they get the referral itself.
    ...(by.before === undefined ? [] : toScreening(after, by)),
  ],
  'officer-answered': (_event, after, by) =>
    toManaging('officer-answered', after, by, after.investigation?.answer?.by.id),
  ...ownWordsNotices,
  ...afterOutcomeNotices,
  'clock-started': (event, after, by) => (isUntold(by.before) ? toBeTaken(event, after, by) : []),
  'meeting-counted': toThoseAbove('meeting-counted'),
  'to-tell': couldNotBeTold,
  'manager-left': managerLeft,
  'aim-workers-left': (_event, after, by) => toManaging('assessor-left', after, by, undefined),
  'dates-moved': moved,
  'put-off': putOff,
  'kept-from': ({ person }) => [{ kind: 'tell', person: person.id, words: 'taken-back' }],
  taken: toReferrer('taken'),
  'handed-over': (event, after, by) => [
    ...toldOfHandingOver(event, after, by.roster, by.before?.manager),
    ...toReferrer('taken')(event, after, by),
  ],
  decided: toReferrer('decided'),
  reconsidered: toReferrer('reconsidered'),
  'route-changed': meetingAhead,
  'meeting-held': toReferrer('held'),
  'outcome-recorded': (event, after, by) => [
    ...toReferrer('outcome')(event, after, by),
    ...toldOfDecision(by.before, after),
  ],
  'promises-passed': promisesPassed,
  'joined-to': (_event, after) => toUnconfirmed(after, 'closed'),
  'joined-here': (event, after, by) => joinedNow(event, after, by),
  'age-settled': (event, after, by) =>
    event.to === 'first-contact' ? toReferrer('to-first-contact')(event, after, by) : [],
  'first-contact-decided': (event, after, by) => [
    ...toReferrer('first-contact-decided')(event, after, by),
    ...toBeTaken(event, after, by),
  ],
  ...referralNotices,
  ...endingNotices,
  ...aimLifeNotices,
  ...retentionNotices,
  ...correctingNotices,
  ...meetingNotices,
  nudged,
};

/** The notices a change owes, posts before what is said under them. */
export function requiredNotices(
  before: Case | undefined,
  after: Case,
  events: readonly CaseEvent[],
  by: AfterChange,
): readonly NoticeContent[] {
  const around = { ...by, roster: rosterFor(after, by.roster), before };
  const words = events.flatMap(
    (event) => (owes[event.type] as Owes<CaseEvent> | undefined)?.(event, after, around) ?? [],
  );
  return withoutKept(after, [
    ...changedPosts(before, after, by),
    ...toldToName(before, after, around),
    ...toldOfPair(before, after),
    ...toldOfPlans(before, after, around),
    ...together(words).map((one) => asOneWhoRaisedIt(one, after, around)),
  ]);
}
