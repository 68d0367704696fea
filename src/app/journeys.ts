/** The journeys of the private chat, with what each is given to begin a case. */
import type { AccessLog } from '../cases/access-log.ts';
import { findBegun } from '../cases/begun.ts';
import type { LookingAlike } from '../cases/looking-alike.ts';
import type { Cases } from '../cases/perform.ts';
import { newReference } from '../cases/reference.ts';
import type { Repository } from '../cases/repository.ts';
import { createConcernConversation } from '../dialogs/concern/index.ts';
import { nextSteps } from '../dialogs/concern/next-steps.ts';
import type { Journeys } from '../dialogs/journeys.ts';
import { createNotificationConversation } from '../dialogs/notification/index.ts';
import { nextAfterNotification } from '../dialogs/notification/next-steps.ts';
import { askSentBefore } from '../dialogs/sent-before.ts';
import type { RandomSource } from '../platform/random.ts';
import type { Instant } from '../rules/base/vocabulary.ts';
import type { DecisionContext } from '../rules/rows/context.ts';
import type { Store } from '../store/port.ts';

export interface JourneysParts extends Pick<DecisionContext, 'policy' | 'calendar'> {
  readonly store: Store;
  readonly cases: Pick<Cases, 'begin'>;
  readonly random: RandomSource;
  readonly contextAt: (now: Instant) => DecisionContext;
  readonly repository: Repository;
  readonly lookingAlike: LookingAlike;
  readonly accessLog: AccessLog;
}

export function createJourneys(parts: JourneysParts): Journeys {
  const { store, cases, policy, calendar, random, contextAt } = parts;
  const shared = {
    ...{ store, policy, calendar },
    newReference: () => newReference(random.below),
    newId: random.id,
    sentBefore: askSentBefore(parts),
    rosterAt: (now: Instant) => contextAt(now).roster,
    begun: findBegun(parts.repository.load),
    isReady: (now: Instant) => contextAt(now).roster.withJob('team-manager').length > 0,
  };
  return {
    concern: createConcernConversation({
      ...shared,
      submit: ({ id, reference, speaker, concern }) => {
        const input = { reference, procedure: policy.procedure.version, concern };
        return cases.begin({ id, action: 'raise', input }, speaker.person, speaker.now);
      },
      nextSteps: (c, now) => nextSteps(c, contextAt(now)),
    }),
    notification: createNotificationConversation({
      ...shared,
      begin: (command, { person, now }) => cases.begin(command, person, now),
      nextSteps: (c, now) => nextAfterNotification(c, contextAt(now)),
    }),
  };
}
