/** One notice on its way: drawn from the case as it is now, in its place where it has one, sent, and written down. */
import type { Card } from '../cards/card.ts';
import { type Notice, type NoticeContent, type PlacedPost, postId } from '../cases/notice.ts';
import type { Cases, DecisionContextAt } from '../cases/perform.ts';
import type { Repository } from '../cases/repository.ts';
import type { Clock } from '../platform/clock.ts';
import type { Instant, TeamId } from '../rules/base/vocabulary.ts';
import type { Case } from '../rules/record/case.ts';
import type { DecisionContext } from '../rules/rows/context.ts';
import type { Store, Write } from '../store/port.ts';
import { type CalendarUrl, drawPost, drawReply, drawTell } from './drawing.ts';
import { claim, end, ending, endingSince, type Failure, giveUp, keepUntil, type StoredNotice } from './keeping.ts';
import type { Delivery, Messenger } from './messenger.ts';
import type { Records } from './records.ts';
import { afterFailure, codeOf, nudgeOf, undeliverable } from './retries.ts';

export interface SendingDeps {
  readonly store: Store;
  readonly cases: Cases;
  readonly loadCase: Repository['load'];
  readonly messenger: Messenger;
  readonly contextAt: DecisionContextAt;
  readonly calendarUrl: CalendarUrl;
  readonly clock: Clock;
  readonly records: Records;
  /** Never the same twice, here or in another process. */
  readonly newId: () => string;
  /** Goes around each message on its way, which may hold several notices. */
  readonly around?: Around;
}

export type Around = (notices: readonly Notice[], send: () => Promise<Delivery>) => Promise<Delivery>;

/** What came of it: nothing more comes, or it is kept, until then where that is known. */
export type Kept = { readonly until?: Instant };
export type Aftermath = 'over' | Kept;

type PostContent = Extract<NoticeContent, { kind: 'post' }>;
type Single = Exclude<NoticeContent, { kind: 'nudge' }>;

/** Keeps a failed notice for later, or gives it up and asks a person to tell them. */
export async function keepOrGiveUp(deps: SendingDeps, notice: StoredNotice, delivery: Delivery): Promise<Aftermath> {
  const now = deps.clock.now();
  const tries = notice.body.tries + 1;
  const failure: Failure = { tries, why: codeOf(delivery), failingSince: notice.body.failingSince ?? now };
  const until = afterFailure(delivery, tries, now);
  if (until !== undefined) {
    await keepUntil(deps.store, notice, until, failure);
    return { until };
  }
  const nudge = nudgeOf(notice.body.content);
  if (nudge !== undefined) {
    await deps.cases.notNudged(notice.body.reference, { id: notice.id, ...nudge }, now);
  }
  const told = undeliverable(notice.body.content, notice.id, deps.contextAt(now).roster);
  if (told !== undefined) {
    await deps.cases.notDelivered(notice.body.reference, told, now);
  }
  await giveUp(deps.store, notice, failure, now);
  return 'over';
}

/** Sends; an error that nobody foresaw may have come after the sending. */
export async function trySending(
  deps: SendingDeps,
  notices: readonly StoredNotice[],
  send: () => Promise<Delivery>,
): Promise<Delivery> {
  try {
    const bodies = notices.map(({ body }) => body);
    return await (deps.around === undefined ? send() : deps.around(bodies, send));
  } catch (error) {
    for (const notice of notices) await keepOrGiveUp(deps, notice, { outcome: 'unknown' });
    throw error;
  }
}

function drawn(c: Case, content: Single, by: DecisionContext, calendarUrl: CalendarUrl): Card | undefined {
  switch (content.kind) {
    case 'post':
      return drawPost(c, content, by, calendarUrl);
    case 'reply':
      return drawReply(c, content, by);
    case 'tell':
      return drawTell(c, content, by);
  }
}

async function sendPost(messenger: Messenger, team: TeamId, card: Card, earlier: string | undefined) {
  const redrawn = earlier === undefined ? undefined : await messenger.redraw(team, earlier, card);
  return redrawn === undefined || redrawn.outcome === 'gone' ? messenger.toChannel(team, card) : redrawn;
}

type Reply = Extract<NoticeContent, { kind: 'reply' }>;

/**
 * What is said earlier in a channel goes first, so a reply without its post is one whose post could not be delivered.
 * Only a nudge brings its post along, and where a team has none for the case it is a message of its own.
 */
async function sendReply(messenger: Messenger, { team, words }: Reply, card: Card, under: string | undefined) {
  return under === undefined && words !== 'nudge'
    ? ({ outcome: 'refused', why: 'no-post' } as const)
    : messenger.toChannel(team, card, under);
}

async function send(messenger: Messenger, content: Single, card: Card, place: string | undefined): Promise<Delivery> {
  switch (content.kind) {
    case 'post':
      return sendPost(messenger, content.team, card, place);
    case 'reply':
      return sendReply(messenger, content, card, place);
    case 'tell':
      return messenger.toPerson(content.person, card);
  }
}

/** The post that a nudge belongs under, of a team without one: it takes referrals only since, or was out of reach. */
function missingPost(
  c: Case,
  content: Single,
  by: DecisionContext,
  calendarUrl: CalendarUrl,
  place: string | undefined,
) {
  if (place !== undefined || content.kind !== 'reply' || content.words !== 'nudge') return undefined;
  const { team, post } = content;
  const owed: PostContent = { kind: 'post', team, post };
  const card = drawPost(c, owed, by, calendarUrl);
  return card && { owed, card };
}

/** The post's place is kept in the same commit as the notice's end, so a crash between two posts repeats neither. */
function placing({ partition }: StoredNotice, content: Single, activity: string): readonly Write[] {
  if (content.kind !== 'post') {
    return [];
  }
  const body: PlacedPost = { team: content.team, post: content.post, activity };
  return [{ put: { partition, id: postId(content), kind: 'post', body } }];
}

/** Where the post is that is drawn anew or answered. */
async function placeOf({ store }: SendingDeps, { partition }: StoredNotice, content: Single, now: Instant) {
  if (content.kind === 'tell') {
    return undefined;
  }
  return (await store.read<PlacedPost>(partition, postId(content), now))?.body.activity;
}

/** Delivers one notice that is not a nudge to a person, unless somebody else is at it. */
export async function deliverSingle(deps: SendingDeps, notice: StoredNotice, content: Single): Promise<Aftermath> {
  const { store, clock, messenger, records } = deps;
  const now = clock.now();
  const loaded = await deps.loadCase(notice.partition, now);
  const by = deps.contextAt(now);
  const card = loaded && drawn(loaded.state, content, by, deps.calendarUrl);
  if (loaded === undefined || card === undefined) {
    await end(store, notice, { state: 'overtaken' });
    return 'over';
  }
  const place = await placeOf(deps, notice, content, now);
  const mine = await claim(store, notice, deps.newId(), now);
  if (mine === undefined) {
    return {};
  }
  const missing = missingPost(loaded.state, content, by, deps.calendarUrl, place);
  const delivery = await trySending(deps, [mine], async () => {
    if (missing === undefined) return send(messenger, content, card, place);
    const posted = await messenger.toChannel(missing.owed.team, missing.card);
    if (posted.outcome !== 'sent') return posted;
    await records.keep({ of: [mine], writes: placing(mine, missing.owed, posted.activity) });
    return send(messenger, content, card, posted.activity);
  });
  if (delivery.outcome !== 'sent') {
    return keepOrGiveUp(deps, mine, delivery);
  }
  const { activity } = delivery;
  const sent = { state: 'sent', sentAt: clock.now(), activity } as const;
  const places = placing(mine, content, activity);
  await records.keep({
    of: [mine],
    writes: [ending(mine, sent), ...places],
    async onTop() {
      const left = await endingSince(store, mine, sent, clock.now());
      return left && [left, ...places];
    },
  });
  return 'over';
}
