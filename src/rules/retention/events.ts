/** What the clock brings to a closed case: the day until which it was to be kept, and that nobody confirmed a removal. */
import { daysAfter } from '../base/later.ts';
import type { Instant, LocalDate } from '../base/vocabulary.ts';
import type { CaseEvent } from '../events.ts';
import type { Case } from '../record/case.ts';
import type { DecisionContext } from '../rows/context.ts';
import type { EventRows } from '../rows/event.ts';
import { keepingFolds } from './folds.ts';
import { dueSince, isRemovalAsked, removalOf, withFacts } from './state.ts';
import { keptFor } from './until.ts';

export interface RetentionDue {
  readonly type: 'retention-due';
  readonly on: LocalDate;
}
/** No second person confirmed it in time. */
export interface RemovalLapsed {
  readonly type: 'removal-lapsed';
}

export const retentionEvents: EventRows<RetentionDue | RemovalLapsed> = {
  'retention-due': {
    fold: (c, { on }, at) => withFacts(c, { due: { at, on } }),
    words: ({ on }, say) =>
      `noted that the record was to be kept until ${say.day(on)}, and asked the service lead what is to become of it`,
  },
  'removal-lapsed': {
    fold: (c, event, at, by) => keepingFolds['removal-lapsed'](c, event, at, by),
    words: () => 'noted that no second person confirmed the removal in time, so that the record stays',
  },
};

/** The first day on which a removal that nobody confirmed has run out. */
function lapsesOn(c: Case, { calendar, policy }: DecisionContext): LocalDate | undefined {
  const asked = isRemovalAsked(c) ? removalOf(c) : undefined;
  if (asked === undefined) return undefined;
  const last = calendar.addSendingDays(calendar.localDate(asked.at), policy.targets.confirmRemoval);
  return daysAfter(last, 1);
}

/** What comes next by the clock, and on which day. */
function ahead(c: Case, by: DecisionContext): readonly { readonly on: LocalDate; readonly event: CaseEvent }[] {
  const lapses = lapsesOn(c, by);
  if (removalOf(c) !== undefined)
    return lapses === undefined ? [] : [{ on: lapses, event: { type: 'removal-lapsed' } }];
  const kept = keptFor(c, by);
  return kept === undefined || dueSince(c) !== undefined
    ? []
    : [{ on: kept.until, event: { type: 'retention-due', on: kept.until } }];
}

/** When the clock next brings something, as far as it goes by this. */
export const retentionAhead = (c: Case, by: DecisionContext): readonly { readonly at: Instant }[] =>
  ahead(c, by).map(({ on }) => ({ at: by.calendar.instantAt(on, by.policy.nudges.at) }));

/** What it brings now. */
export const retentionNews = (c: Case, by: DecisionContext): readonly CaseEvent[] =>
  ahead(c, by).flatMap(({ on, event }) => (by.calendar.instantAt(on, by.policy.nudges.at) <= by.now ? [event] : []));
