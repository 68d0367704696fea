/** Lines that look for a case: `find Joe Smith`, `find 7KQ4-2MX6`, `find Northfield Academy`. */
import { exactly } from '../phrases.ts';

export interface FindQuery {
  readonly command: 'find';
  /** What is looked for; empty where nothing is said. */
  readonly about: string;
  /** The line says only that, so that it cannot be an answer to an open card. */
  readonly exact: boolean;
}

const before =
  /^(find|search(?: for)?|look up)(?! (?:out|it|that|this|them|they|him|her|he|she|his|history)\b)(?: (?:me )?(?:(?:a|the|my) )?cases?)?(?: (?:of|about|called|named|by|with))?(?:[ :]+|$)/;
/** A name has no more words; a sentence that tells something has. */
const MOST_WORDS = 6;

/** What a tidied line looks for; undefined where it looks for nothing. */
export function parseFind(plain: string): FindQuery | undefined {
  const [found, how = ''] = before.exec(plain) ?? [];
  if (found === undefined) return undefined;
  const about = plain.slice(found.length).trim();
  const exact = about === '' || (how === 'find' && about.split(' ').length <= MOST_WORDS);
  return { command: 'find', about, exact };
}

/** How the service lead asks who has searched. */
export const searchesAsked = exactly(
  '(?:show |list )?(?:me )?(?:the |all )?searches',
  'who (?:has )?searched(?: for cases)?',
);
