/** Everything a button can ask. A verb that is not here is answered politely and does nothing. */
import type { z } from 'zod';
import { caseVerbs } from './cases.ts';
import { chatVerbs } from './chat.ts';
import { concernVerbs } from './concern.ts';
import { handOverAllVerbs } from './hand-over-all.ts';
import { inspectionVerbs } from './inspection.ts';
import { listVerbs } from './lists.ts';
import { notificationVerbs } from './notification.ts';
import { registerVerbs } from './register.ts';
import { removalVerbs } from './removal.ts';
import { separateRecordVerbs } from './separate-record.ts';
import { stuckVerbs } from './stuck.ts';
import type { VerbRow } from './verb.ts';

const table = {
  ...concernVerbs,
  ...notificationVerbs,
  ...chatVerbs,
  ...caseVerbs,
  ...listVerbs,
  ...handOverAllVerbs,
  ...registerVerbs,
  ...separateRecordVerbs,
  ...stuckVerbs,
  ...removalVerbs,
  ...inspectionVerbs,
} as const;
export type Verb = keyof typeof table;
/** What comes with a verb, once it is parsed. */
export type DataOf<V extends Verb> = z.infer<(typeof table)[V]['data']>;
/** Those that run where their card stands. */
export type CardVerb = { [V in Verb]: 'execute' extends (typeof table)[V]['by'][number] ? V : never }[Verb];
type NameOf<V> = V extends `${infer Name}/restart` ? Name : never;
/** The journeys of the private chat: their moves are among the verbs. */
export type JourneyName = NameOf<CardVerb>;
/** Those that open a dialog or stand in one. */
export type DialogVerb = Exclude<Verb, CardVerb>;
export const verbs: Readonly<Record<Verb, VerbRow>> = table;
