/** What a measured server is given when it is started, and what it says of itself. Both go as JSON between processes. */
import type { County } from '../../../desk/fake-teams/county.ts';

export interface Given {
  readonly appId: string;
  /** The county with as many people as the load needs. */
  readonly county: County;
  /** OpenID metadata of whoever signs what is delivered. */
  readonly metadataUrl: string;
  /** Where the bot gets its own token. */
  readonly tokenUrl: string;
  /** The store's file; the echo keeps nothing. */
  readonly storeFile: string;
  /** Whether it is to say the most memory that it ever held. */
  readonly watchesMemory?: boolean;
}

export interface Used {
  /** CPU time of the whole process since its start, in milliseconds: user and system together. */
  readonly cpu: number;
  /** What of it was spent in the system: on the disk and the network. */
  readonly system: number;
  /** The most memory it ever held, in bytes. Where it was to watch that. */
  readonly peak?: number;
  /** What it holds once all rubbish is collected, in bytes: V8's heap, and what stands beside it. Where it was asked. */
  readonly held?: number;
}

/** What a measured server is asked. */
export interface Question {
  /** Collects all rubbish first, and says what is held then. */
  readonly collects?: true;
}

export type Says = { readonly says: 'up'; readonly url: string } | ({ readonly says: 'used' } & Used);

/** What the token endpoint answers, in the words of OAuth 2. */
export interface TokenAnswer {
  readonly access_token: string;
  /** Seconds. */
  readonly expires_in: number;
}
