/** How a notice leaves the house; `teams/` implements it. */
import type { Card } from '../cards/card.ts';
import type { PersonId, TeamId } from '../rules/base/vocabulary.ts';

export type Delivery =
  /** `activity` is empty where Teams named none: it is there, but cannot be drawn anew or answered. */
  | { readonly outcome: 'sent'; readonly activity: string }
  /** It will not arrive this way, now or later: the bot is not there, or not let in. */
  | { readonly outcome: 'refused'; readonly why: string }
  /** The post to be drawn anew is gone. */
  | { readonly outcome: 'gone' }
  /** It has to wait because of how much Teams takes at one time. That is no failure. */
  | { readonly outcome: 'waiting'; readonly afterSeconds: number }
  /** It did not arrive, and nothing is said of where it was to go; after so many seconds where that was said. */
  | { readonly outcome: 'later'; readonly afterSeconds?: number; readonly why?: string }
  /** It may have arrived: the answer was lost, late, or an error of theirs. */
  | { readonly outcome: 'unknown' };

export interface Messenger {
  /** A new post in a team's channel, or an answer under a post of it. */
  toChannel(team: TeamId, card: Card, under?: string): Promise<Delivery>;
  /** Draws a post of a team's channel anew. */
  redraw(team: TeamId, activity: string, card: Card): Promise<Delivery>;
  /** Draws a message of somebody's private chat anew. */
  redrawInChat(person: PersonId, activity: string, card: Card): Promise<Delivery>;
  /** A new post in somebody's private chat. */
  toPerson(person: PersonId, card: Card): Promise<Delivery>;
  /** Asks Teams for somebody's private chat, and shows nobody anything: whether Teams takes calls at all. */
  reaches(person: PersonId): Promise<Delivery>;
}
