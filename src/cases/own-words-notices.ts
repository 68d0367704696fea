/** Which notices are owed of what people add, do not agree with, and are answered. Their words go to nobody with them. */

import type { PersonId, TeamId } from '../rules/base/vocabulary.ts';
import { stillThere } from '../rules/challenges/whose.ts';
import { thoseAbove, toldAsManager } from '../rules/engine/recipients.ts';
import { isKnownToYouthJustice, isToBeScreened } from '../rules/police/mash.ts';
import { toldAsReferrer } from '../rules/record/access.ts';
import type { Case } from '../rules/record/case.ts';
import { type Challenge, isLastHere, isOutside, lastStep } from '../rules/record/challenges.ts';
import type { DecisionContext } from '../rules/rows/context.ts';
import { channelViews } from './channel-view.ts';
import type { NoticeContent, ReplyWords, TellWords } from './notice.ts';

type Owed = readonly NoticeContent[];

const tellEach = (people: Iterable<PersonId>, words: TellWords): Owed =>
  [...new Set(people)].map((person) => ({ kind: 'tell', person, words }));

const inChannels = (teams: readonly { readonly id: TeamId }[], post: string, words: ReplyWords): Owed =>
  teams.map(({ id }) => ({ kind: 'reply', team: id, post, words }));

/** Those who manage it and those who act for them, as they are told at once of what others do on their case. */
export function toManaging(
  words: TellWords,
  c: Case,
  { roster }: Pick<DecisionContext, 'roster'>,
  recordedBy: PersonId | undefined,
): Owed {
  const acting = c.manager === undefined ? [] : roster.actingFor(c.manager.id).map(({ id }) => id);
  const told = [...toldAsManager(c, roster), ...acting].filter((person) => person !== recordedBy);
  return tellEach(told, words);
}

/** The manager; while nobody has it all of them, in their channel or, where they have none, by those above them. */
function toWhoHasIt(words: 'added-to' | 'not-agreed', c: Case, { roster }: DecisionContext, by: PersonId): Owed {
  if (c.manager !== undefined) return toManaging(words, c, { roster }, by);
  const channels = roster.teamsThat('takes-referrals', 'cdyjs');
  return channels.length === 0 ? tellEach(thoseAbove(roster), words) : inChannels(channels, 'referral', words);
}

/** MASH while they screen it; before they have the referral nobody is there to read it. */
export const toScreening = (c: Case, { roster }: Pick<DecisionContext, 'roster'>): Owed =>
  isToBeScreened(c) && c.mash?.sent !== undefined
    ? inChannels(roster.teamsThat('takes-referrals', 'mash'), 'screening', 'added-to')
    : [];

function addedTo(c: Case, by: DecisionContext): Owed {
  const last = c.additions?.at(-1);
  if (last === undefined) return [];
  if (isKnownToYouthJustice(c)) return toWhoHasIt('added-to', c, by, last.by.id);
  return toScreening(c, by);
}

/** The one who added it; what the referrer hears, the safeguarding leads of their school hear as well. */
function additionRead({ number }: { readonly number: number }, c: Case, { roster }: DecisionContext): Owed {
  const added = c.additions?.find((one) => one.number === number);
  if (added === undefined) return [];
  const told = added.by.id === c.referrer.id ? toldAsReferrer(c, roster) : [added.by.id];
  return tellEach(told, 'addition-read');
}

/** What the young person or a parent does not agree with, the manager recorded themselves. */
function notAgreed(c: Case, by: DecisionContext): Owed {
  const last = c.challenges?.at(-1);
  return last === undefined ? [] : toWhoHasIt('not-agreed', c, by, last.by.id);
}

const found = ({ challenges = [] }: Case, number: number): Challenge | undefined =>
  challenges.find((one) => one.number === number);
interface About {
  readonly number: number;
}

/** Those above and those who manage it, without one of them. */
function toWhole(words: TellWords, c: Case, by: DecisionContext, said: PersonId | undefined): Owed {
  const above = thoseAbove(by.roster).filter((person) => person !== said);
  const managing = toManaging(words, c, by, said).flatMap((content) => ('person' in content ? [content.person] : []));
  return tellEach([...above, ...managing], words);
}

/** The service lead, who answers next, and those who manage it. */
function stillNotAgreed({ number }: About, c: Case, by: DecisionContext): Owed {
  const one = found(c, number);
  return one === undefined
    ? []
    : toWhole(isOutside(one) ? 'difference-outside' : 'still-not-agreed', c, by, lastStep(one).by.id);
}

/** The person, or the team under the newest of its posts. The family, and who has left, are told by a person. */
function toChallenger(one: Challenge, tell: TellWords, reply: ReplyWords, c: Case, by: DecisionContext): Owed {
  const people = one.family === undefined ? stillThere(c, one, by.roster) : [];
  if (people.length === 0) return [];
  const post = channelViews(c, by).findLast(({ team }) => team === one.team)?.post;
  return one.team === undefined || post === undefined
    ? tellEach(people, tell)
    : [{ kind: 'reply', team: one.team, post, words: reply }];
}

/** The answer to nobody else. That the service lead gave one, those who manage the case are told: it may bind them. */
function answeredOne({ number }: About, c: Case, by: DecisionContext): Owed {
  const one = found(c, number);
  if (one === undefined) return [];
  const { length: stage } = one.steps;
  return [
    ...toChallenger(one, 'challenge-answered', 'answer-for-you', c, by),
    ...(isLastHere(stage) ? toManaging('lead-answered', c, by, lastStep(one).answer?.by.id) : []),
  ];
}

/** Who does not agree, those above and those who manage it, without the one who recorded it. */
function differenceRecorded({ number }: About, c: Case, by: DecisionContext): Owed {
  const one = found(c, number);
  if (one === undefined) return [];
  return [
    ...toChallenger(one, 'difference-recorded', 'difference-recorded', c, by),
    ...toWhole('difference-recorded', c, by, one.outside?.at(-1)?.by.id),
  ];
}

/** Those who wait for these answers. `key`: of an obligation, with the number of the challenge. */
export const answerIsLate = (key: string, c: Case, by: DecisionContext): Owed => {
  const one = found(c, Number(key.split(':').at(-1)));
  return one === undefined ? [] : toChallenger(one, 'answer-late', 'answer-late', c, by);
};

export const ownWordsNotices = {
  'added-to': (_event: unknown, after: Case, by: DecisionContext) => addedTo(after, by),
  'addition-read': additionRead,
  challenged: (_event: unknown, after: Case, by: DecisionContext) => notAgreed(after, by),
  'challenge-taken-on': stillNotAgreed,
  'challenge-answered': answeredOne,
  'difference-recorded': differenceRecorded,
};
