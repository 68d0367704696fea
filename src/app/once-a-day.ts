/** What is looked at once a day: when the bot's secret runs out, and the witness of the record. */
import { streams } from '../cases/streams.ts';
import type { WitnessConfig } from '../config/witness.ts';
import type { Messenger } from '../notices/messenger.ts';
import { createSecretExpiry, type SecretExpiryDeps } from '../notices/secret-expiry.ts';
import type { Register } from '../people/register.ts';
import type { RandomSource } from '../platform/random.ts';
import type { Instant, LocalDate } from '../rules/base/vocabulary.ts';
import { createWitnessKeeping } from '../witness/keeping.ts';
import { witnessPlaces } from './witness.ts';

export interface OnceADayParts extends Omit<SecretExpiryDeps, 'expires' | 'messenger' | 'administrators'> {
  readonly secretExpires: LocalDate | undefined;
  readonly witness: WitnessConfig | undefined;
  readonly messenger: Messenger;
  readonly register: Register;
  readonly random: RandomSource;
}

/** Rejects where the store cannot be read or written. */
export function createOnceADay(parts: OnceADayParts): (now: Instant) => Promise<void> {
  const { secretExpires: expires, register, contextAt, random } = parts;
  const { administrators } = register;
  const secret = expires === undefined ? undefined : createSecretExpiry({ ...parts, expires, administrators });
  const witness = createWitnessKeeping({
    ...parts,
    streams,
    newId: random.id,
    localDate: (now) => contextAt(now).calendar.localDate(now),
    places: witnessPlaces(parts.witness ?? {}, parts.messenger, register),
  });
  return async (now) => {
    await Promise.resolve(secret?.settle(now)).finally(() => witness.settle(now));
  };
}
