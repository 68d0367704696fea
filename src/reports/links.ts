/**
 * Links of one use. Whoever has the address can use it, once, within ten minutes: it is shown to the person who asked
 * and to nobody else, and says nothing of what is behind it. The store has its hash, so that who reads the store cannot
 * use it.
 */

import { createHash } from 'node:crypto';
import { timeAfter } from '../rules/base/later.ts';
import type { Instant, LocalDate, PersonRef } from '../rules/base/vocabulary.ts';
import { Conflict, type Store } from '../store/port.ts';

const LINK_MINUTES = 10;
/** How long it is still known that there was one, in hours. */
const KNOWN_HOURS = 24;

/** What is behind a link: it is made when the link is used, and kept nowhere. */
export interface LinkedReport {
  readonly form: 'page' | 'lines';
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly reason: string;
}
interface KeptLink {
  readonly person: PersonRef;
  readonly what: LinkedReport;
  readonly until: Instant;
  readonly used?: Instant;
}

export type LinkTaken = { readonly person: PersonRef; readonly what: LinkedReport } | 'used' | 'late' | undefined;

export interface ReportLinks {
  /** What stands in the address: letters, digits, `-` and `_`. Rejects with `StoreError`. */
  make(person: PersonRef, what: LinkedReport, now: Instant): Promise<string>;
  /** Uses it up: the first gets it, whoever else presses at the same time does not. Rejects with `StoreError`. */
  take(token: string, now: Instant): Promise<LinkTaken>;
}

const partition = 'links-of-one-use';
/** Longer ones were never made. */
const MOST_CHARACTERS = 100;
const idOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

export function createReportLinks(store: Store, newKey: () => string): ReportLinks {
  return {
    async make({ id, name }, what, now) {
      const token = newKey();
      const body: KeptLink = { person: { id, name }, what, until: timeAfter(now, { minutes: LINK_MINUTES }) };
      const expires = timeAfter(now, { hours: KNOWN_HOURS });
      await store.commit([{ create: { partition, id: idOf(token), kind: 'link-of-one-use', body, expires } }]);
      return token;
    },
    async take(token, now) {
      const found =
        token.length > MOST_CHARACTERS ? undefined : await store.read<KeptLink>(partition, idOf(token), now);
      if (found === undefined) return undefined;
      const { person, what, until, used } = found.body;
      if (used !== undefined) return 'used';
      if (Temporal.Instant.compare(now, until) > 0) return 'late';
      const { etag, ...document } = found;
      try {
        await store.commit([{ replace: { ...document, body: { ...found.body, used: now } }, ifMatch: etag }]);
      } catch (error) {
        if (error instanceof Conflict) return 'used';
        throw error;
      }
      return { person, what };
    },
  };
}
