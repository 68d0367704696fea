import type { NoticeContent } from './notice.ts';

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
