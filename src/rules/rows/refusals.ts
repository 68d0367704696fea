/** A clear no: nothing changed, and here is what to do. */
import type { ClauseId } from '../procedure/clauses/index.ts';
import type { QuestionId } from '../procedure/questions.ts';
import type { Doubt } from './doubt.ts';

export type RefusalCode =
  /** No such case, or none for this person: one answer for both. */
  | 'not-found'
  /** This person may see the case but not do that. */
  | 'forbidden'
  /** Not at this stage. */
  | 'wrong-stage'
  /** Something the procedure wants first. */
  | 'precondition'
  /** Something in what was given. */
  | 'invalid'
  /** Something odd in what was given: nothing is wrong with it once it is confirmed. */
  | 'not-sure';

export interface Refusal {
  readonly code: RefusalCode;
  readonly says: string;
  readonly source?: ClauseId | QuestionId;
  /** The input it is about, where there is one. */
  readonly field?: string;
  /** What is to be confirmed, where that is all that stands in the way. */
  readonly doubts?: readonly Doubt[];
  /** What else stands in the way: all of it is said at once. */
  readonly also?: readonly Refusal[];
  /** What others will be told once it is. */
  readonly tells?: string;
}

export const notFound: Refusal = {
  code: 'not-found',
  says: 'There is no case with that reference that you can see. Check the reference, or ask the team manager.',
};

export function refusal(code: RefusalCode, says: string, source?: ClauseId | QuestionId, field?: string): Refusal {
  return { code, says, ...(source === undefined ? {} : { source }), ...(field === undefined ? {} : { field }) };
}

/** Each thing that it says, in its order. */
export const eachOf = ({ also = [], ...one }: Refusal): readonly Refusal[] => [one, ...also.flatMap(eachOf)];

/** All of it in one line of text. */
export const allSaid = (refused: Refusal): string =>
  eachOf(refused)
    .map(({ says }) => says)
    .join(' ');

/** All that stands in the way as one refusal, which has the first one's code; undefined where nothing does. */
export function together(...troubles: readonly (Refusal | undefined)[]): Refusal | undefined {
  const [first, ...also] = troubles.flatMap((one) => (one === undefined ? [] : eachOf(one)));
  return first === undefined || also.length === 0 ? first : { ...first, also };
}
