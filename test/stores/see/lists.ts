/** Which cases somebody finds by typing for them. */

import { asks } from '../../support/story.ts';
import type { TeamsUser } from '../../support/teams-user.ts';

export const referencesIn = (text: string): readonly string[] => [
  ...new Set(text.match(/\b[2-9A-Z]{4}-[2-9A-Z]{4}\b/g) ?? []),
];

/** In the order of the list. Throws where it is cut short. */
export async function lists(person: TeamsUser, words: 'my cases' | 'late cases'): Promise<readonly string[]> {
  const says = await asks(person, words);
  if (/The first \d+ of \d+/.test(says)) throw new Error(`${person.person.name} is shown only some of their cases.`);
  return referencesIn(says);
}
