/** Words that have no place on a card: people are to read what a person would say to them. `all-cards` looks on the cards. */
import { wordsOf } from './card-words.ts';
import { sourceTexts } from './source-words.ts';
import { hasId, unwantedIn } from './unwanted-words.ts';

describe('words that have no place on a card', () => {
  it('stand in no sentence of the source, drawn by a fixture or not', () => {
    expect(sourceTexts.length).toBeGreaterThan(1500);
    const found = sourceTexts.flatMap(({ file, text }) => unwantedIn(text).map((word) => `${file}: ${word}: ${text}`));
    expect(found).toEqual([]);
  });

  it('are no ids of clauses: those are behind "Why?"', () => {
    const said = sourceTexts
      .filter(({ file, text }) => !file.startsWith('src/rules/procedure/') && hasId(text))
      .map(({ file, text }) => `${file}: ${text}`);
    expect(said).toEqual([]);
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
