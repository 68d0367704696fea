/** What an administrator's press has done, in a sentence or two. */
import type { Fate, Handling } from '../../notices/stuck.ts';

const leftAlone: Record<Exclude<Fate, 'done'>, string> = {
  'on-its-way': 'on its way at that moment',
  sent: 'sent meanwhile',
  overtaken: 'not needed any more',
  dismissed: 'dismissed already',
  'not-there': 'not there any more',
};

const stays =
  'Where the team manager was asked to telephone instead, that task stays with them: tell them once it has arrived.';

const counted = (count: number): string => (count === 1 ? '1 message' : `${count} messages`);
const was = (count: number): string => (count === 1 ? 'was' : 'were');

function untouched(handlings: readonly Handling[]): readonly string[] {
  return Object.entries(leftAlone).flatMap(([fate, words]) => {
    const count = handlings.filter((one) => one.fate === fate).length;
    return count === 0 ? [] : [`${counted(count)} ${was(count)} ${words}, and left as it is.`];
  });
}

export function retriedWords(handlings: readonly Handling[]): string {
  const done = handlings.filter(({ fate }) => fate === 'done');
  const again = done.length === 0 ? [] : [`${counted(done.length)} will be sent again in a moment.`];
  const tasks = done.some(({ wasGivenUp }) => wasGivenUp) ? [stays] : [];
  const all = [...again, ...untouched(handlings), ...tasks];
  return all.length === 0 ? 'There was nothing to retry.' : all.join(' ');
}

export function dismissedWords(handlings: readonly Handling[]): string {
  const done = handlings.filter(({ fate }) => fate === 'done').length;
  const ended = done === 0 ? [] : [`${counted(done)} ${was(done)} dismissed. Pathway will not send it.`];
  return [...ended, ...untouched(handlings)].join(' ');
}
