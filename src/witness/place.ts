/** Where entries of the witness are kept, out of reach of those who can write the store. */
import type { WitnessEntry } from './entry.ts';

const placeNames = ['folder', 'container', 'channel'] as const;
export type PlaceName = (typeof placeNames)[number];

export interface WitnessPlace {
  readonly name: PlaceName;
  /** It is to have every entry there is, also those of before it was a place of the witness. */
  readonly hasAll: boolean;
  /** Keeps it, or finds that it is kept there already. Rejects with `WitnessError` where it is not kept. */
  keep(entry: WitnessEntry): Promise<void>;
}

/** What was found in a place under the name of an entry. */
export interface FoundEntry {
  readonly name: string;
  readonly text: string;
}

/** `witness-unkept`: the place did not take it. `witness-unread`: the place cannot be read. `cause` says why. */
export class WitnessError extends Error {
  readonly code: 'witness-unkept' | 'witness-unread';
  constructor(code: WitnessError['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'WitnessError';
    this.code = code;
  }
}
