/** What is posted: a card alone (with words beside it Teams would make two posts of it), or one sentence. */
import type { Card } from '../cards/card.ts';
import { isMarked } from '../cards/label.ts';
import { withoutMarkdown } from '../cards/text.ts';
import type { OutgoingActivity } from './connector.ts';

export const cardType = 'application/vnd.microsoft.card.adaptive';

export function attachmentOf(card: Card) {
  return { contentType: cardType, content: card } as const;
}

/** Teams' label of a message that is not to be passed on. It says nothing of anybody. */
const confidential = {
  type: 'https://schema.org/Message',
  '@type': 'Message',
  '@context': 'https://schema.org',
  '@id': '',
  usageInfo: {
    '@type': 'CreativeWork',
    name: 'Confidential',
    description: 'This may hold details of a young person. Do not copy it or send it on.',
  },
} as const;

/** A notification shows the card's first text, which is neutral on every card. */
export function cardActivity(card: Card): OutgoingActivity {
  const summary = withoutMarkdown(firstText(card.body) ?? 'Pathway');
  const entities = isMarked(card) ? { entities: [confidential] } : {};
  return { type: 'message', summary, attachments: [attachmentOf(card)], ...entities };
}

/** The sentence is its own notification. */
export function textActivity(text: string): OutgoingActivity {
  return { type: 'message', text, textFormat: 'plain', summary: text };
}

function firstText(elements: readonly unknown[]): string | undefined {
  for (const element of elements) {
    const { type, text, items, columns } = (element ?? {}) as Record<string, unknown>;
    const inner = Array.isArray(items) ? items : columns;
    const found = type === 'TextBlock' && typeof text === 'string' ? text : Array.isArray(inner) && firstText(inner);
    if (found) return found;
  }
  return undefined;
}
