/** What stood in Teams, and on people's screens, when a store was kept: the store is of no use without it. */

import { type County, chatOf } from '../../desk/fake-teams/county.ts';
import type { JsonObject } from '../../desk/fake-teams/json.ts';
import type { PressRequest } from '../../desk/page-api.ts';
import { type DeskStore, type KeptPost, openDeskStore } from '../../desk/store.ts';
import type { Answers } from '../support/story/acting.ts';

/** A concern that is begun, one that is ready to be sent, a form that was not sent, one that was refused and is kept. */
export type LeftOpenKind = 'draft-begun' | 'draft-checked' | 'form-open' | 'form-refused';

/** A card in front of somebody, what they are about to answer, and the button they are about to press. */
export interface LeftOpen {
  readonly kind: LeftOpenKind;
  /** By name. */
  readonly person: string;
  readonly conversation: string;
  /** The post it is in; absent for a dialog. */
  readonly post?: string;
  readonly card: JsonObject;
  readonly answers: Answers;
  readonly button: string;
  /** What they wrote there, or are about to. */
  readonly wrote: readonly string[];
}

/** A form that was sent and carried out. */
export interface Pressed {
  readonly person: string;
  readonly request: PressRequest;
}

export interface KeptTeams {
  /** Who is in Teams, and in which team. */
  readonly county: County;
  /** Where the bot is installed. */
  readonly installed: readonly string[];
  /** Oldest first within a conversation. */
  readonly posts: readonly KeptPost[];
  readonly leftOpen: readonly LeftOpen[];
  readonly pressed: readonly Pressed[];
}

const conversationsOf = (county: County): readonly string[] => [
  ...county.people.map(chatOf),
  ...county.teams.map(({ channel }) => channel),
];

/** The name of the person or team a conversation is with. */
export function nameOf(county: County, conversation: string): string {
  const person = county.people.find((one) => chatOf(one) === conversation);
  return person?.name ?? county.teams.find(({ channel }) => channel === conversation)?.name ?? conversation;
}

export function postsIn(box: DeskStore, county: County): Pick<KeptTeams, 'installed' | 'posts'> {
  const conversations = conversationsOf(county);
  return {
    installed: conversations.filter(box.isInstalled),
    posts: conversations.flatMap(box.posts),
  };
}

/** Teams as it stood then. */
export function teamsAgain({ installed, posts }: KeptTeams): DeskStore {
  const box = openDeskStore();
  for (const conversation of installed) box.setInstalled(conversation);
  for (const post of posts) box.keep(post);
  return box;
}
