/** Nudges: those for one person at one time are one message, a few a day at most, none once the thing is done. */

import { sentAgain } from '../cards/again.ts';
import { type NudgeLine, nudgeCard } from '../cards/nudge/nudge.ts';
import type { Notice, NoticeContent } from '../cases/notice.ts';
import type { LoadedCase } from '../cases/repository.ts';
import type { Instant, PersonId } from '../rules/base/vocabulary.ts';
import { isLate, isLocalTarget, type Obligation, unmet } from '../rules/engine/agenda.ts';
import { isOwnedBy, ownerName } from '../rules/engine/owner-names.ts';
import { refuse } from '../rules/engine/permission.ts';
import { rolesOn } from '../rules/record/access.ts';
import type { Case } from '../rules/record/case.ts';
import type { DecisionContext } from '../rules/rows/context.ts';
import { end, keepUntil, type StoredNotice } from './keeping.ts';
import { beginNudging, endNudging, type Nudging, readNudging, type Said } from './nudging.ts';
import { isAgain } from './outgoing.ts';
import { keepOrGiveUp, type SendingDeps, trySending } from './sending.ts';

type Failed = (error: unknown) => void;
type Nudge = Extract<NoticeContent, { kind: 'nudge' }>;
interface OwedNudge {
  readonly notice: StoredNotice;
  readonly content: Nudge;
}
interface Drawn {
  readonly notice: StoredNotice;
  readonly content: Nudge;
  readonly line: NudgeLine;
}

function mayPutOff(c: Case, reader: PersonId, { roster }: DecisionContext): boolean {
  const person = roster.person(reader);
  return person !== undefined && refuse(c, rolesOn(c, person, roster), 'put-off') === undefined;
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

function lineOf(loaded: LoadedCase, content: Nudge, by: DecisionContext, toDo: StillToDo): NudgeLine | undefined {
  const { state: c } = loaded;
  const obligation = toDo(loaded).find(({ key }) => key === content.obligation);
  if (obligation === undefined || !obligation.due.known) {
    return undefined;
  }
  const { owner } = obligation;
  return {
    reference: c.reference,
    title: obligation.title,
    by: by.calendar.sayDate(obligation.due.due),
    late: isLate(obligation, by),
    owner: isOwnedBy(owner, c, content.person, by.roster) ? undefined : ownerName(owner, c, by.roster),
    source: obligation.row.source,
    localTarget: isLocalTarget(obligation.row),
    ...(mayPutOff(c, content.person, by) ? { mayPutOff: true } : {}),
  };
}

/** The line of a nudge that is still owed as it was found; whoever has it meanwhile, it is theirs. */
async function drawLine(
  { store, loadCase }: SendingDeps,
  { notice, content }: OwedNudge,
  now: Instant,
  by: DecisionContext,
  toDo: StillToDo,
): Promise<Drawn | undefined> {
  const found = await store.read<Notice>(notice.partition, notice.id, now);
  if (found?.etag !== notice.etag) {
    return undefined;
  }
  const loaded = await loadCase(notice.partition, now);
  const line = loaded === undefined ? undefined : lineOf(loaded, content, by, toDo);
  if (line === undefined) {
    await end(store, notice, { state: 'overtaken' });
    return undefined;
  }
  return { notice, content, line };
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
async function drawLines(
  deps: SendingDeps,
  theirs: readonly OwedNudge[],
  now: Instant,
  failed: Failed,
): Promise<readonly Drawn[]> {
  const by = deps.contextAt(now);
  const toDo = createStillToDo(by);
  const lines = await Promise.all(
    theirs.map((one) =>
      drawLine(deps, one, now, by, toDo).catch((error: unknown) => {
        failed(error);
        return undefined;
      }),
    ),
  );
  return lines.filter((line) => line !== undefined);
}

/** Several nudges about one thing, where some had to wait for another day, are one line. */
function eachOnce(drawn: readonly Drawn[]): readonly Drawn[] {
  const byThing = Map.groupBy(drawn, ({ notice, content }) => `${notice.partition}/${content.obligation}`);
  return [...byThing.values()].flatMap((some) => some.slice(0, 1));
}

/** Sends the lines as one message; what was said, where it arrived. */
async function sendDigest(
  deps: SendingDeps,
  { person, isLeft }: Nudging,
  drawn: readonly Drawn[],
): Promise<Said | undefined> {
  if (drawn.length === 0) {
    return undefined;
  }
  const notices = drawn.map(({ notice }) => notice);
  const digest = nudgeCard(eachOnce(drawn).map(({ line }) => line));
  const card = isLeft || notices.some(isAgain) ? sentAgain(digest) : digest;
  const delivery = await trySending(deps, notices, () => deps.messenger.toPerson(person, card));
  if (delivery.outcome === 'sent') {
    return { notices, activity: delivery.activity };
  }
  for (const notice of notices) {
    await keepOrGiveUp(deps, notice, delivery);
  }
  return undefined;
}

/** Sends while the person's turn is ours; it is given back whatever comes. */
async function nudge(
  deps: SendingDeps,
  turn: Nudging,
  theirs: readonly OwedNudge[],
  now: Instant,
  failed: Failed,
): Promise<void> {
  let said: Said | undefined;
  try {
    said = await sendDigest(deps, turn, await drawLines(deps, theirs, now, failed));
  } finally {
    await endNudging(deps, turn, now, said);
  }
  if (said !== undefined) {
    const { notices, activity } = said;
    for (const notice of notices) {
      await end(deps.store, notice, { state: 'sent', sentAt: now, activity });
    }
  }
}

/** Ends what a message said already, where whoever sent it was stopped before they could. */
async function withoutSaid(
  deps: SendingDeps,
  { saidAs }: Nudging,
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

async function deliverTo(
  deps: SendingDeps,
  person: PersonId,
  theirs: readonly OwedNudge[],
  failed: Failed,
): Promise<void> {
  const now = deps.clock.now();
  const { calendar, policy } = deps.contextAt(now);
  const nudging = await readNudging(deps, person, calendar.localDate(now), now);
  if (nudging.isTaken) {
    return;
  }
  const others = await withoutSaid(deps, nudging, theirs, now);
  if (others.length === 0) {
    return;
  }
  if (nudging.count >= policy.nudges.mostADay) {
    await putOffToNextMorning(deps, others, now);
    return;
  }
  const turn = await beginNudging(deps, nudging, now);
  if (turn !== undefined) {
    await nudge(deps, turn, others, now, failed);
  }
}

/** Sends the nudges among these notices, one message a person; one that fails keeps no other waiting. */
export async function deliverNudges(deps: SendingDeps, due: readonly StoredNotice[], failed: Failed): Promise<void> {
  const owed = due.flatMap((notice): readonly OwedNudge[] => {
    const { content }: Notice = notice.body;
    return content.kind === 'nudge' ? [{ notice, content }] : [];
  });
  const byPerson = Map.groupBy(owed, (one) => one.content.person);
  for (const [person, theirs] of byPerson) {
    await deliverTo(deps, person, theirs, failed).catch(failed);
  }
}
