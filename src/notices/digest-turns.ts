/**
 * Whose turn it is to nudge a person or a channel, how often they were nudged today, and what the last messages said: kept in the
 * store, so that a restart and every other process know.
 */
import { timeAfter } from '../rules/base/later.ts';
import type { Instant, LocalDate } from '../rules/base/vocabulary.ts';
import { recipientKey } from '../rules/engine/recipients.ts';
import type { NudgeRecipient } from '../rules/record/case.ts';
import { commitUnlessChanged, writeOver } from '../store/conflicts.ts';
import type { Document, Etag, Stored } from '../store/port.ts';
import { keyOf, leaseEnd, type StoredNotice } from './notice-store.ts';
import type { SendingDeps } from './sending.ts';

interface Body {
  /** The local day that is counted. */
  readonly day: LocalDate;
  /** Messages of that day. */
  readonly count: number;
  /** Who is sending a message, until when nobody else does, and what it may hold: that, earlier versions did not keep. */
  readonly sending?: { readonly sender: string; readonly until: Instant; readonly of?: readonly string[] };
  /** The notices of the last messages, and what each message became; the newest first. */
  readonly said?: readonly { readonly notices: readonly string[]; readonly activity: string }[];
  /** The notices of messages of which nobody knows whether they arrived; the newest first. */
  readonly perhaps?: readonly (readonly string[])[];
}

export interface DigestTurn {
  readonly reader: NudgeRecipient;
  readonly day: LocalDate;
  /** Messages so far today. */
  readonly count: number;
  /** Whether somebody else is sending them a message now. */
  readonly isTaken: boolean;
  /** The message that held this, where one of the last did. */
  saidAs(notice: StoredNotice): string | undefined;
  /** Whether a message held this of which nobody knows whether it arrived. */
  mayHaveSaid(notice: StoredNotice): boolean;
  readonly kept: { readonly body: Body; readonly etag: Etag | undefined };
}

/** One message, and the notices it held. */
export interface Said {
  readonly notices: readonly StoredNotice[];
  readonly activity: string;
}

/**
 * What was said is known for longer than anything keeps a notice from the look that ends it: a night, Christmas, an outage
 * of weeks.
 */
const keptDays = 30;
/** A notice that was said is ended at once, or by one of the next looks: long before so many more messages. */
const keptMessages = 6;

/** What came of a turn: a message, none, or nobody knows. */
export type CameOfTurn = Said | 'nothing' | 'unknown';

const place = (reader: NudgeRecipient) => ({ partition: recipientKey(reader), id: 'nudges' });

function writeOf({ reader, kept: { etag } }: DigestTurn, body: Body, now: Instant) {
  const expires = timeAfter(now, { hours: 24 * keptDays });
  const document: Document<Body> = { ...place(reader), kind: 'nudge-count', body, expires };
  return writeOver(document, etag, now);
}

function turnOf(
  reader: NudgeRecipient,
  day: LocalDate,
  found: Pick<Stored<Body>, 'body' | 'etag'> | undefined,
  now: Instant,
): DigestTurn {
  const { sending, said, perhaps } = found?.body ?? {};
  const count = found?.body.day === day ? found.body.count : 0;
  return {
    reader,
    day,
    count,
    isTaken: sending !== undefined && sending.until > now,
    saidAs: (notice) => said?.find(({ notices }) => notices.includes(keyOf(notice)))?.activity,
    mayHaveSaid: (notice) => (perhaps ?? []).some((notices) => notices.includes(keyOf(notice))),
    kept: {
      body: { day, count, ...(sending && { sending }), ...(said && { said }), ...(perhaps && { perhaps }) },
      etag: found?.etag,
    },
  };
}

export async function readDigestTurn(
  { store }: SendingDeps,
  reader: NudgeRecipient,
  day: LocalDate,
  now: Instant,
): Promise<DigestTurn> {
  const { partition, id } = place(reader);
  return turnOf(reader, day, await store.read<Body>(partition, id, now), now);
}

/** Nobody knows whether a message of these arrived. */
const withPerhaps = (body: Body, notices: readonly string[]): Body => ({
  ...body,
  perhaps: [notices, ...(body.perhaps ?? [])].slice(0, keptMessages),
});

/**
 * Takes the turn to say some of these, until the lease ends; undefined where somebody else was first. Of what whoever had
 * it last began to send and never ended it is kept that it may have arrived, for as long as nobody has said it.
 */
export async function beginDigestTurn(
  deps: SendingDeps,
  turn: DigestTurn,
  notices: readonly StoredNotice[],
  now: Instant,
): Promise<DigestTurn | undefined> {
  const sender = deps.newId();
  const of = notices.map(keyOf);
  const { body } = turn.kept;
  const before = body.sending === undefined ? body : withPerhaps(body, body.sending.of ?? of);
  const mineNow: Body = { ...before, sending: { sender, until: leaseEnd(now), of } };
  const written = await commitUnlessChanged(deps.store, [writeOf(turn, mineNow, now)]);
  if (written === undefined) return undefined;
  const [etag] = written;
  if (etag !== undefined) return turnOf(turn.reader, turn.day, { body: mineNow, etag }, now);
  const mine = await readDigestTurn(deps, turn.reader, turn.day, now);
  return mine.kept.body.sending?.sender === sender ? mine : undefined;
}

function withSaid(body: Body, { notices, activity }: Said): Body {
  const messages = [{ notices: notices.map(keyOf), activity }, ...(body.said ?? [])];
  return { ...body, count: body.count + 1, said: messages.slice(0, keptMessages) };
}

function afterTurn({ sending, ...body }: Body, came: CameOfTurn): Body {
  if (came === 'nothing') return body;
  return came === 'unknown' ? withPerhaps(body, sending?.of ?? []) : withSaid(body, came);
}

/** Gives the turn back, and writes down in the same moment what came of it. */
export async function endDigestTurn(
  deps: SendingDeps,
  turn: DigestTurn,
  now: Instant,
  came: CameOfTurn,
): Promise<void> {
  const { reader, day } = turn;
  const said = typeof came === 'string' ? undefined : came;
  const sender = turn.kept.body.sending?.sender;
  await deps.durableWrites.keep({
    of: said?.notices ?? [],
    writes: [writeOf(turn, afterTurn(turn.kept.body, came), now)],
    async onTop() {
      const found = await readDigestTurn(deps, reader, day, now);
      const { body } = found.kept;
      const isMine = body.sending?.sender === sender;
      const unsaid = said?.notices.some((notice) => found.saidAs(notice) === undefined) ? said : undefined;
      if (isMine) return [writeOf(found, afterTurn(body, said === undefined ? came : (unsaid ?? 'nothing')), now)];
      return unsaid && [writeOf(found, withSaid(body, unsaid), now)];
    },
  });
}
