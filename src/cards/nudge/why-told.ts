/** Whose each line of a nudge is, and why its reader is told: once, where it is the same for all of them. */
import { sayCount } from '../../rules/base/sentences.ts';
import { plainWords } from '../text.ts';

export interface Whose {
  readonly late: boolean;
  /** Working days after its day, where it is late and they can be counted. */
  readonly daysLate?: number;
  /** The person it was first asked of, where the reader is not that person. */
  readonly owner?: string | undefined;
  /** The reader stands in for that person today, who is away or has left. */
  readonly standsIn?: true;
  /** The reader sees nothing of the case: they keep the register, and nobody in it can do this. */
  readonly seesNothing?: true;
}

const lateBy = ({ late, daysLate }: Whose): string | undefined =>
  late && daysLate !== undefined ? `${sayCount(daysLate, 'working day')} late` : undefined;

/** Of one line. Nothing of what is the reader's own. */
export function whyTold(line: Whose): string | undefined {
  const { owner, standsIn, seesNothing } = line;
  if (seesNothing) return 'Nobody in the register can do it. Type "people" to add somebody who can.';
  if (owner === undefined) return undefined;
  if (standsIn) return `It is yours to do, because ${plainWords(owner)} cannot do it now.`;
  return `${plainWords(owner)} is responsible. You are being told because it is ${lateBy(line) ?? 'still open'}.`;
}

const isAlike = (one: Whose, other: Whose): boolean =>
  one.seesNothing === other.seesNothing &&
  (one.seesNothing === true || (one.owner === other.owner && one.standsIn === other.standsIn));

/** Of several lines together, where it is the same for all of them. */
export function whyToldOfAll(lines: readonly Whose[]): string | undefined {
  const [first, ...others] = lines;
  if (first === undefined || others.length === 0 || !others.every((one) => isAlike(one, first))) return undefined;
  const { owner, standsIn, seesNothing } = first;
  if (seesNothing) return 'Nobody in the register can do any of this. Type "people" to add somebody who can.';
  if (owner === undefined) return undefined;
  if (standsIn) return `All of this is yours to do, because ${plainWords(owner)} cannot do it now.`;
  const why = lines.every(({ late }) => late) ? 'late' : 'still open';
  return `${plainWords(owner)} is responsible for all of this. You are being told because it is ${why}.`;
}
