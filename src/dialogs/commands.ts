/** What people type in the private chat, and what it means. */

import type { Topic } from '../cards/help/questions.ts';
import { parseQuery, type Query } from './parse-query.ts';
import { continuing, exactly, type Phrases } from './phrases.ts';
import { topicOf } from './questions.ts';
import { type FindQuery, parseFind, searchesAsked } from './search/phrases.ts';
import { mayBeWorried } from './worry.ts';

type Simple =
  | 'help'
  | 'cancel'
  | 'back'
  | 'discard'
  | 'my-cases'
  | 'late-cases'
  | 'overview'
  | 'closed-cases'
  | 'hand-over-all'
  | 'without-owner'
  | 'separate-records'
  | 'greeting'
  | 'thanks'
  | 'people'
  | 'stuck'
  | 'removals'
  | 'inspection'
  | 'who-am-i'
  | 'newer'
  | 'paper'
  | 'searches';

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
  | { readonly command: Simple }
  | Query
  | FindQuery
  | { readonly command: 'answer'; readonly topic: Topic; readonly exact: true }
  /** Nothing is known of it, but that it may be of a child somebody is worried about. */
  | { readonly command: 'worry'; readonly exact: false }
  | { readonly command: 'unknown' };

const simple: readonly (readonly [RegExp, Simple | 'resume'])[] = [
  [
    exactly('cancel(?: that| this| it)?', 'stop(?: it| this)?', 'leave', 'exit', 'quit', 'abort', 'never ?mind'),
    'cancel',
  ],
  [exactly('discard(?: it| this)?', '(?:discard|delete)(?: my| the| this)? draft'), 'discard'],
  [
    exactly(
      'help(?: me)?',
      'i need (?:some )?help',
      'can you help(?: me)?',
      'menu',
      'commands',
      'options',
      'what can (?:you|i) do(?: here)?',
      'what do i do',
      'how does (?:this|it) work',
      'how do i use (?:this|it)',
      'what is (?:this|pathway)',
      'who are you',
      'emergency',
      'urgent',
      '999',
    ),
    'help',
  ],
  [exactly('back', 'go back', 'previous'), 'back'],
  [searchesAsked, 'searches'],
  [
    exactly(
      '(?:continue|resume|go on|carry on|finish)(?: with)?(?: my| the)?(?: draft)?',
      '(?:my )?drafts?',
      'where was i',
      'next',
      'skip',
      'send',
      'submit',
      'save',
      'done',
      'ok(?:ay)?',
    ),
    'resume',
  ],
  [
    exactly(
      '(?:show |list |see |open )?(?:me )?(?:all )?(?:of )?(?:my )?(?:open )?cases',
      'mine',
      'what(?: are my)? cases(?: do i have)?',
      '(?:show |see |where is |how is )?(?:me )?my (?:referral|concern)s?',
    ),
    'my-cases',
  ],
  [
    exactly(
      '(?:show |list |my )?(?:late|overdue)(?: cases)?',
      "what(?:'s|s| is) (?:late|overdue)",
      '(?:what|which) cases are (?:late|overdue)',
    ),
    'late-cases',
  ],
  [
    exactly(
      '(?:show |open |see |give )?(?:me )?(?:my |the |an? )?(?:overview|over view)(?: of (?:my |the |all )?(?:open )?cases)?',
      "(?:what(?:'s|s| is) )?(?:my |the )?workload",
      "what(?:'s|s| is) due(?: (?:soon|next|this week|in the next (?:four|4) weeks))?",
    ),
    'overview',
  ],
  [
    exactly(
      '(?:show |list )?(?:me )?(?:my |the |all )?(?:closed|ended|old)(?: cases)?',
      '(?:what|which cases) (?:is|are) closed',
    ),
    'closed-cases',
  ],
  [exactly('(?:show |list |open )?(?:me )?(?:my |the |all )?separate records?'), 'separate-records'],
  [
    exactly(
      'hand(?:ing)? ?over (?:all|everything|(?:all )?(?:of )?(?:my|the|their)? ?(?:open )?cases)',
      'hand(?:ing)? ?over all (?:of )?(?:(?:my|the|their) )?(?:open )?cases(?: of (?:a|somebody|someone)(?: team)?(?: manager)?)?',
    ),
    'hand-over-all',
  ],
  [
    exactly(
      "(?:show |list )?(?:me )?(?:what(?:'s|s| is)? |cases? |duties |things )?without (?:an |any )?owner",
      '(?:what|which cases?) (?:has|have) no owner',
      '(?:show |list )?(?:cases? )?(?:with )?no owner',
      'ownerless(?: cases)?',
    ),
    'without-owner',
  ],
  [
    exactly(
      '(?:the )?(?:people|people register|register|teams|channels)(?: and (?:people|teams|channels))?',
      '(?:show |open |keep |manage )(?:me )?(?:the )?(?:people|people register|register|teams|channels)(?: and (?:people|teams|channels))?',
      "who(?:'s|s| is) who",
    ),
    'people',
  ],
  [
    exactly(
      "what(?:'s|s| is) new(?:er)?",
      '(?:what is )?newer than the procedure',
      'what (?:has )?changed(?: since the procedure(?: was written)?)?',
    ),
    'newer',
  ],
  [exactly('(?:print )?(?:an? |the )?(?:paper|blank)(?: forms?)?', '(?:if|when) (?:pathway|teams) is down'), 'paper'],
  [exactly('(?:make |show |open )?(?:me )?(?:an |the )?inspection(?: reports?)?', 'ofsted(?: report)?'), 'inspection'],
  [
    exactly('who am i', "(?:what(?:'s|s| is) )?my (?:object |account )?id", '(?:what are )?my roles?', 'whoami'),
    'who-am-i',
  ],
  [
    exactly(
      "(?:show |list )?(?:me )?(?:what(?:'s|s| is) )?stuck(?: messages)?",
      '(?:show |list )?(?:me )?(?:the )?(?:undelivered|unsent|failed)(?: messages)?',
      "(?:what|which messages) (?:was not|wasn't|were not|weren't|is not|isn't|are not|aren't) delivered",
      "(?:what|which messages) (?:did not|didn't) arrive",
    ),
    'stuck',
  ],
  [
    exactly('(?:show |list )?(?:me )?(?:the )?(?:removals?|records? to (?:be removed|remove)|removals? to confirm)'),
    'removals',
  ],
  [
    exactly('(?:hi|hiya|hello|hey)(?: there)?(?: pathway)?', '(?:good )?(?:morning|afternoon|evening)', 'start'),
    'greeting',
  ],
  [
    exactly(
      '(?:many )?(?:thanks|thank you|thankyou|cheers|ta)(?: (?:very much|so much|a lot|pathway|for (?:that|your help)))?',
    ),
    'thanks',
  ],
];

/** Longer lines are somebody's account; only how they begin is looked at. */
const LONGEST_LINE = 200;

/** Signs nobody can see, which come along with what is copied. */
const unseen = /\p{Cf}/gu;
const dashes = /[\p{Pd}\u2212]/gu;

/** The line without capitals, quotation marks and what ends it. */
function tidy(text: string): string {
  return text
    .slice(0, LONGEST_LINE)
    .replace(unseen, '')
    .replace(dashes, '-')
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[“”"«»*]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[ '/,.!:;-]+/, '')
    .replace(/[ '.,!;:]{1,10}$/, '');
}

function withoutPoliteness(plain: string): string {
  return plain
    .replace(
      /^(?:please|pls|ok|okay|hi|hiya|hello|hey|(?:good )?(?:morning|afternoon|evening)|sorry to bother you)(?: pathway)?[ ,]+(?=\w)/,
      '',
    )
    .replace(/,? (?:please|pls|thanks|thank you)$/, '');
}

function readLine<Name extends string>(plain: string, beginnings: readonly Beginning<Name>[]): Typed<Name> {
  const line = plain.replace(/[ ?]+$/, '');
  if (line === '') return { command: 'help' };
  const known = simple.find(([pattern]) => pattern.test(line));
  if (known !== undefined) return { command: known[1] };
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
