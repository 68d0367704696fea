/** What the commands for the record say of one, line by line. */
import type { RemovedCase } from '../../src/cases/removal/removed.ts';
import type { Misfit, RecordReport } from '../../src/cases/verify.ts';

function counted(count: number, noun: string): string {
  const many = noun.endsWith('ch') ? `${noun}es` : `${noun}s`;
  return `${count} ${count === 1 ? noun : many}`;
}

/** `7KQ4-2MX9, event 3: It is missing.` */
export function misfitLine({ reference, one, seq, reason }: Misfit): string {
  return seq === undefined ? `${reference}: ${reason}` : `${reference}, ${one} ${seq}: ${reason}`;
}

/** Of what there is none of, nothing is said; of cases always. */
function kindsIn(counts: RecordReport['counts']): readonly string[] {
  return Object.keys(counts).filter((noun, index) => index < always || counts[noun] !== 0);
}
/** Cases and events, access logs and looks. */
const always = 4;

/** `All 19 cases together: 9f86d081…`. */
export function digestLines({ counts, digests }: RecordReport): readonly string[] {
  const kinds = kindsIn(counts);
  const said = Object.entries(digests).filter(([noun]) => kinds.includes(noun));
  return said.map(([noun, digest]) => `All ${counted(counts[noun] ?? 0, noun)} together: ${digest}`);
}

/** `7KQ4-2MX6: body removed on 2033-05-03 by Ruth Marsden and Gwen Parry (date-reached, schedule-checked); 23 events.` */
export function removedLine({ at, event: { reference, asked, confirmed, events } }: RemovedCase): string {
  const why = `${asked.because}, ${confirmed.because}`;
  return `${reference}: body removed on ${at.slice(0, 10)} by ${asked.by.name} and ${confirmed.by.name} (${why}); ${counted(events, 'event')}.`;
}

/** `12 cases, 272 events: all fit.` */
export function countsLine({ counts, misfits }: RecordReport): string {
  const result = misfits.length === 0 ? 'all fit' : `${misfits.length} ${misfits.length === 1 ? 'does' : 'do'} not fit`;
  const all = kindsIn(counts).map((noun) => counted(counts[noun] ?? 0, noun));
  return `${all.join(', ')}: ${result}.`;
}
