/**
 * What the person who raised a joined concern said while it went on in another case. When their case is opened again it
 * goes back there (A-16, PR-08): they read it under their own reference, and who manages that case reads and answers it.
 */
import type { Instant, Reference } from '../base/vocabulary.ts';
import type { Addition } from '../record/additions.ts';
import type { Case } from '../record/case.ts';
import type { Challenge } from '../record/challenges.ts';
import { type JoinedCase, joinedFrom } from '../record/joined.ts';
import type { ActorContext } from '../rows/context.ts';

export interface SaidMeanwhile {
  readonly additions: readonly Addition[];
  readonly challenges: readonly Challenge[];
}

/** That something is said under the reference of a case that goes on in this one: by its referrer, or their safeguarding lead. */
export const underJoined = ({ joined }: Pick<ActorContext, 'joined'>) => (joined === undefined ? {} : { joined });

/** Older records do not say under which reference it was said: of somebody who raised both, nobody can tell, so it stays. */
const isTheirs = (
  c: Case,
  { from, referrer, at }: JoinedCase,
  said: { readonly by: { readonly id: string }; readonly joined?: Reference | undefined },
  since: Instant,
): boolean =>
  said.joined === undefined
    ? said.by.id === referrer.id && c.referrer.id !== referrer.id && since >= at
    : said.joined === from;

const isTheirChallenge = (c: Case, one: JoinedCase, said: Challenge): boolean =>
  said.team === undefined && said.family === undefined && isTheirs(c, one, said, said.steps[0]?.at ?? '');

/** Undefined where they said nothing. `c` is the case before the other parts from it. */
export function saidMeanwhile(c: Case, from: Reference): SaidMeanwhile | undefined {
  const one = joinedFrom(c, from);
  if (one === undefined) return undefined;
  const additions = (c.additions ?? []).filter((said) => isTheirs(c, one, said, said.at));
  const challenges = (c.challenges ?? []).filter((said) => isTheirChallenge(c, one, said));
  return additions.length + challenges.length === 0 ? undefined : { additions, challenges };
}

/** What is theirs is asked of nobody here any more. */
export function withoutTheirs(c: Case, from: Reference, at: Instant): Partial<Case> {
  const one = joinedFrom(c, from);
  if (one === undefined) return {};
  const { additions, challenges } = c;
  const given = { at };
  return {
    ...(additions && {
      additions: additions.map((said) => (isTheirs(c, one, said, said.at) ? { ...said, given } : said)),
    }),
    ...(challenges && {
      challenges: challenges.map((said) => (isTheirChallenge(c, one, said) ? { ...said, given } : said)),
    }),
  };
}

/** Added to what the case has, numbered after it. */
export function withGivenBack(c: Case, { additions, challenges }: SaidMeanwhile): Partial<Case> {
  const numbered = <Said extends { readonly number: number }>(own: readonly Said[] = [], more: readonly Said[]) => [
    ...own,
    ...more.map((one, index) => ({ ...one, number: own.length + index + 1 })),
  ];
  return {
    ...(additions.length === 0 ? {} : { additions: numbered(c.additions, additions) }),
    ...(challenges.length === 0 ? {} : { challenges: numbered(c.challenges, challenges) }),
  };
}
