/** The way in: `createConcernConversation`. `journey.ts` has its rows, `steps/` one file a card. */
export { type ConcernConversation, createConcernConversation } from './conversation.ts';
export type { ConcernDeps, Submission } from './deps.ts';
