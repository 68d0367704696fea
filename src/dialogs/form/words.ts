/** What is said of what is kept: because it is too long, because something is wrong, or because a form was left. */

export const readTitle = 'Read and copy what you wrote';
export const goneWords = 'We kept what you wrote here for a week, and it has gone. Write it again.';

const count = (text: string): string => [...text.trim()].length.toLocaleString('en-GB');

export const keptWords = (text: string): string =>
  `We have kept your ${count(text)} characters, but they are too long to show here. Leave this empty to keep them.`;

export const cutWords = (whole: string, limit: number): string =>
  `You wrote ${count(whole)} characters. The most is ${limit.toLocaleString('en-GB')}, so we cut the rest off here. "${readTitle}" shows all of it.`;

export const leavingWords = (back: string): string =>
  `You can stop part way. "${back}" keeps what you have written for a week.`;

export const choicesKeptWords = (when: string): string => `**We will keep what you chose here until ${when}.**`;

export const leftWords = (title: string, when: string): string =>
  `We have kept what you put into "${title}" until ${when}. It will be there when you open the form.`;

export const keptUntilWords = (when: string): string =>
  `**We will keep what you wrote until ${when}.** "${readTitle}" shows all of it.`;
