/** What a typed line means, as the private chat takes it. */
import { readTyped, type Typed } from '../../src/dialogs/commands.ts';
import { concernPhrases } from '../../src/dialogs/concern/phrases.ts';
import { notificationPhrases } from '../../src/dialogs/notification/phrases.ts';

export const meaningOf = (text: string): Typed =>
  readTyped(text, [
    { journey: 'concern', phrases: concernPhrases },
    { journey: 'notification', phrases: notificationPhrases },
  ]);
