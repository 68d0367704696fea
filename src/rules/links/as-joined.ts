/**
 * A case that was joined to another, as those who raised it go on reading it: under its own reference, with their own
 * words, and how it stands where it goes on. Nothing tells them that there is another case.
 */
import type { Reference } from '../base/vocabulary.ts';
import { clocksOf } from '../clocks.ts';
import type { CaseClock } from '../police/facts.ts';
import type { Case, Decision } from '../record/case.ts';
import { asToldIn } from '../record/corrections.ts';
import { type JoinedCase, joinedFrom } from '../record/joined.ts';

/** Decided here since, or before it was joined. */
const decisionOf = ({ decision }: Case, { decision: before }: JoinedCase): Decision | undefined =>
  decision === undefined || (before !== undefined && before.at > decision.at) ? before : decision;

/** The ten working days of their own concern, and those that began since: what began before is of another concern. */
function clocksFor({ clocks = [] }: Case, { from, receivedAt, at }: JoinedCase): readonly CaseClock[] {
  const theirs = clocks.flatMap(({ joined, ...one }) =>
    joined === from || (joined === undefined && one.kind !== 'concern' && one.started >= at) ? [one] : [],
  );
  return theirs.length === 0 ? [{ kind: 'concern', started: receivedAt }] : theirs;
}

/** The case without the days of concerns that were joined to it, for those who may not know that there are any. */
export const withoutJoinedDays = (c: Case): Case =>
  c.joined === undefined ? c : { ...c, clocks: clocksOf(c).filter(({ joined }) => joined === undefined) };

/** The case that it was joined to, as those who raised the joined one read it. */
export function asJoined(c: Case, one: JoinedCase): Case {
  const { joined: _joined, links: _links, referrersAnswers: _answers, ...others } = c;
  // What was told of the other concern, and put right in it.
  const { asSent: _asSent, corrections: _corrections, ...rest } = others;
  const {
    from: reference,
    receivedAt,
    referrer,
    referrerTeams,
    origin,
    answers,
    additions = [],
    talk,
    age,
    asSent,
  } = one;
  const own = [...additions, ...(c.additions ?? [])];
  const joined: Case = {
    ...rest,
    ...(age === undefined ? {} : { age }),
    ...{ reference, receivedAt, referrer, referrerTeams, origin },
    ...(answers === undefined ? {} : { referrersAnswers: answers }),
    ...(own.length === 0 ? {} : { additions: own }),
    clocks: clocksFor(c, one),
    discussions: talk === undefined ? [] : [talk],
    decidingSince: c.decidingSince > one.at ? c.decidingSince : one.at,
    decision: decisionOf(c, one),
  };
  return asSent === undefined ? joined : asToldIn(joined, asSent);
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
