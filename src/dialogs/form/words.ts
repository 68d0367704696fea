/** What is said of a text that is kept because it is too long. */

export const readTitle = 'Read and copy what you wrote';
export const goneWords = 'What you wrote here was kept for a day and is gone. Please write it again.';

const count = (text: string): string => [...text.trim()].length.toLocaleString('en-GB');

export const keptWords = (text: string): string =>
  `Your ${count(text)} characters are kept, but are too long to show here. Leave this empty to keep them.`;

export const cutWords = (whole: string, limit: number): string =>
  `You wrote ${count(whole)} characters; ${limit.toLocaleString('en-GB')} is the most, and the rest was cut off here. "${readTitle}" has all of it.`;

export const keptUntilWords = (when: string): string =>
  `**What you wrote is kept for you until ${when}.** "${readTitle}" shows all of it.`;
