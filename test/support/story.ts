/** The verbs of the scenarios: what people do at Teams, in one word each. */
export * from './story/acting.ts';
export * from './story/agencies.ts';
export * from './story/concern.ts';
export * from './story/every-card.ts';
export * from './story/manager.ts';
export * from './story/meeting.ts';
export * from './story/outcome.ts';
export * from './story/own-words.ts';
export * from './story/police.ts';
export * from './story/reading.ts';
export * from './story/register.ts';
export { marked } from './story/words.ts';
