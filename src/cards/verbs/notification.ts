/** What the buttons of a police notification ask: the verbs of a journey, under its name. */
import { journeyVerbs } from './journey.ts';

/** The sections of a notification in the order in which they are asked. */
export const notificationSections = ['decision', 'youngPerson', 'matter'] as const;
export type NotificationSection = (typeof notificationSections)[number];

export const notificationVerbs = journeyVerbs('notification', notificationSections, 'post');
