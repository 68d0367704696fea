/** The checker of cards finds what it is there to find. */
import type { Card } from '../../src/cards/card.ts';
import { checkCard } from './check-card.ts';

const verbs = ['concern/next'];
const text = { type: 'TextBlock', text: 'Step 2 of 9', wrap: true };
const input = {
  type: 'Input.Text',
  id: 'name',
  label: 'Their name (required)',
  isRequired: true,
  errorMessage: 'Needed.',
};
const next = { type: 'Action.Execute', title: 'Next', verb: 'concern/next', data: { turn: 1 } };
const open = { type: 'Action.Submit', title: 'Open', data: { verb: 'concern/next', msteams: { type: 'task/fetch' } } };
const link = { type: 'Action.OpenUrl', title: 'Read more', url: 'https://example.org' };

const card = (...body: readonly unknown[]): Card => ({ type: 'AdaptiveCard', version: '1.5', body });
const inTable = (element: unknown): unknown => ({
  type: 'Table',
  columns: [{ width: 1 }],
  rows: [{ type: 'TableRow', cells: [{ type: 'TableCell', items: [element] }] }],
});

describe('a card with nothing wrong', () => {
  it('has no complaint', () => {
    expect(checkCard({ ...card(text, input), actions: [next, open, link] }, verbs)).toEqual([]);
  });
});

describe('a card with something wrong', () => {
  const { label: _label, ...unlabelled } = input;
  const { errorMessage: _message, ...silent } = input;
  const { wrap: _wrap, ...unwrapped } = text;
  const { verb: _verb, ...verbless } = next;
  const { title: _title, ...untitled } = next;

  it.each<readonly [string, Card, string]>([
    ['another version', { ...card(text), version: '1.6' as '1.5' }, 'the version is 1.6'],
    ['an element that 1.5 does not know', card({ type: 'Carousel', pages: [] }), 'the library says'],
    [
      'a choice set of a style there is none of',
      card({ ...input, type: 'Input.ChoiceSet', style: 'grand' }),
      'the library says',
    ],
    ['too much in it', card({ ...text, text: 'w'.repeat(28_700) }), 'is too many'],
    ['too much in it by signs of more bytes', card({ ...text, text: '語'.repeat(9_600) }), 'is too many'],
    ['a gap not filled in', card({ ...text, text: 'Born on $'.concat('{day}') }), 'left in'],
    [
      'a gap not filled in within a button',
      { ...card(text), actions: [{ ...next, data: { turn: '$'.concat('{turn}') } }] },
      'left in',
    ],
    [
      'a wish to be refreshed',
      { ...card(text), refresh: { action: next, userIds: [] } } as Card,
      'it asks to be refreshed',
    ],
    ['an input without a label', card(unlabelled), '"name" has no label'],
    ['an input with an empty label', card({ ...input, label: ' ' }), '"name" has no label'],
    ['an input without an id', card({ ...input, id: '' }), 'an input has no id'],
    ['two inputs of one id', card(input, input), 'two inputs have the id "name"'],
    ['a required input that says nothing when it is empty', card(silent), 'has no errorMessage'],
    ['a required input that does not say so', card({ ...input, label: 'Their name' }), 'does not say "(required)"'],
    ['an input in a table', card(inTable(input)), '"name" is in a table'],
    ['a text that does not wrap', card(unwrapped), '"Step 2 of 9" does not wrap'],
    [
      'a text deep inside that does not wrap',
      card(inTable({ type: 'Container', items: [unwrapped] })),
      'does not wrap',
    ],
    [
      'a verb that is not in the table',
      { ...card(text), actions: [{ ...next, verb: 'concern/approve' }] },
      'concern/approve',
    ],
    ['a button without a verb', { ...card(text), actions: [verbless] }, 'undefined, which is not in the table'],
    ['a dialog opener without a verb', { ...card(text), actions: [{ ...open, data: {} }] }, 'not in the table'],
    [
      'a button in the body with a strange verb',
      card({ type: 'ActionSet', actions: [{ ...next, verb: 'x' }] }),
      'the verb x',
    ],
    ['a button without a title', { ...card(text), actions: [untitled] }, 'an action has no title'],
    [
      'seven buttons at its foot',
      { ...card(text), actions: Array.from({ length: 7 }, () => next) },
      'it has 7 buttons',
    ],
  ])('with %s is complained of', (_what, faulty, complaint) => {
    expect(checkCard(faulty, verbs).join('\n')).toContain(complaint);
  });
});
