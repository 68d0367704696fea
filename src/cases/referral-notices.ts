/** What a team is told of a referral to it, besides the post. */
import { socialCareManagersOf } from '../rules/base/jobs.ts';
import type { EventOf } from '../rules/events.ts';
import type { DecisionContext } from '../rules/rows/context.ts';
import type { NoticeContent } from './notice.ts';

/** The procedure wants the referral to reach the team's manager themselves, beside the team's channel (CN-09). */
function referredOn(
  { team, because }: EventOf<'referred-on'>,
  _after: unknown,
  { roster }: Pick<DecisionContext, 'roster'>,
): readonly NoticeContent[] {
  if (because !== 'active') return [];
  return socialCareManagersOf(team, roster).map(({ id }) => ({
    kind: 'tell',
    person: id,
    words: 'referred-to-team',
    about: team,
  }));
}

const withdrawnWords = { misdirected: 'misdirected', 'not-needed': 'no-longer-referred' } as const;

function withdrawn({ team, number, because }: EventOf<'referral-withdrawn'>): readonly NoticeContent[] {
  return [{ kind: 'reply', team, post: `referred-on:${number}`, words: withdrawnWords[because] }];
}

export const referralNotices = { 'referred-on': referredOn, 'referral-withdrawn': withdrawn };
