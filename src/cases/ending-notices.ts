/** Which notices are owed when a case is closed or opened again. Why it was goes to nobody with them. */
import type { PersonId } from '../rules/base/vocabulary.ts';
import { toldAsManager } from '../rules/engine/recipients.ts';
import type { EventOf } from '../rules/events.ts';
import { toldAsReferrer } from '../rules/record/access.ts';
import { type Case, standingReferrals } from '../rules/record/case.ts';
import { isUnanswered, lastStep } from '../rules/record/challenges.ts';
import { lastReopening } from '../rules/record/closing.ts';
import type { DecisionContext } from '../rules/rows/context.ts';
import { toldOfClosing, toldOfOpeningAgain } from './aim-notices.ts';
import { channelViews } from './channel-view.ts';
import { toJoined } from './joined-notices.ts';
import type { NoticeContent, ReplyWords, TellWords } from './notice.ts';
import { toldThatItStays } from './retention-notices.ts';

type Owed = readonly NoticeContent[];

const tell = (people: readonly PersonId[], words: TellWords): Owed =>
  people.map((person) => ({ kind: 'tell', person, words }));

/** The case's manager, where somebody else did it. */
const toManager = (c: Case, { roster }: DecisionContext, did: PersonId | undefined, words: TellWords): Owed =>
  tell(
    toldAsManager(c, roster).filter((person) => person !== did),
    words,
  );

/** Teams that have not confirmed what was referred on to them. */
export const toUnconfirmed = (c: Case, words: ReplyWords): Owed =>
  standingReferrals(c)
    .filter((one) => one.confirmed === undefined)
    .map(({ team, number }) => ({ kind: 'reply', team, post: `referred-on:${number}`, words }));

/** Those who do not agree and have no answer: the family are told by the person who speaks for them. */
function toUnanswered(c: Case, by: DecisionContext): Owed {
  const views = channelViews(c, by);
  return (c.challenges ?? []).filter(isUnanswered).flatMap((one): Owed => {
    if (one.family !== undefined) return [];
    const post = views.findLast(({ team }) => team === one.team)?.post;
    return one.team === undefined || post === undefined
      ? tell([lastStep(one).by.id], 'not-answered')
      : [{ kind: 'reply', team: one.team, post, words: 'not-answered' }];
  });
}

export const endingNotices = {
  closed: (_event: unknown, c: Case, by: DecisionContext & { readonly before?: Case | undefined }): Owed => [
    ...tell(toldAsReferrer(c, by.roster), 'closed'),
    ...toJoined('closed', c, by),
    ...toUnconfirmed(c, 'closed'),
    ...toUnanswered(c, by),
    ...toldOfClosing(by.before, c),
    ...toManager(c, by, c.closed?.by?.id, 'closed-by-another'),
  ],
  // Of a decision of the police those who manage it hear by itself.
  reopened: ({ reason }: EventOf<'reopened'>, c: Case, by: DecisionContext): Owed => [
    // Of one that went on in another case they never heard that it was closed.
    ...(lastReopening(c)?.closing.joinedTo === undefined ? tell(toldAsReferrer(c, by.roster), 'reopened') : []),
    ...toJoined('reopened', c, by),
    ...toUnconfirmed(c, 'reopened'),
    ...toldOfOpeningAgain(c),
    ...(reason === undefined ? [] : toManager(c, by, lastReopening(c)?.by.id, 'opened-again')),
    ...toldThatItStays(c, by),
  ],
};
