/** A case of another young person in the same matter begins: their own, with nothing copied from the first one. */
import { hasJob } from '../base/jobs.ts';
import type { Instant, PersonRef, Reference, TeamId } from '../base/vocabulary.ts';
import { personRef } from '../base/vocabulary.ts';
import { type AgeBand, findAge } from '../concern/age.ts';
import type { Concern } from '../concern/concern.ts';
import { toFirstContact } from '../concern/first-contact.ts';
import type { Stage } from '../record/case.ts';
import type { Beginning, ToldAtFirst } from '../rows/beginning.ts';

/** Those who raised the first concern named this young person, so it is theirs as well. */
export interface ToldBy {
  readonly referrer: PersonRef;
  readonly referrerTeams: readonly TeamId[];
}

export interface SiblingInput {
  readonly reference: Reference;
  readonly procedure: string;
  readonly concern: Concern;
  /** Day 0 of its ten working days. */
  readonly receivedAt: Instant;
  /** The first case. */
  readonly first: Reference;
  readonly why: string;
  readonly toldBy?: ToldBy | undefined;
}
export interface SiblingAdded extends ToldAtFirst {
  readonly type: 'sibling-added';
  readonly receivedAt: Instant;
  readonly named?: true;
}

const isUnderTen = (band: AgeBand): boolean => band === 'under-ten';

export const beginSibling: Beginning<SiblingInput, SiblingAdded> = {
  source: 'A-32',
  to: {
    'with-manager': 'add another young person in the same matter',
    received: 'add another young person in the same matter (service lead)',
    'with-first-contact': 'add another young person in the same matter (under ten)',
  },
  begin: ({ concern, receivedAt, first, why, toldBy, ...input }, by) => {
    const { actor, calendar, policy } = by;
    const age = findAge(concern, calendar.localDate(receivedAt), policy.ages);
    const added: SiblingAdded = {
      type: 'sibling-added',
      ...input,
      concern,
      receivedAt,
      route: 'concern',
      referrer: toldBy?.referrer ?? personRef(actor),
      referrerTeams: toldBy?.referrerTeams ?? [],
      age,
      ...(toldBy === undefined ? {} : { named: true }),
    };
    const link = { type: 'linked', other: first, kind: 'same-matter', why } as const;
    if (isUnderTen(age.band)) {
      return { events: [added, link, toFirstContact(by, 'under-ten')], stage: 'with-first-contact' };
    }
    const takes = hasJob(actor, 'team-manager');
    const taken = takes ? [{ type: 'taken', manager: personRef(actor) } as const] : [];
    const stage: Stage = takes ? 'with-manager' : 'received';
    return { events: [added, link, ...taken], stage };
  },
  events: {
    'sibling-added': {
      begin: ({ type: _type, concern, named, ...told }) => ({
        ...told,
        origin: { kind: 'added', concern, ...(named === undefined ? {} : { named }) },
      }),
      words: () => 'added the case of another young person in a matter',
    },
  },
};
