/** What a reader of a kept store must find. Written by `npm run keep-store` from what this version saw, never by hand. */
import type { Arrival } from './see/arrivals.ts';
import type { Standing } from './see/case.ts';
import type { FirstNudge, Reminded } from './see/nudges.ts';
import type { ChannelPost } from './stored.ts';

export interface ExpectedCase extends Standing {
  readonly about: string;
  readonly reference: string;
  readonly stage: string;
  /** The manager who looked; its own where it has one. */
  readonly seenBy: string;
  readonly posts: readonly ChannelPost[];
  /** Who finds it by `my cases`, and by `late cases`. */
  readonly listedTo: readonly string[];
  readonly lateTo: readonly string[];
}

/** A form that was carried out. */
export interface CarriedOut {
  readonly reference: string;
  readonly person: string;
  readonly form: string;
  readonly nonce: string;
  /** How often somebody has looked at the case since. */
  readonly looksSince: number;
}

/** A notice that was not delivered when the store was kept. */
export interface Undelivered {
  readonly reference: string;
  readonly kind: string;
  readonly to: string;
  readonly post?: string;
  readonly state: string;
  /** What this version made of it when it was started again. */
  readonly becomes: string;
}

/** Somebody by the people register of the store: their teams, and the managers they act for. */
export interface ExpectedPerson {
  readonly person: string;
  readonly teams: readonly string[];
  readonly actsFor: readonly string[];
}

export interface Expected {
  /** The package's. */
  readonly version: string;
  /** The last moment of the lives, and the one at which the store was opened again. */
  readonly keptAt: string;
  readonly readAt: string;
  readonly cases: readonly ExpectedCase[];
  readonly people: readonly ExpectedPerson[];
  readonly carriedOut: readonly CarriedOut[];
  /** Concerns that were not sent, and who was writing them. */
  readonly drafts: readonly { readonly kind: string; readonly person: string; readonly card: string }[];
  readonly undelivered: readonly Undelivered[];
  /** What reaches people at once when Pathway is started again. */
  readonly arrives: readonly Arrival[];
  /** Until when it was listened to what comes, a local day and time. */
  readonly heardUntil: readonly [day: string, time: string];
  /** When each thing that is to do is nudged next, if nobody does anything. */
  readonly nextNudges: readonly FirstNudge[];
  /** The reminders of meetings that are still to come. */
  readonly reminders: readonly Reminded[];
}
