import { openCosmosStore } from './cosmos.ts';
import type { Store } from './port.ts';
import { openSqliteStore } from './sqlite.ts';

/** Which store, and where. */
export type StoreConfig =
  | { readonly kind: 'sqlite' }
  | {
      readonly kind: 'cosmos';
      readonly endpoint: string;
      /** Without it, the identity of Azure that Pathway runs under. */
      readonly key?: string;
      readonly database: string;
      /** Whether the database and its container are made where they are missing. */
      readonly create: boolean;
    };

export interface OpenOptions {
  /** The embedded store's file. */
  readonly file: string;
  /** The real time, an ISO instant. */
  readonly now: () => string;
  /** Nothing is made, and the embedded store is not written to. */
  readonly readOnly?: boolean;
}

/** The store that is configured. Throws `StoreError` `store-unavailable` where it cannot be opened. */
export async function openStore(chosen: StoreConfig, { file, now, readOnly = false }: OpenOptions): Promise<Store> {
  if (chosen.kind === 'sqlite') return openSqliteStore(file, { readOnly });
  return openCosmosStore({ ...chosen, create: chosen.create && !readOnly, now });
}
