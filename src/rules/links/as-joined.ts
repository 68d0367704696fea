/**
 * A case that was joined to another, as those who raised it go on reading it: under its own reference, with their own
 * words, and how it stands where it goes on. Nothing tells them that there is another case.
 */
import type { Reference } from '../base/vocabulary.ts';
import type { Case, Decision } from '../record/case.ts';
import { type JoinedCase, joinedFrom } from '../record/joined.ts';

/** Decided here since, or before it was joined. */
const decisionOf = ({ decision }: Case, { decision: before }: JoinedCase): Decision | undefined =>
  decision === undefined || (before !== undefined && before.at > decision.at) ? before : decision;

/** The case that it was joined to, as those who raised the joined one read it. */
export function asJoined(c: Case, one: JoinedCase): Case {
  const { joined: _joined, links: _links, referrersAnswers: _answers, ...rest } = c;
  const { from: reference, receivedAt, referrer, referrerTeams, origin, answers, additions = [], talk } = one;
  const own = [...additions, ...(c.additions ?? [])];
  return {
    ...rest,
    ...{ reference, receivedAt, referrer, referrerTeams, origin },
    ...(answers === undefined ? {} : { referrersAnswers: answers }),
    ...(own.length === 0 ? {} : { additions: own }),
    discussions: talk === undefined ? [] : [talk],
    decidingSince: c.decidingSince > one.at ? c.decidingSince : one.at,
    decision: decisionOf(c, one),
  };
}

/** The same before the other case has taken it up. */
export function asStillOpen(c: Case): Case {
  const { closed: _closed, links: _links, ...rest } = c;
  return { ...rest, stage: 'with-manager' };
}

/** The same by the reference of what was joined; the case itself where none is given. */
export function joinedAs(c: Case, joined: Reference | undefined): Case {
  const one = joined === undefined ? undefined : joinedFrom(c, joined);
  return one === undefined ? c : asJoined(c, one);
}
