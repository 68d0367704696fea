/** Tells those who look after Pathway that it cannot go on with a case, while that lasts, and once when it is over. */

import { type StalledNews, stalledCard } from '../../cards/stalled/stalled.ts';
import type { KeptReferences } from '../../cases/kept-references.ts';
import type { DecisionContextAt } from '../../cases/perform.ts';
import type { Stalled } from '../../cases/stalled.ts';
import type { Log } from '../../platform/log.ts';
import type { Calendar } from '../../rules/base/calendar.ts';
import { timeAfter } from '../../rules/base/later.ts';
import type { Instant, PersonId, Reference, Roster } from '../../rules/base/vocabulary.ts';
import type { Delivery, Messenger } from '../messenger.ts';
import { codeOf, waits } from '../retries.ts';
import type { Told, ToldBook } from './told.ts';

export interface TellingDeps {
  readonly messenger: Messenger;
  readonly contextAt: DecisionContextAt;
  readonly administrators: () => readonly PersonId[];
  readonly log: Log;
  readonly keptReferences: KeptReferences;
}

/** Seconds for which a case is tried again before anybody is told: a store that was away for a moment is nobody's task. */
const patience = 900;
/** Seconds between two messages of what is new, so that cases which fail one after the other are one message. */
const pause = 900;
/** Seconds between two tries for somebody who cannot be reached. */
const longestWait = 3600;
/** Seconds after which somebody who cannot be reached is not waited for any more with the news that it is over. */
const longestWaiting = 24 * 3600;

/** Each once, whatever they are besides. */
function recipients({ administrators }: TellingDeps, roster: Roster): readonly PersonId[] {
  return [...new Set([...administrators(), ...roster.withJob('service-lead').map(({ id }) => id)])];
}

/** Of what a clock that was ahead told at a time that is still to come. */
const longAgo = '1970-01-01T00:00:00Z';

interface Standing {
  /** All there are. */
  readonly references: readonly Reference[];
  /** Those that have lasted, the longest first. */
  readonly lasting: readonly Stalled[];
  readonly over: ReadonlySet<Reference>;
}

/** What somebody is to be told now; undefined where there is nothing. */
function newsFor(told: Told, { lasting, over }: Standing, now: Instant, calendar: Calendar): StalledNews | undefined {
  const { cases } = told;
  const lastAt = told.lastAt !== undefined && told.lastAt > now ? longAgo : told.lastAt;
  const ended = cases.filter((reference) => over.has(reference));
  const isNew = lasting.some(({ reference }) => !cases.includes(reference));
  const isAnotherMorning =
    lastAt !== undefined && calendar.isWorkingTime(now) && calendar.localDate(lastAt) < calendar.localDate(now);
  const isPausing = lastAt !== undefined && now < timeAfter(lastAt, { seconds: pause });
  const isSaidAgain = lasting.length > 0 && isAnotherMorning;
  if (isSaidAgain || (isNew && !isPausing)) return { stalled: lasting, over: ended };
  const isAllOver = lasting.length === 0 || !isPausing;
  return ended.length > 0 && isAllOver ? { stalled: [], over: ended } : undefined;
}

/** What they know after it. */
function afterwards({ cases }: Told, { references }: Standing, { stalled, over }: StalledNews, now: Instant): Told {
  const known = new Set([...cases, ...stalled.map(({ reference }) => reference)]);
  const still = references.filter((reference) => known.has(reference) && !over.includes(reference));
  return { cases: still, lastAt: now, tries: 0 };
}

/** Whoever could not be reached is tried again, in the end once an hour. */
function failedOnce(told: Told, delivery: Delivery, now: Instant): Told {
  const asked = delivery.outcome === 'later' ? (delivery.afterSeconds ?? 0) : 0;
  const wait = Math.max(asked, Math.min(waits[told.tries] ?? longestWait, longestWait));
  return { ...told, tries: told.tries + 1, notBefore: timeAfter(now, { seconds: wait }) };
}

/**
 * Tells each who is to be told something now. Gives the cases of which it is still to be said to somebody that they go
 * on again.
 */
export async function tell(
  deps: TellingDeps,
  book: ToldBook,
  cases: readonly Stalled[],
  now: Instant,
  failed: (error: unknown) => void,
): Promise<ReadonlySet<Reference>> {
  const { calendar, roster } = deps.contextAt(now);
  const lasting = cases
    .filter(({ since, overAt }) => overAt === undefined && timeAfter(since, { seconds: patience }) <= now)
    .toSorted((one, other) => one.since.localeCompare(other.since));
  const ended = cases.filter(
    ({ overAt }) => overAt !== undefined && timeAfter(overAt, { seconds: longestWaiting }) > now,
  );
  const references = cases.map(({ reference }) => reference);
  const standing: Standing = { references, lasting, over: new Set(ended.map(({ reference }) => reference)) };
  const leads = new Set(roster.withJob('service-lead').map(({ id }) => id));

  async function send(person: PersonId, news: StalledNews): Promise<Delivery> {
    const isLead = leads.has(person);
    const isAdministrator = deps.administrators().includes(person);
    try {
      const kept = await deps.keptReferences(references, person, now);
      const card = stalledCard(news, { isLead, isAdministrator, kept }, calendar.sayWhen);
      return await deps.messenger.toPerson(person, card);
    } catch (error) {
      failed(error);
      return { outcome: 'unknown' };
    }
  }
  async function tellOne(person: PersonId): Promise<readonly Reference[]> {
    const record = await book.read(person, now);
    const { notBefore, sending } = record.told;
    const news = newsFor(record.told, standing, now, calendar);
    const isOthers = sending !== undefined && sending.until > now;
    const isLater =
      notBefore !== undefined && notBefore > now && notBefore <= timeAfter(now, { seconds: longestWaiting });
    const turn = news === undefined || isOthers || isLater ? undefined : await book.begin(person, record, now);
    if (news === undefined || turn === undefined) return record.told.cases;
    const delivery = await send(person, news);
    if (delivery.outcome !== 'sent') deps.log.warn({ event: 'stalled-untold', code: codeOf(delivery) });
    const after =
      delivery.outcome === 'sent' ? afterwards(turn.told, standing, news, now) : failedOnce(turn.told, delivery, now);
    await book.end(person, turn, after, now);
    return after.cases;
  }
  const known = new Set<Reference>();
  for (const person of recipients(deps, roster)) {
    const theirs = await tellOne(person).catch((error: unknown) => {
      failed(error);
      return references;
    });
    for (const reference of theirs) known.add(reference);
  }
  return new Set([...standing.over].filter((reference) => known.has(reference)));
}
