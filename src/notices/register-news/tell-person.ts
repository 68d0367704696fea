/** Telling one person, whatever it is about. */
import type { Card } from '../../cards/card.ts';
import type { PersonId } from '../../rules/base/vocabulary.ts';
import type { Messenger } from '../messenger.ts';

/** `unreached`: now or later. `waiting`: it is tried again. */
export type Fate = 'told' | 'unreached' | 'waiting';

/** Never rejects. */
export type TellPerson = (person: PersonId, card: Card) => Promise<Fate>;

export function createTellPerson(messenger: Pick<Messenger, 'toPerson'>, failed: (error: unknown) => void): TellPerson {
  return async (person, card) => {
    try {
      const { outcome } = await messenger.toPerson(person, card);
      return outcome === 'sent' ? 'told' : outcome === 'refused' ? 'unreached' : 'waiting';
    } catch (error) {
      failed(error);
      return 'waiting';
    }
  };
}
