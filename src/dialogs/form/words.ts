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

/** Something else was written into a form that was carried out. `canSend`: whether it can be opened and sent again. */
export const besideWords = (title: string, when: string, canSend: boolean): string =>
  [
    `"${title}" was recorded already, and nothing was changed.`,
    `What you wrote this time is not what was recorded, so we have kept it until ${when}, for you alone.`,
    canSend ? 'It will be there when you open the form.' : `You can no longer send it. "${readTitle}" shows it.`,
  ].join(' ');

/** Beside what stands in the form there is more of it. */
export const othersWords = `You also wrote in this form at another time, such as on another device, and did not send it. "${readTitle}" shows that too.`;

export const keptUntilWords = (when: string): string =>
  `**We will keep what you wrote until ${when}.** "${readTitle}" shows all of it.`;
