/** What people find when they look. */

import { contentsOfCard } from '../../../desk/hands/card-reading.ts';
import type { TeamsUser } from '../teams-user.ts';

/** The post that begins with these words, as it stands now, a line each. */
export function finds(person: TeamsUser, channel: string, words: string): string {
  return contentsOfCard(person.in(channel).postWith(words).card).texts.join('\n');
}

/** Asks for something in the private chat; the answer. */
export async function asks(person: TeamsUser, words: string): Promise<string> {
  person.closesDialog();
  await person.says(words);
  return person.hears();
}

export interface Heard {
  /** `2026-11-03T09:00:00Z`. */
  readonly at: string;
  readonly words: string;
}

/** What Pathway has posted to somebody, or in a channel, since an instant, oldest first. */
export function heardSince(person: TeamsUser, since: string, channel?: string): readonly Heard[] {
  const posts = channel === undefined ? person.chat() : person.in(channel).posts();
  return posts
    .filter((post) => post.from === 'bot' && !post.deleted && post.at > since)
    .map((post) => ({ at: post.at, words: [post.text ?? '', ...contentsOfCard(post.card).texts].join('\n').trim() }));
}
