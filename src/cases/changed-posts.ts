/** What a change makes of the posts in channels, and of several nudges under one. Pure. */
import type { Case } from '../rules/record/case.ts';
import type { DecisionContext } from '../rules/rows/context.ts';
import { channelViews } from './channel-view.ts';
import type { NoticeContent } from './notice.ts';

/** The posts that look otherwise after a change. */
export function changedPosts(before: Case | undefined, after: Case, by: DecisionContext): readonly NoticeContent[] {
  const old = new Map(
    (before === undefined ? [] : channelViews(before, by)).map((view) => [
      `${view.team}/${view.post}`,
      JSON.stringify(view),
    ]),
  );
  return channelViews(after, by)
    .filter((view) => old.get(`${view.team}/${view.post}`) !== JSON.stringify(view))
    .map(({ team, post }) => ({ kind: 'post', team, post }));
}

/** Several nudges under one post at one time are one reply. */
export function together(contents: readonly NoticeContent[]): readonly NoticeContent[] {
  const placeOf = (one: NoticeContent): string | undefined =>
    one.kind === 'reply' && one.words === 'nudge' ? `${one.team}/${one.post}` : undefined;
  const nudges = Map.groupBy(contents, placeOf);
  return contents.flatMap((one): readonly NoticeContent[] => {
    const place = placeOf(one);
    const all = place === undefined ? [] : (nudges.get(place) ?? []);
    const obligations = all.flatMap((other) => ('obligations' in other ? (other.obligations ?? []) : []));
    return all.length === 0 ? [one] : one === all[0] ? [{ ...one, obligations } as NoticeContent] : [];
  });
}
