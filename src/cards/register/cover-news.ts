/** What the two are told between whom cover for an absence was arranged. */
import type { CoverNews } from '../../people/cover-news.ts';
import { sayDate } from '../../rules/base/local-time.ts';
import type { Card } from '../card.ts';
import { messageCard } from '../message/message.ts';
import { plainWords } from '../text.ts';

type Say = (other: string, when: string) => readonly [title: string, sentence: string];

const says: Readonly<Record<CoverNews['says'], Say>> = {
  'you-cover': (other, when) => [
    'You cover for a colleague',
    `You will cover for ${other} ${when}. On those days you can do everything that ${other} can do on a case, and Pathway will send you the reminders. Type "my cases" to see them then.`,
  ],
  'you-are-covered': (other, when) => [
    'Your absence is recorded',
    `${other} will cover for you ${when}. Reminders about your cases will go to ${other} on those days.`,
  ],
  'you-cover-no-more': (other, when) => [
    'You no longer cover for a colleague',
    `You no longer have to cover for ${other} ${when}.`,
  ],
};

export function coverNewsCard({ says: what, other, from, until }: CoverNews): Card {
  const [title, sentence] = says[what](plainWords(other), `from ${sayDate(from)} to ${sayDate(until)}`);
  return messageCard({ title, paragraphs: [sentence] });
}
