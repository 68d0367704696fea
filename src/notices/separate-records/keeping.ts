/**
 * What is to be decided about keeping separate records, and what becomes of a removal: said to the service leads,
 * and to the administrators who may be the second person, until it is done.
 */

import { keepingDueCard, recordNewsCard } from '../../cards/separate-record/keeping-due.ts';
import { type KeepingToCome, keepingToCome, nextKeeping, type RecordNews } from '../../cases/separate-record-work.ts';
import type { SeparateRecords } from '../../cases/separate-records.ts';
import { isServiceLead } from '../../rules/base/jobs.ts';
import type { Instant } from '../../rules/base/vocabulary.ts';
import { type KeepingDuty, keepingRecipients, removalIsOver } from '../../rules/separate-record/keeping.ts';
import { reviewSteps } from '../../rules/separate-record/reviewing.ts';
import type { Stored } from '../../store/port.ts';
import { createTellPerson } from '../register-news/tell-person.ts';
import { againAfter, type Leased, type ReviewsDeps, type ToTell, tellAll } from './reviews.ts';

interface KeepingDeps extends Omit<ReviewsDeps, 'records' | 'store'> {
  readonly records: Pick<SeparateRecords, 'forWork' | 'endRemoval'>;
}
type Found = NonNullable<Awaited<ReturnType<SeparateRecords['forWork']>>>;
type Failed = (error: unknown) => void;

/** Tries, an hour between two in the end: for a day. What is still to be done is reminded of all the same. */
const mostTries = 30;
const isSame = (one: KeepingDuty | undefined, other: KeepingDuty | undefined): boolean =>
  one?.about === other?.about && one?.on === other?.on;

export function createKeepingWork({ records, messenger, contextAt, log }: KeepingDeps, leased: Leased) {
  function recipients(found: Found, duty: KeepingDuty, { unreached }: KeepingToCome, now: Instant): readonly ToTell[] {
    const { leads, administrators } = keepingRecipients(
      found.record,
      duty,
      { ...contextAt(now), kept: found.kept },
      unreached,
    );
    return [
      ...leads.map((person): ToTell => ({ person, card: keepingDueCard(duty.about, found.record) })),
      ...administrators.map((person): ToTell => ({ person, card: keepingDueCard(duty.about) })),
    ];
  }
  async function workOn(kept: KeepingToCome, now: Instant, failed: Failed) {
    const by = contextAt(now);
    const found = await records.forWork(kept.record, now);
    if (found === undefined) return undefined;
    const fresh = keepingToCome(found.record, found, by);
    if (!isSame(fresh.body.duty, kept.duty)) return fresh;
    const { duty } = kept;
    const steps = duty === undefined ? [] : reviewSteps(duty.on, kept.since, kept.said, by);
    const step = steps.findLast(({ at }) => at <= now)?.step;
    if (duty === undefined || step === undefined) return { body: kept, due: nextKeeping(kept, by) };
    const tell = createTellPerson(messenger, failed);
    const { state, isSaid } = await tellAll(kept, (one) => recipients(found, duty, one, now), tell);
    if (!isSaid) return { body: { ...state, tries: state.tries + 1 }, due: againAfter(state.tries, now) };
    if (state.told.length === 0) log.warn({ event: 'record-keeping-untold' });
    const said = { at: now, workingDays: step.workingDays };
    const body: KeepingToCome = { ...state, said, told: [], unreached: [], tries: 0 };
    return { body, due: nextKeeping(body, by) };
  }
  async function tellNews(news: RecordNews, now: Instant, failed: Failed) {
    const { roster } = contextAt(now);
    const person = roster.person(news.person);
    const found = person !== undefined && isServiceLead(person) ? await records.forWork(news.record, now) : undefined;
    const card = recordNewsCard(news.words, found?.record);
    const fate = await createTellPerson(messenger, failed)(news.person, card);
    if (fate === 'unreached') log.warn({ event: 'record-news-untold' });
    const isLeft = fate === 'waiting' && news.tries < mostTries;
    return isLeft ? { body: { ...news, tries: news.tries + 1 }, due: againAfter(news.tries, now) } : undefined;
  }
  return {
    /** Each rejects where the store cannot. */
    async remind(one: Stored<KeepingToCome>, now: Instant, failed: Failed): Promise<void> {
      const found = await records.forWork(one.body.record, now);
      // It writes what is to come anew.
      if (found !== undefined && removalIsOver(found.record, found, contextAt(now))) {
        return records.endRemoval(one.body.record, now);
      }
      return leased(one, now, failed, workOn);
    },
    tell: (one: Stored<RecordNews>, now: Instant, failed: Failed): Promise<void> => leased(one, now, failed, tellNews),
  };
}
