/** Where posts stand, written down: in the same commit as a notice's end, so that a crash between two repeats neither. */
import { olderCopy } from '../cards/again.ts';
import type { Card } from '../cards/card.ts';
import { type NoticeContent, type PlacedPost, postId } from '../cases/notice.ts';
import type { Instant } from '../rules/base/vocabulary.ts';
import { commitUnlessChanged } from '../store/conflicts.ts';
import type { Document, Store, Stored, Write } from '../store/port.ts';
import type { Messenger } from './messenger.ts';
import type { StoredNotice } from './notice-store.ts';

export type PostContent = Extract<NoticeContent, { kind: 'post' }>;

/** Older ones are so far up that nobody presses them. */
const mostCopies = 5;

/** The post that a notice draws or that it is said under, where one stands or may stand. */
export async function placeOf(
  store: Store,
  { partition }: Pick<StoredNotice, 'partition'>,
  content: NoticeContent,
  now: Instant,
): Promise<PlacedPost | undefined> {
  if (!('team' in content)) return undefined;
  return (await store.read<PlacedPost>(partition, postId(content), now))?.body;
}

const documentOf = (partition: string, body: PlacedPost): Document<PlacedPost> => {
  return { partition, id: postId(body), kind: 'post', body };
};

/** What is known once it was sent. A post that was made although one may stand has copies above it. */
export function placing(
  { partition, body: { unknown = 0 } }: StoredNotice,
  { team, post }: PostContent,
  before: PlacedPost | undefined,
  activity: string,
): Document<PlacedPost> {
  const isRedrawn = activity !== '' && activity === before?.activity;
  const known = [...(before?.copies ?? []), ...(before?.activity === undefined ? [] : [before.activity])];
  const copies = (isRedrawn ? (before?.copies ?? []) : known).slice(-mostCopies);
  const again = isRedrawn ? before?.again : before !== undefined || unknown > 0 || undefined;
  const body: PlacedPost = {
    ...{ team, post },
    ...(activity === '' ? {} : { activity }),
    ...(again === true ? { again } : {}),
    ...(copies.length > 0 ? { copies } : {}),
  };
  return documentOf(partition, body);
}

/** What is known after a try that may have arrived: that it may stand. */
export function perhapsPlaced(
  { partition, body: { content } }: StoredNotice,
  before: PlacedPost | undefined,
): readonly Write[] {
  if (content.kind !== 'post' || before !== undefined) return [];
  const { team, post } = content;
  return [{ put: documentOf(partition, { team, post, again: true }) }];
}

/** Takes the buttons off earlier copies that are known, as far as Teams still has them; the others stay to be done. */
export async function putCopiesRight(
  store: Store,
  messenger: Pick<Messenger, 'redraw'>,
  { body, etag, ...document }: Stored<PlacedPost>,
  card: Card,
): Promise<void> {
  const { copies = [], ...rest } = body;
  const left: string[] = [];
  for (const copy of copies) {
    const { outcome } = await messenger.redraw(body.team, copy, olderCopy(card));
    if (outcome !== 'sent') left.push(copy);
  }
  if (left.length === copies.length) return;
  const replace = { ...document, body: { ...rest, ...(left.length > 0 ? { copies: left } : {}) } };
  await commitUnlessChanged(store, [{ replace, ifMatch: etag }]);
}
