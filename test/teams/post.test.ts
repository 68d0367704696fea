import { sentAgain } from '../../src/cards/again.ts';
import type { Card } from '../../src/cards/card.ts';
import { mayHoldDetails } from '../../src/cards/label.ts';
import { cardActivity, textActivity } from '../../src/teams/post.ts';

const summary = (...body: unknown[]) => cardActivity({ type: 'AdaptiveCard', version: '1.5', body }).summary;
const text = (words: string) => ({ type: 'TextBlock', text: words });

describe('a notification', () => {
  it('shows the first text of the card, wherever it stands', () => {
    expect(summary(text('Step 3 of 9'), text('About'))).toBe('Step 3 of 9');
    expect(summary({ type: 'Image' }, { type: 'Container', items: [text('In a box')] })).toBe('In a box');
    expect(summary({ type: 'ColumnSet', columns: [{ items: [] }, { items: [text('Beside')] }] })).toBe('Beside');
  });

  it("never shows somebody's words, which are runs of a RichTextBlock", () => {
    const quoted = { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: 'Kyle' }] };
    expect(summary(quoted)).toBe('Pathway');
    expect(summary(quoted, text('The reason'))).toBe('The reason');
    expect(summary()).toBe('Pathway');
  });

  it('has no marks of Markdown', () => {
    expect(summary(text('Referral to DM&T \\[East\\] 1\\_2 \\*Hub\\*: **7KQ4-2MX6**'))).toBe(
      'Referral to DM&T [East] 1_2 *Hub*: 7KQ4-2MX6',
    );
  });

  it('of a sentence is the sentence', () => {
    const words = 'Something went wrong.';
    expect(textActivity(words)).toEqual({ type: 'message', text: words, textFormat: 'plain', summary: words });
  });
});

describe('the label of a message', () => {
  const card: Card = { type: 'AdaptiveCard', version: '1.5', body: [text('Your cases')] };

  it('stands on what may hold details of a child, also where it is made anew of it, and is no part of the card', () => {
    const marked = mayHoldDetails(card);
    const label = { '@type': 'Message', usageInfo: { '@type': 'CreativeWork', name: 'Confidential' } };
    expect(cardActivity(marked)).toMatchObject({ entities: [label] });
    expect(cardActivity(sentAgain(marked))).toMatchObject({ entities: [label] });
    expect(JSON.stringify(marked)).toBe(JSON.stringify(card));
  });

  it('stands on nothing else', () => {
    expect(cardActivity(card)).not.toHaveProperty('entities');
    expect(textActivity('Something went wrong.')).not.toHaveProperty('entities');
  });
});
