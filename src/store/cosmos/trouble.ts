/** What an answer of Cosmos DB, or the lack of one, means for what was asked. */
import { Conflict, StoreError } from '../port.ts';

export type Trouble =
  /** Somebody else wrote first. Nothing was kept. */
  | { readonly kind: 'conflict' }
  /** Not now; nothing was done. `wait` in milliseconds where Cosmos DB says how long. */
  | { readonly kind: 'busy'; readonly wait: number | undefined }
  /** No answer, or one that does not say: it may have been done. */
  | { readonly kind: 'lost' }
  /** It will not be done, however often it is asked. */
  | { readonly kind: 'refused'; readonly error: StoreError };

/** An answer that the SDK does not throw: of one operation of a batch, or of a read that found nothing. */
export class StatusError extends Error {
  readonly code: number;
  readonly substatus: number | undefined;
  readonly retryAfterInMs: number | undefined;
  constructor(code: number, substatus?: number, retryAfterInMs?: number) {
    super(`Cosmos DB answered ${code}.`);
    this.name = 'StatusError';
    this.code = code;
    this.substatus = substatus;
    this.retryAfterInMs = retryAfterInMs;
  }
}

interface Found {
  readonly name?: string;
  readonly code?: unknown;
  readonly substatus?: number;
  readonly retryAfterInMs?: number;
}

/** A batch's error is a plain one around the one that tells. */
function telling(error: unknown): Found {
  const { cause } = error as { readonly cause?: Found };
  return cause?.code === undefined ? (error as Found) : cause;
}

const sessionNotYetThere = 1002;
const containerIsGone = 1003;
/** The region does not take writes now: 3; it does not serve the account: 1008. */
const regionHasMoved = [3, 1008];

/** Why Cosmos DB refuses, for whoever runs Pathway. */
const refusals: Readonly<Record<number, string>> = {
  401: 'Cosmos DB does not accept the key or the identity. Check COSMOS_KEY, or who Pathway runs as.',
  403: 'Pathway may not do this in Cosmos DB. Give its identity the role "Cosmos DB Built-in Data Contributor", and let its network reach the account.',
  404: 'The container is gone from Cosmos DB.',
};

function unavailable(message: string, cause: unknown): Trouble {
  return { kind: 'refused', error: new StoreError('store-unavailable', message, { cause, says: message }) };
}

/** 4xx that are not about the moment. */
function refusalOf(code: number, error: unknown): Trouble {
  const words = refusals[code];
  if (words !== undefined) return unavailable(words, error);
  const misused = new StoreError('store-misused', `Cosmos DB refuses what was written (${code}).`, { cause: error });
  return { kind: 'refused', error: misused };
}

export function troubleOf(error: unknown): Trouble {
  const { name = '', code, substatus, retryAfterInMs } = telling(error);
  if (/Credential|Authentication/.test(name)) {
    const words = 'There are no credentials for Cosmos DB. Set COSMOS_KEY, or run Pathway under an identity of Azure.';
    return unavailable(words, error);
  }
  if (typeof code !== 'number') return { kind: 'lost' };
  if (code === 429 || code === 449) return { kind: 'busy', wait: retryAfterInMs };
  if (code === 404 && substatus === sessionNotYetThere) return { kind: 'busy', wait: undefined };
  if (code === 403 && regionHasMoved.includes(substatus ?? 0)) return { kind: 'busy', wait: undefined };
  if (code === 409 || code === 412) return { kind: 'conflict' };
  if (code === 404 && substatus !== containerIsGone) return { kind: 'conflict' };
  if (code === 408 || code === 410 || code >= 500) return { kind: 'lost' };
  return refusalOf(code, error);
}

/** The port's own errors, which pass unchanged. */
export function isOurs(error: unknown): error is Conflict | StoreError {
  return error instanceof Conflict || error instanceof StoreError;
}
