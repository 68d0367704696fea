/**
 * Which records were removed, in a file beside the store: a backup of before holds them still, and knows nothing of it.
 * A line each, in JSON: the reference, the two who said so, when and why. Nothing of a case stands there.
 */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RemovedCase, readRemoved } from '../cases/removal/removed.ts';

export const removalsFile = (folder: string): string => join(folder, 'pathway-removals.jsonl');

export const removalLine = (removed: RemovedCase): string => `${JSON.stringify(removed)}\n`;

/** Only for the account that runs Pathway, as the store. Throws what the file system throws. */
export function noteRemoval(file: string, removed: RemovedCase): void {
  appendFileSync(file, removalLine(removed), { mode: 0o600 });
}

function parsed(line: string): RemovedCase | undefined {
  try {
    return readRemoved(JSON.parse(line));
  } catch {
    return undefined;
  }
}

export interface ListedRemovals {
  readonly removed: readonly RemovedCase[];
  /** How many lines are none, such as a last one that was cut short. */
  readonly unread: number;
}

/** None where there is no file. */
export function readRemovals(file: string): ListedRemovals {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  const found = lines.filter((line) => line.trim() !== '').map(parsed);
  const removed = found.filter((one) => one !== undefined);
  return { removed: lastOfEach(removed), unread: found.length - removed.length };
}

/** The last of each reference, for one that was removed again after a restore. */
export const lastOfEach = (all: readonly RemovedCase[]): readonly RemovedCase[] => [
  ...new Map(all.map((one) => [one.event.reference, one])).values(),
];
