/** What an administrator's press has done, in a sentence or two. */
import type { Fate, Handling } from '../../notices/stuck.ts';
import { sayCount } from '../../rules/base/sentences.ts';

const leftAlone: Record<Exclude<Fate, 'done'>, string> = {
  'on-its-way': 'already on its way',
  sent: 'already sent',
  overtaken: 'no longer needed',
  dismissed: 'already dismissed',
  'not-there': 'no longer there',
};

const stays =
  'If Pathway asked the team manager to telephone instead, they still have that task. Tell them once the message has arrived.';

const counted = (count: number): string => sayCount(count, 'message');
const was = (count: number): string => (count === 1 ? 'was' : 'were');

function untouched(handlings: readonly Handling[]): readonly string[] {
  return Object.entries(leftAlone).flatMap(([fate, words]) => {
    const count = handlings.filter((one) => one.fate === fate).length;
    return count === 0
      ? []
      : [
          `${counted(count)} ${was(count)} ${words}, so Pathway left ${count === 1 ? 'it as it is' : 'them as they are'}.`,
        ];
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
