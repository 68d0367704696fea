/**
 * Earlier copies of posts. Where what was posted may have arrived and was posted again, a copy can stand above it under
 * an id that nobody knows, until somebody presses a button on it. From then on it is put right.
 */

import { type PlacedPost, postId } from '../cases/notice.ts';
import type { DecisionContextAt } from '../cases/perform.ts';
import { readReference } from '../cases/reference.ts';
import type { Repository } from '../cases/repository.ts';
import type { Instant, Reference, TeamId } from '../rules/base/vocabulary.ts';
import { commitUnlessChanged } from '../store/conflicts.ts';
import type { Store, Stored } from '../store/port.ts';
import { type CalendarUrl, drawPost } from './drawing.ts';
import type { Messenger } from './messenger.ts';
import { putCopiesRight } from './placing.ts';

/** A button that was pressed in a channel. */
export interface PressedThere {
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** Teams' id of what it is on. */
  readonly post?: string | undefined;
}

export interface CopiesDeps {
  readonly store: Store;
  readonly messenger: Messenger;
  readonly loadCase: Repository['load'];
  readonly contextAt: DecisionContextAt;
  readonly calendarUrl: CalendarUrl;
  /** Whose channel it is. */
  readonly teamOf: (channel: string) => TeamId | undefined;
}

/** The press of a button in a channel. Rejects where the store cannot. */
export type CopySeen = (channel: string, press: PressedThere, now: Instant) => Promise<void>;

/** A post's name, or how it begins where the button does not say the number in it. */
type Named = { readonly post: string } | { readonly begins: string };

/** By a button that stands on a post and nowhere else. */
const postOf: Readonly<Record<string, (data: PressedThere['data']) => Named>> = {
  'case/take': () => ({ post: 'referral' }),
  'referral/confirm': () => ({ begins: 'referred-on:' }),
  'invitation/accept': ({ meeting }) => ({ post: `invitation:${Number(meeting)}` }),
  'invitation/decline': ({ meeting }) => ({ post: `invitation:${Number(meeting)}` }),
};

export function createCopySeen(deps: CopiesDeps): CopySeen {
  const { store, messenger, loadCase, contextAt, calendarUrl, teamOf } = deps;

  async function postsOf(reference: Reference, team: TeamId, named: Named, now: Instant) {
    if ('begins' in named) return store.list<PlacedPost>(reference, `post:${named.begins}`, now);
    const found = await store.read<PlacedPost>(reference, postId({ team, ...named }), now);
    return found === undefined ? [] : [found];
  }
  /** The post that a copy of may stand there: the only one of its name, and one that was made again. */
  async function copied(channel: string, { verb, data }: PressedThere, now: Instant) {
    const reference = readReference(String(data.reference));
    const named = Object.hasOwn(postOf, verb) ? postOf[verb]?.(data) : undefined;
    const team = teamOf(channel);
    if (reference === undefined || named === undefined || team === undefined) return undefined;
    const found = await postsOf(reference, team, named, now);
    const here = found.filter(({ body }) => body.again === true && body.team === team);
    return here.length === 1 ? here[0] : undefined;
  }
  async function putRight(found: Stored<PlacedPost>, copy: string, now: Instant): Promise<void> {
    const { etag, ...document } = found;
    const { team, post, copies = [] } = found.body;
    const loaded = await loadCase(found.partition, now);
    const card = loaded && (await drawPost(loaded.state, { kind: 'post', team, post }, contextAt(now), calendarUrl));
    if (card === undefined) return;
    const body = { ...found.body, copies: [...copies, copy] };
    if (!(await commitUnlessChanged(store, [{ replace: { ...document, body }, ifMatch: etag }]))) return;
    const kept = await store.read<PlacedPost>(found.partition, found.id, now);
    if (kept !== undefined) await putCopiesRight(store, messenger, kept, card);
  }
  return async (channel, press, now) => {
    const found = press.post === undefined ? undefined : await copied(channel, press, now);
    const { activity, copies = [] } = found?.body ?? {};
    if (found === undefined || press.post === undefined || activity === undefined) return;
    if (press.post !== activity && !copies.includes(press.post)) await putRight(found, press.post, now);
  };
}
