/** What the commands for the record say of one, line by line. */
import type { Misfit, RecordReport } from '../../src/cases/verify.ts';

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** `7KQ4-2MX9, event 3: It is missing.` */
export function misfitLine({ reference, one, seq, reason }: Misfit): string {
  return seq === undefined ? `${reference}: ${reason}` : `${reference}, ${one} ${seq}: ${reason}`;
}

/** `All 19 cases together: 9f86d081…`. */
export function digestLines({ counts, digests }: RecordReport): readonly string[] {
  return Object.entries(digests).map(([noun, digest]) => `All ${counted(counts[noun] ?? 0, noun)} together: ${digest}`);
}

/** `12 cases, 272 events: all fit.` */
export function countsLine({ counts, misfits }: RecordReport): string {
  const result = misfits.length === 0 ? 'all fit' : `${misfits.length} ${misfits.length === 1 ? 'does' : 'do'} not fit`;
  const all = Object.entries(counts).map(([noun, count]) => counted(count, noun));
  return `${all.join(', ')}: ${result}.`;
}
