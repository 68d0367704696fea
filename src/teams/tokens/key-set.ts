/** The keys that the Bot Connector signs with, as it publishes them: OpenID metadata that names a JSON Web Key Set. */
import { type CryptoKey, importJWK } from 'jose';
import { z } from 'zod';

export interface SigningKey {
  readonly key: CryptoKey;
  /** The channels whose activities may be signed with it: `msteams`. */
  readonly endorsements: ReadonlySet<string>;
}

/** By key id. */
export type KeySet = ReadonlyMap<string, SigningKey>;

/** The keys could not be fetched; the message says what happened, and names nothing secret. */
export class KeysUnavailable extends Error {
  readonly code = 'keys-unavailable';
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'KeysUnavailable';
  }
}

const metadata = z.object({ jwks_uri: z.url() });
const rsaKey = z.object({
  kty: z.literal('RSA'),
  kid: z.string().min(1),
  n: z.string(),
  e: z.string(),
  endorsements: z.array(z.string()).default([]),
});
const published = z.object({ keys: z.array(z.unknown()) });

function whyNot(error: unknown): string {
  const { name, cause } = error as { name?: unknown; cause?: { code?: unknown } };
  if (name === 'TimeoutError') return 'it did not answer in time';
  return typeof cause?.code === 'string' ? `it cannot be reached (${cause.code})` : 'its answer cannot be used';
}

async function get<Schema extends z.ZodType>(url: string, schema: Schema, signal: AbortSignal) {
  const response = await fetch(url, { signal, redirect: 'error', headers: { accept: 'application/json' } });
  if (!response.ok) {
    await response.body?.cancel();
    throw new KeysUnavailable(`it answered ${response.status}`);
  }
  return schema.parse(await response.json());
}

/** One that cannot be used is left out: it is no reason to be without the others. */
async function readKey(jwk: unknown): Promise<readonly (readonly [string, SigningKey])[]> {
  const parsed = rsaKey.safeParse(jwk);
  if (!parsed.success) return [];
  const { kty, kid, n, e, endorsements } = parsed.data;
  try {
    const key = (await importJWK({ kty, n, e }, 'RS256')) as CryptoKey;
    return [[kid, { key, endorsements: new Set(endorsements) }]];
  } catch {
    return [];
  }
}

/** `deadline` in milliseconds, for both requests together. Rejects with `KeysUnavailable`. */
export async function fetchKeySet(metadataUrl: string, deadline: number): Promise<KeySet> {
  try {
    const signal = AbortSignal.timeout(deadline);
    const { jwks_uri: keysUrl } = await get(metadataUrl, metadata, signal);
    // Whoever could answer in clear could sign for Teams.
    if (new URL(keysUrl).protocol !== new URL(metadataUrl).protocol) {
      throw new KeysUnavailable('it names keys that are not served over HTTPS');
    }
    const { keys } = await get(keysUrl, published, signal);
    const usable = (await Promise.all(keys.map(readKey))).flat();
    if (usable.length === 0) throw new KeysUnavailable('it has no key that can be used');
    return new Map(usable);
  } catch (cause) {
    const why = cause instanceof KeysUnavailable ? cause.message : whyNot(cause);
    throw new KeysUnavailable(`The keys that Teams signs with could not be fetched from ${metadataUrl}: ${why}.`, {
      cause,
    });
  }
}
