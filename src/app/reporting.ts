/** Reports over many cases, put together: their conversation, and what their links give. */
import { createInspectionConversation, type InspectionConversation } from '../dialogs/reports/inspection.ts';
import type { Clock } from '../platform/clock.ts';
import type { RandomSource } from '../platform/random.ts';
import { createReports, type Reports, type ReportsParts } from '../reports/reports.ts';

export interface Reporting {
  readonly inspection: InspectionConversation;
  /** What a link of one use gives. */
  readonly links: { take(token: string): ReturnType<Reports['take']> };
}

export interface ReportingParts extends Omit<ReportsParts, 'newKey'> {
  readonly random: RandomSource;
  readonly clock: Clock;
}

export function createReporting({ store, contextAt, random, publicUrl, clock }: ReportingParts): Reporting {
  const reports = createReports({ store, contextAt, newKey: random.key, publicUrl });
  return {
    inspection: createInspectionConversation({ store, reports, contextAt, newId: random.id }),
    links: { take: (token) => reports.take(token, clock.now()) },
  };
}
