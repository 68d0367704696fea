/** The way in: `createJourney` makes a conversation of a journey's rows, `createDialogJourney` a dialog. */

export { ownerOf } from '../form/kept.ts';
export { createJourney, type JourneyConversation } from './conversation.ts';
export type { JourneyDeps, Submission, WhatWasSent } from './deps.ts';
export { createDialogJourney, type DialogJourney } from './dialog.ts';
export type {
  Around,
  Check,
  Journey,
  JourneyTypes,
  JourneyWords,
  Section,
  Steps,
  Telling,
  TypedAt,
} from './journey.ts';
export { type Unfinished, whichCard } from './prompts.ts';
export type { Reminder, ToChat } from './reminding.ts';
