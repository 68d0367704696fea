/** The way in: `createNotificationConversation`. `journey.ts` has its rows, `steps/` one file a card. */
export { createNotificationConversation, type NotificationConversation } from './conversation.ts';
export type { NotificationDeps } from './deps.ts';
