/** What a house holds in the end, without what may differ from one run to another. */
import type { KeptPost } from '../../../desk/box.ts';
import type { ChainedEvent } from '../../../src/cases/chain.ts';
import type { Notice } from '../../../src/cases/notice.ts';
import { streams } from '../../../src/cases/streams.ts';
import { verifyRecord } from '../../../src/cases/verify.ts';
import type { Happening } from '../../../src/rules/events.ts';
import type { Stored } from '../../../src/store/port.ts';
import { textOfCard } from '../../support/card-reading.ts';
import { conversations, type House } from './house.ts';

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

export async function everything<Body>({ store }: House, kind: string): Promise<readonly Stored<Body>[]> {
  const found: Stored<Body>[] = [];
  let from: string | undefined;
  do {
    const page = await store.all<Body>(kind, 500, from);
    found.push(...page.items);
    from = page.next;
  } while (from !== undefined);
  return found;
}

/** Drawn by chance; or later by the minute for which waits, after a kill, what was being sent. */
const withoutChance = (text: string): string =>
  text.replace(/"(calendarKey|since)":"[^"]*"/g, '"$1":""').replace(/\/calendar\/[\w-]+\.ics/g, '/calendar/');

function eventLine({ partition, body: { event } }: Stored<ChainedEvent<Happening>>): string {
  const { event: what, stage, actor } = event;
  return withoutChance(JSON.stringify([partition, actor, stage, what]));
}

const words = (post: KeptPost | undefined): string => (post === undefined ? '' : textOfCard(post.card));
const titleOf = (post: KeptPost | undefined): string => words(post).split('\n')[0] ?? '';

/** The conversation, what it is said under, and its words. */
function postLine({ box }: House, post: KeptPost, wordsOf: (post: KeptPost) => string): string {
  const root = post.thread === undefined ? undefined : box.post(post.thread);
  return withoutChance([post.conversation, titleOf(root), wordsOf(post)].join('\n  '));
}

export async function whatIsThere(house: House): Promise<WhatIsThere> {
  const notices = await everything<Notice>(house, 'notice');
  const events = await everything<ChainedEvent<Happening>>(house, 'event');
  return {
    events: events.map(eventLine),
    notices: notices.map(({ partition, body }) => JSON.stringify([partition, body.content, body.state])),
    posts: notedPosts(house, notices, words),
    titles: notedPosts(house, notices, titleOf),
  };
}

/** The posts that are notices' by their words: what a turn answered in a chat is none. */
function notedPosts(
  house: House,
  notices: readonly Stored<Notice>[],
  wordsOf: (post: KeptPost) => string,
): readonly string[] {
  const made = new Set(notices.flatMap(({ body }) => (body.activity === undefined ? [] : [body.activity])));
  const all = conversations.flatMap((one) => house.box.posts(one)).filter(({ person }) => person === undefined);
  const lines = all.map((post) => ({ line: postLine(house, post, wordsOf), isMade: made.has(post.id) }));
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
export async function misfits(house: House): Promise<readonly string[]> {
  const report = await verifyRecord(house.store, house.now, streams);
  return report.misfits.map(({ reference, reason }) => `${reference}: ${reason}`);
}
