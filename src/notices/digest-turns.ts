/**
 * Whose turn it is to nudge a person or a channel, how often they were nudged today, and what the last messages said: kept in the
 * store, so that a restart and every other process know.
 */
import type { Instant, LocalDate } from '../rules/base/vocabulary.ts';
import { recipientKey } from '../rules/engine/recipients.ts';
import type { NudgeRecipient } from '../rules/record/case.ts';
import { commitUnlessChanged, writeOver } from '../store/conflicts.ts';
import type { Document, Etag } from '../store/port.ts';
import { keyOf, leaseEnd, type StoredNotice } from './notice-store.ts';
import type { SendingDeps } from './sending.ts';

interface Body {
  /** The local day that is counted. */
  readonly day: LocalDate;
  /** Messages of that day. */
  readonly count: number;
  /** Who is sending a message, and until when nobody else does. */
  readonly sending?: { readonly sender: string; readonly until: Instant };
  /** The notices of the last messages, and what each message became; the newest first. */
  readonly said?: readonly { readonly notices: readonly string[]; readonly activity: string }[];
}

export interface DigestTurn {
  readonly reader: NudgeRecipient;
  readonly day: LocalDate;
  /** Messages so far today. */
  readonly count: number;
  /** Whether somebody else is sending them a message now. */
  readonly isTaken: boolean;
  /** Whether somebody began to send them one and never said what came of it: it may have arrived. */
  readonly isLeft: boolean;
  /** The message that held this, where one of the last did. */
  saidAs(notice: StoredNotice): string | undefined;
  readonly kept: { readonly body: Body; readonly etag: Etag | undefined };
}

/** One message, and the notices it held. */
export interface Said {
  readonly notices: readonly StoredNotice[];
  readonly activity: string;
}

const keptHours = 48;
/** A notice that was said is ended at once, or by one of the next looks: long before so many more messages. */
const keptMessages = 6;

const place = (reader: NudgeRecipient) => ({ partition: recipientKey(reader), id: 'nudges' });

function writeOf({ reader, kept: { etag } }: DigestTurn, body: Body, now: Instant) {
  const expires = Temporal.Instant.from(now).add({ hours: keptHours }).toString();
  const document: Document<Body> = { ...place(reader), kind: 'nudge-count', body, expires };
  return writeOver(document, etag, now);
}

export async function readDigestTurn(
  { store }: SendingDeps,
  reader: NudgeRecipient,
  day: LocalDate,
  now: Instant,
): Promise<DigestTurn> {
  const { partition, id } = place(reader);
  const found = await store.read<Body>(partition, id, now);
  const { sending, said } = found?.body ?? {};
  const count = found?.body.day === day ? found.body.count : 0;
  return {
    reader,
    day,
    count,
    isTaken: sending !== undefined && sending.until > now,
    isLeft: sending !== undefined && sending.until <= now,
    saidAs: (notice) => said?.find(({ notices }) => notices.includes(keyOf(notice)))?.activity,
    kept: { body: { day, count, ...(sending && { sending }), ...(said && { said }) }, etag: found?.etag },
  };
}

/** Takes the turn, until the lease ends; undefined where somebody else was first. */
export async function beginDigestTurn(
  deps: SendingDeps,
  turn: DigestTurn,
  now: Instant,
): Promise<DigestTurn | undefined> {
  const sender = deps.newId();
  const body: Body = { ...turn.kept.body, sending: { sender, until: leaseEnd(now) } };
  if (!(await commitUnlessChanged(deps.store, [writeOf(turn, body, now)]))) {
    return undefined;
  }
  const mine = await readDigestTurn(deps, turn.reader, turn.day, now);
  return mine.kept.body.sending?.sender === sender ? { ...mine, isLeft: turn.isLeft } : undefined;
}

function withSaid(body: Body, said: Said | undefined): Body {
  if (said === undefined) return body;
  const { notices, activity } = said;
  const messages = [{ notices: notices.map(keyOf), activity }, ...(body.said ?? [])];
  return { ...body, count: body.count + 1, said: messages.slice(0, keptMessages) };
}

function afterTurn({ sending: _sending, ...body }: Body, said: Said | undefined): Body {
  return withSaid(body, said);
}

/** Gives the turn back, and writes down in the same moment what was said, where something was. */
export async function endDigestTurn(
  deps: SendingDeps,
  turn: DigestTurn,
  now: Instant,
  said: Said | undefined,
): Promise<void> {
  const { reader, day } = turn;
  const sender = turn.kept.body.sending?.sender;
  await deps.durableWrites.keep({
    of: said?.notices ?? [],
    writes: [writeOf(turn, afterTurn(turn.kept.body, said), now)],
    async onTop() {
      const found = await readDigestTurn(deps, reader, day, now);
      const { body } = found.kept;
      const isMine = body.sending?.sender === sender;
      const unsaid = said?.notices.some((notice) => found.saidAs(notice) === undefined) ? said : undefined;
      if (!isMine && unsaid === undefined) return undefined;
      return [writeOf(found, isMine ? afterTurn(body, unsaid) : withSaid(body, unsaid), now)];
    },
  });
}
