/** What a team is told of a referral to it, besides the post. */
import { socialCareManagersOf } from '../rules/base/jobs.ts';
import type { TeamId } from '../rules/base/vocabulary.ts';
import type { EventOf } from '../rules/events.ts';
import type { Case } from '../rules/record/case.ts';
import type { DecisionContext } from '../rules/rows/context.ts';
import type { NoticeContent, TellWords } from './notice.ts';

type By = Pick<DecisionContext, 'roster'>;

const toManagersOf = (team: TeamId, words: TellWords, { roster }: By): readonly NoticeContent[] =>
  socialCareManagersOf(team, roster).map(({ id }) => ({ kind: 'tell', person: id, words, about: team }));

/** The procedure wants the referral to reach the team's manager themselves, beside the team's channel (CN-09). */
function referredOn({ team, because }: EventOf<'referred-on'>, _after: unknown, by: By): readonly NoticeContent[] {
  return because === 'active' ? toManagersOf(team, 'referred-to-team', by) : [];
}

const withdrawnWords = { misdirected: 'misdirected', 'not-needed': 'no-longer-referred' } as const;

/** Whoever was told themselves hears themselves that it is withdrawn: what they were told stands in their chat. */
function withdrawn(
  { team, number, because }: EventOf<'referral-withdrawn'>,
  { referralsOn }: Case,
  by: By,
): readonly NoticeContent[] {
  const wasActive = referralsOn.some((one) => one.number === number && one.because === 'active');
  return [
    { kind: 'reply', team, post: `referred-on:${number}`, words: withdrawnWords[because] },
    ...(wasActive ? toManagersOf(team, 'referral-withdrawn', by) : []),
  ];
}

export const referralNotices = { 'referred-on': referredOn, 'referral-withdrawn': withdrawn };
