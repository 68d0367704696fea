/** What people type in the private chat, and what it means. */

import type { Topic } from '../cards/help/questions.ts';
import { parseQuery, type Query } from './parse-query.ts';
import { continuing, type Phrases } from './phrases.ts';
import { topicOf } from './questions.ts';
import { type FindQuery, parseFind } from './search/phrases.ts';
import { type SimpleCommand, simpleCommand } from './simple-commands.ts';
import { LONGEST_LINE, tidy, withoutPoliteness } from './tidy-line.ts';
import { mayBeWorried } from './worry.ts';

/** A journey, and how it is begun by typing. */
export interface Beginning<Name extends string> {
  readonly journey: Name;
  readonly phrases: Phrases;
}

/** `exact`: the line says only that, so that it cannot be an answer to an open card. */
export type Typed<Name extends string = string> =
  | { readonly command: 'begin'; readonly journey: Name; readonly exact: boolean }
  /** `journey`: the one that is named, if one is. */
  | { readonly command: 'resume'; readonly journey?: Name }
  | { readonly command: SimpleCommand }
  | Query
  | FindQuery
  | { readonly command: 'answer'; readonly topic: Topic; readonly exact: true }
  /** Nothing is known of it, but that it may be of a child somebody is worried about. */
  | { readonly command: 'worry'; readonly exact: false }
  | { readonly command: 'unknown' };

function readLine<Name extends string>(plain: string, beginnings: readonly Beginning<Name>[]): Typed<Name> {
  const line = plain.replace(/[ ?]+$/, '');
  if (line === '') return { command: 'help' };
  const known = simpleCommand(line);
  if (known !== undefined) return { command: known };
  const continued = beginnings.find(({ phrases }) => continuing(phrases).test(line));
  if (continued !== undefined) return { command: 'resume', journey: continued.journey };
  const topic = topicOf(line);
  if (topic !== undefined) return { command: 'answer', topic, exact: true };
  const begun = beginnings.find(({ phrases }) => phrases.only.test(line));
  return begun === undefined
    ? (parseFind(plain) ?? parseQuery(plain) ?? { command: 'unknown' })
    : { command: 'begin', journey: begun.journey, exact: true };
}

/** What a typed line means, where no open card is waiting for an answer. */
export function readTyped<Name extends string>(text: string, beginnings: readonly Beginning<Name>[]): Typed<Name> {
  const plain = tidy(text);
  const lines = text.trim().length > LONGEST_LINE ? [] : [plain, withoutPoliteness(plain)];
  for (const line of lines) {
    const read = readLine(line, beginnings);
    if (read.command !== 'unknown') return read;
  }
  const begun = beginnings.find(({ phrases }) => phrases.perhaps.test(withoutPoliteness(plain)));
  if (begun !== undefined) return { command: 'begin', journey: begun.journey, exact: false };
  return mayBeWorried(plain) ? { command: 'worry', exact: false } : (parseFind(plain) ?? { command: 'unknown' });
}
