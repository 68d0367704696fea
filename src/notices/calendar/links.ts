/**
 * The address of a calendar file: which invitation of which case it is, sealed. It can be neither guessed nor made, and
 * one that was made up is told by itself: no case is looked for, so nothing is learnt from how long the answer takes.
 */
import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import type { Instant, Reference } from '../../rules/base/vocabulary.ts';
import { Conflict, type Store } from '../../store/port.ts';

export interface InvitationAddress {
  readonly reference: Reference;
  /** Its place among the case's invitations. */
  readonly invitation: number;
}

/** Both reject where the store cannot give, or keep, the key that all its processes seal with. */
export interface CalendarLinks {
  /** The same for the same invitation, always; letters, digits, `-` and `_`. */
  seal(address: InvitationAddress, now: Instant): Promise<string>;
  /** Undefined where this store's key has not sealed it. */
  unseal(token: string, now: Instant): Promise<InvitationAddress | undefined>;
}

const place = { partition: 'calendar-links', id: 'key' } as const;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Longer ones were never made. */
const MOST_CHARACTERS = 120;
const addressForm = /^([\dA-Z-]{1,12}) (\d{1,6})$/;

const derived = (key: string, name: string): Buffer => createHmac('sha256', key).update(name).digest();

function open(token: string, secret: Buffer): string | undefined {
  const bytes = Buffer.from(token, 'base64url');
  // A token that another spelling stands for as well would be two addresses for one file.
  if (bytes.length <= NONCE_BYTES + TAG_BYTES || bytes.toString('base64url') !== token) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', secret, bytes.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  }).setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]).toString();
  } catch {
    return undefined;
  }
}

interface Keys {
  readonly secret: Buffer;
  readonly nonces: Buffer;
}

/** The key of the store, made at the first asking. */
async function keyOf(store: Store, newKey: () => string, now: Instant): Promise<string> {
  const kept = await store.read<{ key: string }>(place.partition, place.id, now);
  if (kept !== undefined) return kept.body.key;
  const key = newKey();
  try {
    await store.commit([{ create: { ...place, kind: 'calendar-key', body: { key } } }]);
    return key;
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    // Another process was first.
    return keyOf(store, newKey, now);
  }
}

export function createCalendarLinks(store: Store, newKey: () => string): CalendarLinks {
  let taken: Keys | undefined;
  const keys = async (now: Instant): Promise<Keys> => {
    if (taken === undefined) {
      const key = await keyOf(store, newKey, now);
      taken = { secret: derived(key, 'seal'), nonces: derived(key, 'nonce') };
    }
    return taken;
  };
  return {
    async seal({ reference, invitation }, now) {
      const { secret, nonces } = await keys(now);
      const text = `${reference} ${invitation}`;
      // By what is sealed and a key of its own: the same link each time, and never one nonce for two texts.
      const nonce = createHmac('sha256', nonces).update(text).digest().subarray(0, NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', secret, nonce);
      return Buffer.concat([nonce, cipher.update(text), cipher.final(), cipher.getAuthTag()]).toString('base64url');
    },
    async unseal(token, now) {
      const text = token.length > MOST_CHARACTERS ? undefined : open(token, (await keys(now)).secret);
      const [, reference, invitation] = addressForm.exec(text ?? '') ?? [];
      return reference === undefined ? undefined : { reference, invitation: Number(invitation) };
    },
  };
}
