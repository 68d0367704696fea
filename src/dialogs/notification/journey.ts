/** The police notification as a journey: its three cards, and its words. */
import { questionCard } from '../../cards/help/questions.ts';
import { notificationReceipt } from '../../cards/receipt/notification.ts';
import { notificationSections, notificationVerbs } from '../../cards/verbs/notification.ts';
import { foot } from '../concern/words.ts';
import type { Journey } from '../journey/index.ts';
import { check } from './steps/check.ts';
import { decision } from './steps/decision.ts';
import { matter } from './steps/matter.ts';
import type { NotificationTypes } from './steps/section.ts';
import { youngPerson } from './steps/young-person.ts';

export const notificationJourney: Journey<NotificationTypes> = {
  keptAs: 'draft:notification',
  name: 'notification',
  verbs: notificationVerbs,
  surface: 'post',
  order: notificationSections,
  steps: { decision, youngPerson, matter },
  needed: notificationSections,
  check,
  words: {
    thing: 'the notification',
    unfinished: 'You have a police notification that you have not sent',
    evidence: 'Part of the notification',
    deleted: 'A police notification that you did not send has been deleted',
    leave: 'Leave this notification?',
    gone: 'That card is from a notification that you have sent or deleted. Nothing was changed. Type "police notification" to start a new one.',
    sentAlready: ({ reference }) =>
      `You have already sent that notification. Its reference is ${reference}. Nothing was changed.`,
  },
  foot,
  questionCard,
  receiptCard: notificationReceipt,
};
