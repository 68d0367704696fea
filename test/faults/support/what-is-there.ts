/** What a town holds in the end, without what may differ from one run to another. */

import { textOfCard } from '../../../desk/hands/card-reading.ts';
import type { KeptPost } from '../../../desk/store.ts';
import type { ChainedEvent } from '../../../src/cases/hash-chain.ts';
import type { Notice } from '../../../src/cases/notice.ts';
import { streams } from '../../../src/cases/streams.ts';
import { verifyRecord } from '../../../src/cases/verify.ts';
import type { RecordedEvent } from '../../../src/rules/events.ts';
import type { Stored } from '../../../src/store/port.ts';
import { everythingOf } from '../../support/store-contents.ts';
import type { Town } from '../../support/town.ts';
import { conversations } from './snapshot.ts';

export interface WhatIsThere {
  /** What happened to each case, a line each. */
  readonly events: readonly string[];
  /** What each case owed whom, and what became of it, a line each, in order. */
  readonly notices: readonly string[];
  /** What notices became: where each stands and what it says, word for word. */
  readonly posts: readonly string[];
  /** The same, with each one's title only. */
  readonly titles: readonly string[];
}

export const everything = <Body>({ store }: Town, kind: string) => everythingOf<Body>(store, kind);

/** Drawn by chance; or later by the minute for which waits, after a kill, what was being sent. */
const withoutChance = (text: string): string =>
  text.replace(/"(calendarKey|since)":"[^"]*"/g, '"$1":""').replace(/\/calendar\/[\w-]+\.ics/g, '/calendar/');

function eventLine({ partition, body: { event } }: Stored<ChainedEvent<RecordedEvent>>): string {
  const { event: what, stage, actor } = event;
  return withoutChance(JSON.stringify([partition, actor, stage, what]));
}

/** What is sent after something that may have arrived says so. */
const withoutMark = (text: string): string =>
  text.replace('\nThis may have been sent before. If it is above as well, only this one counts.', '');

/** A post that is drawn again is another object: what was read of one holds. */
const read = new WeakMap<KeptPost, string>();

function words(post: KeptPost | undefined): string {
  if (post === undefined) return '';
  const text = read.get(post) ?? withoutMark(textOfCard(post.card));
  read.set(post, text);
  return text;
}
const titleOf = (post: KeptPost | undefined): string => words(post).split('\n')[0] ?? '';

/** The conversation, what it is said under, and its words. */
function postLine({ box }: Town, post: KeptPost, wordsOf: (post: KeptPost) => string): string {
  const root = post.thread === undefined ? undefined : box.post(post.thread);
  return withoutChance([post.conversation, titleOf(root), wordsOf(post)].join('\n  '));
}

export async function whatIsThere(town: Town): Promise<WhatIsThere> {
  const notices = await everything<Notice>(town, 'notice');
  const events = await everything<ChainedEvent<RecordedEvent>>(town, 'event');
  return {
    events: events.map(eventLine),
    notices: notices.map(({ partition, body }) => JSON.stringify([partition, body.content, body.state])),
    posts: notedPosts(town, notices, words),
    titles: notedPosts(town, notices, titleOf),
  };
}

/** The posts that are notices' by their words: what a turn answered in a chat is none. */
function notedPosts(
  town: Town,
  notices: readonly Stored<Notice>[],
  wordsOf: (post: KeptPost) => string,
): readonly string[] {
  const made = new Set(notices.flatMap(({ body }) => (body.activity === undefined ? [] : [body.activity])));
  const all = conversations.flatMap((one) => town.box.posts(one)).filter(({ person }) => person === undefined);
  const lines = all.map((post) => ({ line: postLine(town, post, wordsOf), isMade: made.has(post.id) }));
  const noted = new Set(lines.filter(({ isMade }) => isMade).map(({ line }) => line));
  return lines.map(({ line }) => line).filter((line) => noted.has(line));
}

/** What of the one is not in the other, each as often as it is too few. */
export function missing(wanted: readonly string[], found: readonly string[]): readonly string[] {
  const left = [...found];
  return wanted.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** What does not fit in the record. */
export async function misfits(town: Town): Promise<readonly string[]> {
  const report = await verifyRecord(town.store, town.now(), streams);
  return report.misfits.map(({ reference, reason }) => `${reference}: ${reason}`);
}
