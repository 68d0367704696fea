/**
 * Before the bot's secret runs out each administrator hears of it, 30 days and 7 days before: afterwards nothing can be
 * sent to them. Where a message does not arrive it is tried again.
 */
import { secretCard } from '../cards/secret/secret.ts';
import type { DecisionContextAt } from '../cases/perform.ts';
import type { Log } from '../platform/log.ts';
import type { Instant, LocalDate, PersonId } from '../rules/base/vocabulary.ts';
import { commitUnlessChanged, writeOver } from '../store/conflicts.ts';
import type { Store } from '../store/port.ts';
import { createLookout } from './lookout.ts';
import type { Messenger } from './messenger.ts';
import { codeOf } from './retries.ts';

/** Days before it runs out at which somebody hears of it, the last first. */
const steps = [7, 30] as const;

export interface SecretExpiry {
  /** Tells who is to be told now. Rejects where the store cannot be read or written. */
  settle(now: Instant): Promise<void>;
}

export interface SecretExpiryDeps {
  /** The last day on which the secret works. */
  readonly expires: LocalDate;
  readonly store: Store;
  readonly messenger: Pick<Messenger, 'toPerson'>;
  readonly contextAt: DecisionContextAt;
  readonly administrators: () => readonly PersonId[];
  readonly log: Log;
}

/** What somebody was told, of which secret. */
interface Told {
  readonly expires: LocalDate;
  readonly step: number;
  /** Absent up to 0.2.0. */
  readonly at?: Instant;
}

const daysUntil = (day: LocalDate, today: LocalDate): number =>
  Temporal.PlainDate.from(today).until(Temporal.PlainDate.from(day), { largestUnit: 'day' }).days;

export function createSecretExpiry(deps: SecretExpiryDeps): SecretExpiry {
  const { expires, store, messenger, contextAt, administrators, log } = deps;
  const lookout = createLookout();
  let loggedOn: LocalDate | undefined;

  async function tellOne(person: PersonId, step: number, daysLeft: number, now: Instant): Promise<void> {
    const place = { partition: `person:${person}`, id: 'secret' };
    const found = await store.read<Told>(place.partition, place.id, now);
    const told = found?.body;
    // A clock that was ahead said it too early.
    const isAhead = told?.at !== undefined && told.at > now;
    if (told?.expires === expires && told.step <= step && !isAhead) return;
    const delivery = await messenger.toPerson(person, secretCard({ expires, daysLeft }));
    if (delivery.outcome !== 'sent') {
      log.warn({ event: 'secret-expires', code: codeOf(delivery), count: daysLeft });
      return;
    }
    const body: Told = { expires, step, at: now };
    await commitUnlessChanged(store, [writeOver({ ...place, kind: 'secret-told', body }, found?.etag, now)]);
  }
  return {
    async settle(now) {
      if (!lookout.isTime(now)) return;
      lookout.looked(now, false);
      const { calendar } = contextAt(now);
      const today = calendar.localDate(now);
      const daysLeft = daysUntil(expires, today);
      const step = steps.find((days) => daysLeft <= days);
      if (step === undefined) return;
      if (loggedOn !== today) log.warn({ event: 'secret-expires', count: daysLeft });
      loggedOn = today;
      if (!calendar.isWorkingTime(now)) return;
      for (const person of administrators()) await tellOne(person, step, daysLeft, now);
    },
  };
}
