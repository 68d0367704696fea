/**
 * Nudges: those for one person, or one channel, at one time are one message, a few a day at most, none once the thing is
 * done. The message counts all that is late for whoever reads it, and not only what they are nudged about now.
 */

import { wordsForReader } from '../cases/finding.ts';
import type { Notice } from '../cases/notice.ts';
import type { LoadedCase, Repository } from '../cases/repository.ts';
import type { Instant } from '../rules/base/vocabulary.ts';
import { type Obligation, unmet } from '../rules/engine/agenda.ts';
import { lateFor } from '../rules/engine/late-for.ts';
import { recipientKey } from '../rules/engine/recipients.ts';
import type { NudgeRecipient } from '../rules/record/case.ts';
import { isKeptFrom } from '../rules/record/kept-from.ts';
import type { DecisionContext } from '../rules/rows/context.ts';
import type { Thing } from './digest-lines.ts';
import { type Drawn, type Failed, sendDigest } from './digest-sending.ts';
import { beginDigestTurn, type CameOfTurn, type DigestTurn, endDigestTurn, readDigestTurn } from './digest-turns.ts';
import { end, keepUntil, type StoredNotice } from './notice-store.ts';
import { nudgeOf } from './retries.ts';
import type { SendingDeps } from './sending.ts';

export interface DigestDeps extends SendingDeps {
  readonly lateAmong: Repository['lateAmong'];
}

interface OwedNudge {
  readonly notice: StoredNotice;
  readonly to: NudgeRecipient;
  readonly obligations: readonly string[];
}

/** What is still to do on a case as it was read: worked out once, for one message may hold very much of one case. */
type StillToDo = (loaded: LoadedCase) => readonly Obligation[];

function createStillToDo(by: DecisionContext): StillToDo {
  const known = new Map<string, readonly Obligation[]>();
  return ({ etag, state }) => {
    const key = `${state.reference} ${etag}`;
    const found = known.get(key) ?? unmet(state, by);
    known.set(key, found);
    return found;
  };
}

/** What a nudge is about that is still to do, while it is owed as it was found; whoever has it meanwhile, it is theirs. */
async function drawThings(
  { store, loadCase }: DigestDeps,
  { notice, to, obligations }: OwedNudge,
  now: Instant,
  toDo: StillToDo,
): Promise<Drawn | undefined> {
  const found = await store.read<Notice>(notice.partition, notice.id, now);
  if (found?.etag !== notice.etag) {
    return undefined;
  }
  const loaded = await loadCase(notice.partition, now);
  const isKept = loaded !== undefined && 'person' in to && isKeptFrom(loaded.state, to.person);
  const left = loaded === undefined || isKept ? [] : toDo(loaded).filter(({ key }) => obligations.includes(key));
  if (loaded === undefined || left.length === 0) {
    await end(store, notice, { state: 'overtaken' });
    return undefined;
  }
  return { notice, things: left.map((obligation) => ({ case: loaded.state, obligation })) };
}

async function putOffToNextMorning(deps: SendingDeps, theirs: readonly OwedNudge[], now: Instant): Promise<void> {
  const { calendar, policy } = deps.contextAt(now);
  const next = calendar.addWorkingDays(calendar.localDate(now), 1);
  const due = next.known ? calendar.instantAt(next.due, policy.nudges.at) : calendar.nextWorkingMoment(now);
  for (const { notice } of theirs) {
    await keepUntil(deps.store, notice, due);
  }
}

/** What is still so of the nudges; what cannot be read now is left for the next message. */
async function drawAll(
  deps: DigestDeps,
  theirs: readonly OwedNudge[],
  now: Instant,
  failed: Failed,
): Promise<readonly Drawn[]> {
  const toDo = createStillToDo(deps.contextAt(now));
  const drawn = await Promise.all(
    theirs.map((one) =>
      drawThings(deps, one, now, toDo).catch((error: unknown) => {
        failed(error);
        return undefined;
      }),
    ),
  );
  return drawn.filter((one) => one !== undefined);
}

/** All that is late for whoever reads it. Where it cannot be read now the message says what it can. */
async function allLate(
  deps: DigestDeps,
  reader: NudgeRecipient,
  now: Instant,
  failed: Failed,
): Promise<readonly Thing[]> {
  const by = deps.contextAt(now);
  const things: Thing[] = [];
  try {
    for await (const c of deps.lateAmong(wordsForReader(reader, by.roster), now)) {
      things.push(...lateFor(c, reader, by).map((obligation) => ({ case: c, obligation })));
    }
  } catch (error) {
    failed(error);
  }
  return things;
}

/** Sends while the reader's turn is ours; it is given back whatever comes. */
async function nudge(
  deps: DigestDeps,
  turn: DigestTurn,
  theirs: readonly OwedNudge[],
  late: readonly Thing[],
  now: Instant,
  failed: Failed,
): Promise<void> {
  let came: CameOfTurn = 'unknown';
  try {
    came = await sendDigest(deps, turn, await drawAll(deps, theirs, now, failed), late, failed);
  } finally {
    await endDigestTurn(deps, turn, now, came);
  }
  if (typeof came === 'string') return;
  const { notices, activity } = came;
  for (const notice of notices) {
    await end(deps.store, notice, { state: 'sent', sentAt: now, activity });
  }
}

/** Ends what a message said already, where whoever sent it was stopped before they could. */
async function withoutSaid(
  deps: SendingDeps,
  { saidAs }: DigestTurn,
  theirs: readonly OwedNudge[],
  now: Instant,
): Promise<readonly OwedNudge[]> {
  for (const { notice } of theirs) {
    const activity = saidAs(notice);
    if (activity !== undefined) {
      await end(deps.store, notice, { state: 'sent', sentAt: now, activity });
    }
  }
  return theirs.filter(({ notice }) => saidAs(notice) === undefined);
}

/** A channel gets one message a morning. */
const mostToAChannel = 1;

async function deliverTo(
  deps: DigestDeps,
  reader: NudgeRecipient,
  theirs: readonly OwedNudge[],
  failed: Failed,
): Promise<void> {
  const now = deps.clock.now();
  const { calendar, policy } = deps.contextAt(now);
  const digestTurn = await readDigestTurn(deps, reader, calendar.localDate(now), now);
  if (digestTurn.isTaken) {
    return;
  }
  const others = await withoutSaid(deps, digestTurn, theirs, now);
  if (others.length === 0) {
    return;
  }
  if (digestTurn.count >= ('team' in reader ? mostToAChannel : policy.nudges.mostADay)) {
    await putOffToNextMorning(deps, others, now);
    return;
  }
  const late = await allLate(deps, reader, now, failed);
  const turn = await beginDigestTurn(
    deps,
    digestTurn,
    others.map(({ notice }) => notice),
    now,
  );
  if (turn !== undefined) {
    await nudge(deps, turn, others, late, now, failed);
  }
}

/** Sends the nudges among these notices, one message a reader; one that fails keeps no other waiting. */
export async function deliverNudges(deps: DigestDeps, due: readonly StoredNotice[], failed: Failed): Promise<void> {
  const owed = due.flatMap((notice): readonly OwedNudge[] => {
    const found = nudgeOf(notice.body.content);
    return found === undefined ? [] : [{ notice, ...found }];
  });
  const byReader = Map.groupBy(owed, ({ to }) => recipientKey(to));
  for (const theirs of byReader.values()) {
    const [first] = theirs;
    if (first !== undefined) await deliverTo(deps, first.to, theirs, failed).catch(failed);
  }
}
