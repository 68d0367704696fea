/** A private chat with nobody else in it but a worker. The rest is real. */
import { concernVerbs } from '../../../src/cards/verbs/concern.ts';
import { findBegun } from '../../../src/cases/begun.ts';
import {
  type ConcernConversation,
  type ConcernDeps,
  createConcernConversation,
} from '../../../src/dialogs/concern/index.ts';
import { nextSteps } from '../../../src/dialogs/concern/next-steps.ts';
import type { Person } from '../../../src/rules/base/vocabulary.ts';
import type { Case } from '../../../src/rules/record/case.ts';
import type { Store } from '../../../src/store/port.ts';
import { openSqliteStore } from '../../../src/store/sqlite.ts';
import { Casework } from '../../support/casework.ts';
import { calendar, circumstances, person, policy, register } from '../../support/factories.ts';
import { type Worker, worker } from '../journey/worker.ts';
import { asksSentBefore } from '../sent-before.ts';

export type { Worker };

const references = ['7KQ4-2MX9', '4T7N-2FQK', 'P3DH-9WXA', 'M6RB-8CJ5'];

export interface PrivateChat {
  readonly store: Store;
  readonly deps: ConcernDeps;
  /** What fails, and only once. */
  readonly faults: { afterTheCommit?: Error; beforeTheCommit?: Error; update?: Error };
  /** Puts a new conversation over the same store, as a restart does. */
  restarts(): void;
  conversation(): ConcernConversation;
  /** Moves the clock, in hours. */
  later(hours: number): void;
  now(): string;
  enters(who?: string | Person): Worker;
  cases(): Promise<readonly Case[]>;
}

/** A room on Tuesday 24 November 2026, 15:42. */
export function privateChat(store: Store = openSqliteStore(':memory:')): PrivateChat {
  const casework = new Casework(store).at('2026-11-24', '15:42');
  const faults: PrivateChat['faults'] = {};
  let drawn = 0;
  let ids = 0;

  const fail = (when: keyof PrivateChat['faults']): void => {
    const fault = faults[when];
    delete faults[when];
    if (fault !== undefined) throw fault;
  };
  const deps: ConcernDeps = {
    store,
    policy,
    calendar,
    rosterAt: () => register,
    newReference: () => references[drawn++] ?? 'none left',
    newId: () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`,
    submit: async ({ id, reference, speaker, concern }) => {
      fail('beforeTheCommit');
      const input = { reference, procedure: 'v15', concern };
      const c = await casework.cases.begin({ id, action: 'raise', input }, speaker.person, speaker.now);
      fail('afterTheCommit');
      return c;
    },
    begun: findBegun(casework.repository.load),
    sentBefore: asksSentBefore(casework),
    isReady: () => true,
    nextSteps: (c, at) => nextSteps(c, circumstances(at)),
  };
  let conversation = createConcernConversation(deps);

  return {
    store,
    deps,
    faults,
    restarts: () => {
      conversation = createConcernConversation(deps);
    },
    conversation: () => conversation,
    later: (hours) => {
      casework.later(hours * 3600);
    },
    now: () => casework.now,
    enters: (who = 'Priya Shah') => {
      const whoever = typeof who === 'string' ? person(who) : who;
      return worker(
        () => conversation,
        concernVerbs,
        () => ({ person: whoever, now: casework.now }),
        () => fail('update'),
      );
    },
    cases: async () => (await store.all<{ state: Case }>('case', 100)).items.map(({ body }) => body.state),
  };
}
