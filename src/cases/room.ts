/**
 * A case's head holds what was written on it, and a commit takes so much. What a person adds may take a tenth of the room
 * that is left, so that it gets narrow long before it ends. Then a sentence or two are taken still, and at last only what
 * closes the case.
 */
import type { Case } from '../rules/record/case.ts';
import { type Refusal, refusal } from '../rules/rows/refusals.ts';
import { isOpen } from '../rules/stages.ts';
import { mostBytes } from '../store/limits.ts';

/** In bytes, as all of these: where there is no room any more for what is long, and for anything. */
const fullOfLong = mostBytes - 150_000;
/** The rest is for closing, for nudges, and for what stands beside the head in a commit. */
const full = mostBytes - 50_000;
const short = 2_000;
const longestEnd = 20_000;
const share = 10;

const bytesOf = (c: Case): number => Buffer.byteLength(JSON.stringify(c));
const refused = (whatToDo: string): Refusal =>
  refusal(
    'invalid',
    `This case holds nearly as much as Pathway can keep of one case. Nothing was changed. ${whatToDo}`,
  );

/** Why there is no room for what a person adds; undefined where there is. */
export function noRoom(before: Case, after: Case): Refusal | undefined {
  const size = bytesOf(after);
  if (size <= fullOfLong / share) return undefined;
  const already = bytesOf(before);
  const most = isOpen(after) ? Math.max(short, (fullOfLong - already) / share) : longestEnd;
  if (size - already > most) {
    return refused('Write less here, and keep the whole of it in your case management system.');
  }
  return isOpen(after) && size > full ? refused('Close it, and raise a new concern for what comes next.') : undefined;
}
