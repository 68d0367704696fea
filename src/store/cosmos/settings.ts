import type { Limits } from './patience.ts';

export interface CosmosSettings {
  /** `https://account.documents.azure.com` */
  readonly endpoint: string;
  /** The account's key; without it the identity that Azure, or whoever has signed in, lends the process. */
  readonly key?: string | undefined;
  readonly database: string;
  /** Whether to make the database and the container where they are missing. */
  readonly create: boolean;
  /** The real time, an ISO instant. */
  readonly now: () => string;
  /** Shorter ones than usual, for tests. */
  readonly limits?: Limits;
}
