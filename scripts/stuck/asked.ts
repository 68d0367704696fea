/** What is typed after `npm run stuck --`. */
import { parseArgs } from 'node:util';
import { isNoticeId } from '../../src/cases/notice.ts';

const longestReason = 200;
export const usage = `npm run stuck                                   lists what is stuck
npm run stuck -- retry <id>… | all              has these, or all, sent again
npm run stuck -- dismiss <id>… --because "…"    ends these without sending them; never name a child in the reason`;

/** The words after the command are not to be understood; the message says why. */
export class Misused extends Error {
  readonly code = 'asked-wrongly';
}

export type Asked =
  | { readonly what: 'list' }
  | { readonly what: 'retry'; readonly ids: readonly string[] | 'all' }
  | { readonly what: 'dismiss'; readonly ids: readonly string[]; readonly because: string };

function idsIn(words: readonly string[]): readonly string[] {
  const wrong = words.find((word) => !isNoticeId(word));
  if (wrong !== undefined) throw new Misused(`"${wrong}" is not the id of a message. The list shows the ids.`);
  if (words.length === 0) throw new Misused('Say which: the list shows the ids.');
  return words;
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: { because: { type: 'string' } } });
  } catch (error) {
    throw new Misused((error as Error).message, { cause: error });
  }
}

/** What the words ask for. Throws `Misused`. */
export function readAsked(args: readonly string[]): Asked {
  const { positionals, values } = parsed(args);
  const [what, ...rest] = positionals;
  const because = values.because?.trim() ?? '';
  if (what === undefined) return { what: 'list' };
  if (what === 'retry') return { what, ids: rest.join() === 'all' ? 'all' : idsIn(rest) };
  if (what !== 'dismiss') throw new Misused(`There is no "${what}".`);
  const ids = idsIn(rest);
  if (because === '' || because.length > longestReason) {
    throw new Misused(`Say why, in ${longestReason} characters at most: --because "they were told by telephone".`);
  }
  return { what, ids, because };
}
