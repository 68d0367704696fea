/** The police notification, from its first card to the receipt, in a private chat (CJ-01, CJ-02). */
import { notReadyCard } from '../../cards/help/help.ts';
import { mayNotify, worksInYouthJustice } from '../../rules/police/notifiers.ts';
import { createJourney } from '../journey/index.ts';
import type { ChatJourney } from '../journeys.ts';
import { schoolsIn } from '../schools.ts';
import type { Speaker } from '../turn.ts';
import { concernOf } from './as-concern.ts';
import type { NotificationDeps } from './deps.ts';
import { notificationJourney } from './journey.ts';
import { notificationPhrases } from './phrases.ts';
import type { NotificationAround } from './steps/section.ts';
import { createSubmit } from './submit.ts';

const notYours =
  'Nothing was sent. Pathway no longer lists you as a police officer or as somebody who works in youth justice. Only they can send a police notification. What you typed is kept. If that is wrong, ask the person who keeps the register of people to correct it, then press Send again. If you are concerned about this young person, type "raise a concern".';

export type NotificationConversation = ChatJourney<'notification'>;

export function createNotificationConversation(deps: NotificationDeps): NotificationConversation {
  const { store, policy, calendar, newReference, newId, isReady } = deps;
  const aroundOf = ({ person, now }: Speaker): NotificationAround => {
    const isYouthJustice = worksInYouthJustice(person);
    return {
      ...{ policy, limits: policy.textLimits, today: calendar.localDate(now), hasTeam: true, places: [] },
      schools: schoolsIn(deps.rosterAt(now)),
      isYouthJustice,
      officer: isYouthJustice ? undefined : person.name,
    };
  };
  return {
    ...createJourney(notificationJourney, {
      ...{ store, policy, calendar, newReference, newId, aroundOf },
      whyNotSent: ({ person }) => (mayNotify(person) ? undefined : notYours),
      doubts: async ({ answers, reference, speaker }) =>
        (await deps.sentBefore?.(concernOf(answers), reference, speaker)) ?? [],
      ...createSubmit(deps),
    }),
    phrases: notificationPhrases,
    notNow: ({ now }) => (isReady(now) ? undefined : notReadyCard(policy)),
    insteadFor: ({ person }) => (mayNotify(person) ? undefined : 'concern'),
  };
}
