/** The witness as `npm run verify-record` reads it: from a folder, a container, or what somebody copied out of a channel. */
import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { saidInWitness } from '../../src/cards/witness/witness.ts';
import { streams } from '../../src/cases/streams.ts';
import type { WitnessConfig } from '../../src/config/witness.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { localDate } from '../../src/rules/base/local-time.ts';
import type { Store } from '../../src/store/port.ts';
import { checkWitness, type WitnessMisfit, type WitnessReport } from '../../src/witness/check.ts';
import { entriesInContainer, openContainer } from '../../src/witness/container.ts';
import { entryName, entryText, WITNESS } from '../../src/witness/entry.ts';
import { entriesInFolder } from '../../src/witness/folder.ts';
import type { KeptEntry } from '../../src/witness/keeping.ts';
import { type FoundEntry, type PlaceName, WitnessError } from '../../src/witness/place.ts';

/** What was copied out of a channel names entries; what they held stands in the store, and has to be just that. */
async function saidEntries(store: Store, file: string, now: string) {
  const said = [...readFileSync(file, 'utf8').matchAll(saidInWitness)];
  const digests = new Map(said.map(([, seq, digest = '']) => [Number(seq), digest]));
  if (digests.size === 0) {
    throw new WitnessError(
      'witness-unread',
      `In ${file} is nothing of the witness. Copy its messages out of the channel.`,
    );
  }
  const kept = await store.list<KeptEntry>(WITNESS.partition, WITNESS.idPrefix, now);
  const entries = kept.map(({ body }) => body.entry);
  const misfits = [...digests].flatMap(([seq, digest]): readonly WitnessMisfit[] => {
    const entry = entries.find((one) => one.seq === seq);
    if (entry?.hash === digest) return [];
    const reason = `Entry ${seq} of the witness is not the one that the channel names: the store was written again.`;
    return [{ day: entry?.event.day ?? '', reason }];
  });
  return { found: entries.map((one): FoundEntry => ({ name: entryName(one), text: entryText(one) })), misfits };
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (cause) {
    throw new WitnessError('witness-unread', `There is no witness at ${path}.`, { cause });
  }
}

/**
 * Holds the store against the witness that is named, or else that of the settings; undefined where there is none.
 * Rejects with `WitnessError` where it cannot be read.
 */
export async function heldAgainstWitness(
  store: Store,
  named: string | undefined,
  { folder, container }: WitnessConfig,
): Promise<WitnessReport | undefined> {
  const now = systemClock.now();
  const question = (place: PlaceName) => ({ store, streams, now, today: localDate(now), place });
  const place = named === undefined ? folder : resolve(named);
  if (place !== undefined && !isFolder(place)) {
    const { found, misfits } = await saidEntries(store, place, now);
    const report = await checkWitness(question('channel'), found);
    return { ...report, misfits: [...misfits, ...report.misfits] };
  }
  if (place !== undefined) return checkWitness(question('folder'), entriesInFolder(place));
  if (container !== undefined)
    return checkWitness(question('container'), await entriesInContainer(await openContainer(container)));
  return undefined;
}

/** `2026-11-20: 7KQ4-2MX9, event 3: It stood there, and is missing.` */
function line({ day, reference, one, seq, reason }: WitnessMisfit): string {
  return [day, reference === undefined ? '' : `${reference}, ${one} ${seq}`, reason]
    .filter((part) => part !== '')
    .join(': ');
}

/** What is said of it, line by line. */
export function witnessLines({ entries, first, last, misfits }: WitnessReport): readonly string[] {
  if (first === undefined || last === undefined) {
    return [...misfits.map(line), 'The witness has no entry that can be read: nothing was held against it.'];
  }
  const range = `The witness, ${entries} ${entries === 1 ? 'entry' : 'entries'} from ${first} to ${last}`;
  if (misfits.length === 0) return [`${range}: all fit.`];
  const day = misfits.map((one) => one.day).find((one) => one !== '');
  return [
    ...misfits.map(line),
    `${range}: ${misfits.length} ${misfits.length === 1 ? 'does' : 'do'} not fit. The first day is ${day ?? 'not known'}.`,
  ];
}
