/** Words that have no place on a card: people are to read what a person would say to them. */
import { peopleColumns } from '../../src/people/csv/person.ts';
import { all } from './all-fixtures.ts';
import { wordsOf } from './card-words.ts';

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
  'rings you': [/\brings you\b/i, 'they will phone you'],
  'is held by': [/\b(?:is|are) held by\b/i, 'must be held by'],
  discard: [/\bdiscard(?:s|ed)?\b/i, 'delete'],
} as const satisfies Readonly<Record<string, readonly [RegExp, string]>>;
type Unwanted = keyof typeof unwanted;

/** Cards that still have some, by the file of their fixtures. Take a word out once its cards do without; add none. */
const still: Readonly<Record<string, readonly Unwanted[]>> = {
  case: ['whom', 'no more', 'any more', 'would have to be'],
  'channel-posts': ['would have to be'],
  tell: ['is asked to', 'is held by'],
  nudge: ['whom'],
  forms: ['whom', 'any more'],
  // The cards of these three files, sent again.
  delivery: ['whom', 'is asked to', 'would have to be', 'is held by'],
  // Clauses and open questions of the procedure, as `why` prints them.
  lists: ['whom', 'no more', 'is asked to'],
};

/** Columns of a list are called in it as they always were. */
const columns = peopleColumns.join(', ');

const found = new Set(
  all.flatMap(({ name, card }) => {
    const texts = wordsOf(card).map((text) => text.replace(columns, ''));
    const words = (Object.keys(unwanted) as Unwanted[]).filter((word) =>
      texts.some((text) => unwanted[word][0].test(text)),
    );
    return words.map((word) => `${name.split(':')[0]}: ${word}`);
  }),
);
const expected = Object.entries(still).flatMap(([file, words]) => words.map((word) => `${file}: ${word}`));

describe('words that have no place on a card', () => {
  it('stand on none, but for those that are listed', () => {
    expect([...found].filter((one) => !expected.includes(one))).toEqual([]);
  });

  it('are listed only as long as they are there', () => {
    expect(expected.filter((one) => !found.has(one))).toEqual([]);
  });

  it('are found in whatever people read of a card', () => {
    const body = [
      { type: 'TextBlock', text: 'Tell **whoever** it is.' },
      { type: 'FactSet', facts: [{ title: 'Object id', value: 'anew' }] },
      { type: 'Input.Text', id: 'a', label: 'For whom?', errorMessage: 'This is needed.', value: 'otherwise' },
      { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: 'no more' }] },
    ];
    const actions = [{ type: 'Action.Execute', title: 'Go on with it', data: { text: 'whoever' } }];
    expect(wordsOf({ type: 'AdaptiveCard', version: '1.5', body, actions })).toEqual([
      'Tell whoever it is.',
      'anew',
      'Object id',
      'For whom?',
      'This is needed.',
      'Go on with it',
    ]);
  });
});
