/** What those hear who raised a concern that goes on in another case: what its referrer hears, under their own reference. */
import { asJoined } from '../rules/links/as-joined.ts';
import { toldAsReferrer } from '../rules/record/access.ts';
import type { Case } from '../rules/record/case.ts';
import { type JoinedCase, joinedFrom, joinedHere } from '../rules/record/joined.ts';
import type { DecisionContext } from '../rules/rows/context.ts';
import type { NoticeContent, TellWords } from './notice.ts';
import { toManaging } from './own-words-notices.ts';

type Owed = readonly NoticeContent[];
type Around = Pick<DecisionContext, 'roster'>;

const toThoseOf = (one: JoinedCase, words: TellWords, c: Case, { roster }: Around): Owed =>
  toldAsReferrer(asJoined(c, one), roster).map((person) => ({ kind: 'tell', person, words, joined: one.from }));

/** Of each of them. */
export const toJoined = (words: TellWords, c: Case, by: Around): Owed =>
  joinedHere(c).flatMap((one) => toThoseOf(one, words, c, by));

/** The manager is told of it by name; those who raised it, that it is taken, where it was not. */
export function joinedNow({ from, taken }: Pick<JoinedCase, 'from' | 'taken'>, c: Case, by: Around): Owed {
  const one = joinedFrom(c, from);
  if (one === undefined) return [];
  const isNews = taken === undefined && c.manager !== undefined;
  return [
    ...(c.manager === undefined ? [] : toManaging('concern-joined', c, by, one.by.id)),
    ...(isNews ? toThoseOf(one, 'taken', c, by) : []),
  ];
}

/** Somebody who sees nothing of the case, and is told of it, is told as one who raised what goes on in it. */
export function asOneWhoRaisedIt(content: NoticeContent, c: Case, by: Around): NoticeContent {
  if (content.kind !== 'tell' || content.joined !== undefined) return content;
  const one = joinedHere(c).find(({ referrer }) => referrer.id === content.person && c.referrer.id !== content.person);
  return one === undefined || toldAsReferrer(c, by.roster).includes(content.person)
    ? content
    : { ...content, joined: one.from };
}
