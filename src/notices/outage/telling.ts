/** Tells administrators, once each, that an outage is over. That it begins can only be told outside Teams: by the log. */

import { outageCard } from '../../cards/outage/outage.ts';
import type { DecisionContextAt } from '../../cases/perform.ts';
import type { Log } from '../../platform/log.ts';
import { timeAfter } from '../../rules/base/later.ts';
import type { Instant, PersonId } from '../../rules/base/vocabulary.ts';
import type { Store } from '../../store/port.ts';
import type { Messenger } from '../messenger.ts';
import { codeOf } from '../retries.ts';
import { forgetOutage, type KeptOutage, keepOutage, readOutage } from './kept.ts';

export interface OutageTellingDeps {
  readonly store: Store;
  readonly messenger: Messenger;
  readonly contextAt: DecisionContextAt;
  readonly administrators: () => readonly PersonId[];
  readonly log: Log;
}

/** Seconds: a shorter one is nobody's concern. */
const worthTelling = 900;
/** Seconds after which somebody who cannot be reached is not waited for any more. */
const longestWaiting = 24 * 3600;
/** Seconds between two looks whether there is something to tell. */
const betweenLooks = 60;

/** Rejects where the store cannot. */
export type TellOutage = (now: Instant) => Promise<void>;

export function createOutageTelling(deps: OutageTellingDeps): TellOutage {
  const { store, messenger, contextAt, administrators, log } = deps;
  let lookedAt: Instant | undefined;

  function recipients(now: Instant): readonly PersonId[] {
    const all = administrators();
    return all.length > 0
      ? all
      : contextAt(now)
          .roster.withJob('service-lead')
          .map(({ id }) => id);
  }
  /** Written down before it is said, so that two processes do not both say it; taken back where it was not taken. */
  async function tell(person: PersonId, overAt: Instant, now: Instant): Promise<void> {
    const kept = await readOutage(store, now);
    if (kept?.body.overAt === undefined || kept.body.told.includes(person)) return;
    const { body } = kept;
    if (!(await keepOutage(store, { ...body, told: [...body.told, person] }, kept, now))) return;
    const card = outageCard({ ...body, overAt }, contextAt(now).calendar.sayWhen);
    const delivery = await messenger.toPerson(person, card);
    if (delivery.outcome === 'sent' || delivery.outcome === 'unknown') return;
    log.warn({ event: 'outage-untold', code: codeOf(delivery) });
    const after = await readOutage(store, now);
    if (after !== undefined) {
      await keepOutage(store, { ...after.body, told: after.body.told.filter((one) => one !== person) }, after, now);
    }
  }
  const isToBeTold = ({ since }: KeptOutage, overAt: Instant, now: Instant): boolean =>
    overAt >= timeAfter(since, { seconds: worthTelling }) && now < timeAfter(overAt, { seconds: longestWaiting });

  return async (now) => {
    if (lookedAt !== undefined && now >= lookedAt && now < timeAfter(lookedAt, { seconds: betweenLooks })) return;
    lookedAt = now;
    const kept = await readOutage(store, now);
    const { overAt } = kept?.body ?? {};
    if (kept === undefined || overAt === undefined) return;
    const untold = recipients(now).filter((person) => !kept.body.told.includes(person));
    if (untold.length === 0 || !isToBeTold(kept.body, overAt, now)) return forgetOutage(store);
    for (const person of untold) await tell(person, overAt, now);
  };
}
