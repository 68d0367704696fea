/** One notice on its way: drawn from the case as it is now, in its place where it has one, sent, and written down. */
import { isDeepStrictEqual } from 'node:util';
import type { Card } from '../cards/card.ts';
import { takesBack } from '../cases/kept-notices.ts';
import type { Notice, PlacedPost, SingleContent } from '../cases/notice.ts';
import type { Cases, DecisionContextAt } from '../cases/perform.ts';
import type { Repository } from '../cases/repository.ts';
import type { Clock } from '../platform/clock.ts';
import type { Instant } from '../rules/base/vocabulary.ts';
import type { Document, Store, Write } from '../store/port.ts';
import type { Begun } from './begun.ts';
import type { CalendarUrl } from './drawing.ts';
import type { DurableWrites } from './durable-writes.ts';
import type { Delivery, Messenger } from './messenger.ts';
import { claim, end, ending, endingSince, type Failure, giveUp, keepUntil, type StoredNotice } from './notice-store.ts';
import type { Outage } from './outage/outage.ts';
import { drawn, send, withLateness } from './outgoing.ts';
import { perhapsPlaced, placeOf, placing, putCopiesRight } from './placing.ts';
import { recipientOf } from './recipient-order.ts';
import { afterFailure, failureOf, nudgeOf, undeliverable, unknownWaits, waitsUntil } from './retries.ts';
import { takeBack } from './taking-back.ts';

export interface SendingDeps {
  readonly store: Store;
  readonly cases: Cases;
  readonly loadCase: Repository['load'];
  readonly messenger: Messenger;
  readonly contextAt: DecisionContextAt;
  readonly calendarUrl: CalendarUrl;
  readonly clock: Clock;
  readonly durableWrites: DurableWrites;
  readonly begun: Begun;
  readonly outage: Pick<Outage, 'holds' | 'reached'>;
  /** Never the same twice, here or in another process. */
  readonly newId: () => string;
  /** Goes around each message on its way, which may hold several notices. */
  readonly around?: Around;
}

export type Around = (notices: readonly Notice[], send: () => Promise<Delivery>) => Promise<Delivery>;

/** What came of it: nothing more comes, or it is kept, until then where that is known. */
export type Deferred = { readonly until?: Instant };
export type Aftermath = 'over' | Deferred;

/**
 * Keeps a notice that was not sent for later, or gives it up and asks a person to tell them. What only has to wait, and
 * what fails because nothing reaches anybody, is not counted.
 */
export async function keepOrGiveUp(
  deps: SendingDeps,
  notice: StoredNotice,
  delivery: Delivery,
  place?: PlacedPost,
): Promise<Aftermath> {
  const now = deps.clock.now();
  const waiting = waitsUntil(delivery, now);
  if (waiting !== undefined) {
    await keepUntil(deps.store, notice, waiting);
    return { until: waiting };
  }
  const failure = failureOf(notice.body, delivery, now);
  const besides = delivery.outcome === 'unknown' ? perhapsPlaced(notice, place) : [];
  const held = await deps.outage.holds(recipientOf(notice), delivery, now);
  if (held !== undefined) {
    await keepUntil(deps.store, notice, held, { ...failure, tries: notice.body.tries }, besides);
    return { until: held };
  }
  const until = afterFailure(delivery, failure.tries, now, failure);
  if (until !== undefined) {
    await keepUntil(deps.store, notice, until, failure, besides);
    return { until };
  }
  return giveUpAndAsk(deps, notice, failure, besides);
}

/** `besides`: what else is known by it. */
async function giveUpAndAsk(
  deps: SendingDeps,
  notice: StoredNotice,
  failure: Failure,
  besides: readonly Write[] = [],
): Promise<Aftermath> {
  const now = deps.clock.now();
  const { content, reference } = notice.body;
  const nudge = nudgeOf(content);
  if (nudge !== undefined) await deps.cases.notNudged(reference, { id: notice.id, ...nudge }, now);
  const told = undeliverable(content, notice.id, deps.contextAt(now).roster, failure.why);
  if (told !== undefined) {
    await deps.cases.notDelivered(reference, told, now);
  }
  return (await giveUp(deps.store, notice, failure, now, besides)) ? 'over' : {};
}

/** Sends; an error that nobody foresaw may have come after the sending. */
export async function trySending(
  deps: SendingDeps,
  notices: readonly StoredNotice[],
  send: () => Promise<Delivery>,
  place?: PlacedPost,
): Promise<Delivery> {
  try {
    const bodies = notices.map(({ body }) => body);
    const delivery = await (deps.around === undefined ? send() : deps.around(bodies, send));
    const [first] = notices;
    if (delivery.outcome === 'sent') deps.outage.reached(first && recipientOf(first));
    return delivery;
  } catch (error) {
    for (const notice of notices) await keepOrGiveUp(deps, notice, { outcome: 'unknown' }, place);
    throw error;
  }
}

/** Earlier copies are put right after the post itself; what fails there is done with the next drawing of the post. */
async function tidy({ store, messenger, clock }: SendingDeps, placed: Document<PlacedPost> | undefined, card: Card) {
  if (placed?.body.copies === undefined) return;
  const found = await store.read<PlacedPost>(placed.partition, placed.id, clock.now());
  if (found?.body.copies !== undefined) await putCopiesRight(store, messenger, found, card);
}

/** Of what may have arrived, and was sent as often as it may be since, nothing more is sent. */
const isSentOften = ({ body: { unknown = 0 } }: StoredNotice): boolean => unknown > unknownWaits.length;

/** Delivers one notice that is a message of its own, unless somebody else is at it. */
export async function deliverSingle(
  deps: SendingDeps,
  notice: StoredNotice,
  content: SingleContent,
): Promise<Aftermath> {
  const { store, clock, messenger, durableWrites, begun } = deps;
  const now = clock.now();
  const loaded = await deps.loadCase(notice.partition, now);
  const by = deps.contextAt(now);
  const card = loaded && (await drawn(loaded.state, content, by, deps.calendarUrl));
  if (loaded === undefined || card === undefined) {
    return (await end(store, notice, { state: 'overtaken' })) ? 'over' : {};
  }
  const place = await placeOf(store, notice, content, now);
  const mine = await claim(store, notice, deps.newId(), now, begun.isUntried(notice));
  begun.tried(notice);
  if (mine === undefined) {
    return {};
  }
  // Drawing anew what stands already shows nobody anything twice.
  const isRedrawn = takesBack(content) || (content.kind === 'post' && place?.activity !== undefined);
  if (isSentOften(mine) && !isRedrawn) {
    const { tries, failingSince = now } = mine.body;
    return giveUpAndAsk(deps, mine, { tries, why: 'unknown', failingSince });
  }
  const outgoing = { content, card: isRedrawn ? card : withLateness(card, mine, by), notice: mine, place };
  const sending = () =>
    content.kind === 'tell' && takesBack(content)
      ? takeBack(deps, mine, { person: content.person, card, now })
      : send(messenger, outgoing);
  const delivery = await trySending(deps, [mine], sending, place);
  if (delivery.outcome !== 'sent') {
    return keepOrGiveUp(deps, mine, delivery, place);
  }
  const { activity } = delivery;
  const sent = { state: 'sent', sentAt: clock.now(), ...(activity === '' ? {} : { activity }) } as const;
  const placed = content.kind === 'post' ? placing(mine, content, place, activity) : undefined;
  const isNew = placed !== undefined && !isDeepStrictEqual(placed.body, place);
  const places: readonly Write[] = isNew ? [{ put: placed }] : [];
  await durableWrites.keep({
    of: [mine],
    writes: [ending(mine, sent), ...places],
    async onTop() {
      const left = await endingSince(store, mine, sent, clock.now());
      return left && [left, ...places];
    },
  });
  await tidy(deps, placed, card);
  return 'over';
}
