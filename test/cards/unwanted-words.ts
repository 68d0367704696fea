/** Words that have no place on a card, and ids that stand on none. */
import { peopleColumns } from '../../src/people/csv/person.ts';

/** Each with what to write instead. */
const unwanted = {
  whoever: [/\bwhoever\b/i, 'the person who'],
  whom: [/\bwhom\b/i, 'who'],
  anew: [/\banew\b/i, 'again'],
  'no more': [/\bno more\b/i, 'no longer'],
  'any more': [/\bany more\b/i, 'no longer'],
  otherwise: [/\botherwise\b/i, 'if not'],
  meanwhile: [/\bmeanwhile\b/i, 'in the meantime'],
  'is asked to': [/\b(?:is|are|was|were) asked to\b/i, 'a person asks them to'],
  'would have to be': [/\bwould have to be\b/i, 'must be'],
  'go on with': [/\b(?:go|goes|going) on with\b/i, 'carry on with'],
  "somebody's": [/\bsomebody['’]s\b/i, 'whose it is, by name or role'],
  'object id': [/\bobject id\b/, 'account id'],
  mended: [/\bmend(?:s|ed)?\b/i, 'fix'],
  'is needed': [/\bthis is needed\b/i, 'what to enter'],
  'by itself': [/^By itself\b/, 'begin with the person or the thing'],
  'rings you': [/\brings you\b/i, 'they will ring you'],
  'is held by': [/\b(?:is|are) held by\b/i, 'must be held by'],
  'asked of you': [/\basked of (?:you|them)\b/i, 'what you have to do'],
  'is told': [/\b(?:are|is) told (?:at once|in|that|the|when|it)\b|\bso you are told\b/i, 'Pathway will tell them'],
  'is to be': [/\bmeeting is to be\b/i, 'must be'],
  'nudge off': [/\bput off (?:a )?nudges?\b/i, 'put off a reminder'],
  please: [/\bplease\b/i, 'what to do'],
  discard: [/\bdiscard(?:s|ed)?\b/i, 'delete'],
} as const satisfies Readonly<Record<string, readonly [RegExp, string]>>;
/** Columns of a list are called in it as they always were. */
const columns = peopleColumns.join(', ');

/** Each such word in a text, with what to write in its place. */
export const unwantedIn = (text: string): readonly string[] =>
  Object.entries(unwanted)
    .filter(([, [pattern]]) => pattern.test(text.replace(columns, '')))
    .map(([word, [, better]]) => `${word}: write "${better}"`);

/** "Why?" prints clauses and questions under their ids; elsewhere an id is behind it. */
const id = /\b(?:A|AM|BR|CJ|CN|CT|DF|PR|RS|SC)-\d{2}\b|\blocal target\b/;
const printedByWhy = [
  /^Why: /,
  /^[A-Z]+-\d{2}, (?:lines? \d|left open by the procedure: )/,
  /a local target: the procedure sets no time for it\./,
  /^Type "why" with a clause such as CN-06/,
  /^why CN-06$/,
  /^There is no clause /,
];
/** Whether it prints the id of a clause where nobody asked why. */
export const hasId = (text: string): boolean => id.test(text) && !printedByWhy.some((one) => one.test(text));
