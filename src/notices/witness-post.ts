/** The witness in a channel of the authority's choice. */
import { witnessCard } from '../cards/witness/witness.ts';
import type { TeamId } from '../rules/base/vocabulary.ts';
import { WitnessError, type WitnessPlace } from '../witness/place.ts';
import type { Messenger } from './messenger.ts';
import { codeOf } from './retries.ts';

/** `team` gives undefined where the register has no such team. What may have arrived is posted again: twice is no harm. */
export function witnessChannel(
  { toChannel }: Pick<Messenger, 'toChannel'>,
  team: () => TeamId | undefined,
): WitnessPlace {
  return {
    name: 'channel',
    hasAll: false,
    async keep({ seq, hash, event }) {
      const to = team();
      if (to === undefined)
        throw new WitnessError('witness-unkept', 'WITNESS_TEAM names no team of the people register.');
      const delivery = await toChannel(to, witnessCard({ number: seq, day: event.day, digest: hash }));
      if (delivery.outcome === 'sent') return;
      throw new WitnessError(
        'witness-unkept',
        `The channel of the witness did not take an entry (${codeOf(delivery)}).`,
      );
    },
  };
}
