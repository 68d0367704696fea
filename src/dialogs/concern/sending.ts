/** Sending, once: what is sent is kept before it goes, so that a second press, or a start after a crash, ends it. */
import { receiptCard } from '../../cards/receipt/receipt.ts';
import type { Concern } from '../../rules/concern/concern.ts';
import type { Shown } from '../turn.ts';
import type { ConcernDeps } from './deps.ts';
import type { Draft, Sent } from './draft.ts';
import type { Drafts } from './drafts.ts';
import type { Moves, Place } from './moves.ts';
import { sentBelow } from './words.ts';

/** Both throw `Conflict` where another press was first: from what it left, the same receipt can be given. */
export interface Sending {
  /** Sends; the receipt takes the place of the card. */
  send(place: Place, draft: Draft, concern: Concern): Promise<Shown>;
  /** Ends a sending that was begun. */
  end(place: Place, concern: Concern): Promise<Shown>;
}

const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'reference-taken';

export function createSending(deps: ConcernDeps, drafts: Drafts, moves: Moves): Sending {
  async function submit({ speaker, open, kept }: Place, concern: Concern): Promise<Sent> {
    const { id, reference } = open;
    try {
      const c = await deps.submit({ id, reference, speaker, concern });
      const underTen = c.age.band === 'under-ten';
      return { draft: id, reference: c.reference, underTen, next: deps.nextSteps(c, speaker.now) };
    } catch (error) {
      if (isTaken(error)) await drafts.save(kept, { ...open, reference: deps.newReference() }, speaker.now);
      throw error;
    }
  }

  async function end(place: Place, concern: Concern): Promise<Shown> {
    const { kept, speaker } = place;
    const sent = await submit(place, concern);
    await drafts.save(kept, undefined, speaker.now, [sent, ...kept.sent]);
    await moves.retire(place, sentBelow);
    return { card: receiptCard(sent, deps.policy) };
  }

  return {
    end,
    async send(place, draft, concern) {
      const { kept, speaker } = place;
      const open: Draft = { ...draft, sending: concern };
      await drafts.save(kept, open, speaker.now);
      return end({ ...place, open, kept: await drafts.read(speaker.person.id, speaker.now) }, concern);
    },
  };
}
