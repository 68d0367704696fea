/** The way in: `createConcernConversation`. One file a step is in `steps/`. */
export { type ConcernConversation, createConcernConversation } from './conversation.ts';
export type { ConcernDeps, Submission } from './deps.ts';
