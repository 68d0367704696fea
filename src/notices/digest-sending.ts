/** One message of nudges on its way: to one person or channel, of all that is owed them now. */
import { sentAgain } from '../cards/again.ts';
import { mayHoldDetails } from '../cards/label.ts';
import { drawDigest, type Thing } from './digest-lines.ts';
import type { CameOfTurn, DigestTurn } from './digest-turns.ts';
import type { Delivery } from './messenger.ts';
import type { StoredNotice } from './notice-store.ts';
import { isAgain } from './outgoing.ts';
import { keepOrGiveUp, type SendingDeps, trySending } from './sending.ts';

export type Failed = (error: unknown) => void;

/** A nudge, and what of it is still to do. */
export interface Drawn {
  readonly notice: StoredNotice;
  readonly things: readonly Thing[];
}

/** Keeps what was not said for later. Where that fails for something that may have arrived nobody else knows it. */
async function keepAll(
  deps: SendingDeps,
  notices: readonly StoredNotice[],
  delivery: Delivery,
  failed: Failed,
): Promise<CameOfTurn> {
  let came: CameOfTurn = 'nothing';
  for (const notice of notices) {
    await keepOrGiveUp(deps, notice, delivery).catch((error: unknown) => {
      failed(error);
      if (delivery.outcome === 'unknown') came = 'unknown';
    });
  }
  return came;
}

/** Sends the message while the turn is ours. `late`: all that is late for the reader, drawn or not. */
export async function sendDigest(
  deps: SendingDeps,
  { reader, mayHaveSaid }: DigestTurn,
  drawn: readonly Drawn[],
  late: readonly Thing[],
  failed: Failed,
): Promise<CameOfTurn> {
  if (drawn.length === 0) {
    return 'nothing';
  }
  const { messenger, contextAt, clock } = deps;
  const notices = drawn.map(({ notice }) => notice);
  const digest = drawDigest([...late, ...drawn.flatMap(({ things }) => things)], reader, contextAt(clock.now()));
  const mayStand = notices.some((one) => isAgain(one) || mayHaveSaid(one));
  const card = mayStand ? sentAgain(digest) : digest;
  const delivery = await trySending(deps, notices, () =>
    'team' in reader ? messenger.toChannel(reader.team, card) : messenger.toPerson(reader.person, mayHoldDetails(card)),
  );
  return delivery.outcome === 'sent'
    ? { notices, activity: delivery.activity }
    : keepAll(deps, notices, delivery, failed);
}
