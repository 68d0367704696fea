/** Sending, once: what is sent is kept before it goes, so that a second press, or a start after a crash, ends it. */
import type { Shown } from '../turn.ts';
import type { JourneyDeps } from './deps.ts';
import type { Draft, Sent } from './draft.ts';
import type { Drafts } from './drafts.ts';
import type { Journey, JourneyTypes } from './journey.ts';
import type { Navigation, StepContext } from './navigation.ts';
import { sentBelow } from './words.ts';

/** Both throw `Conflict` where another press was first: from what it left, the same receipt can be given. */
export interface Submitting<T extends JourneyTypes> {
  /** Sends; the receipt takes the place of the card. */
  send(context: StepContext<T>, draft: Draft<T>, answers: T['answers']): Promise<Shown>;
  /** Ends a sending that was begun. */
  end(context: StepContext<T>, answers: T['answers']): Promise<Shown>;
}

const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'reference-taken';

export function createSubmitting<T extends JourneyTypes>(
  journey: Journey<T>,
  deps: JourneyDeps<T>,
  drafts: Drafts<T>,
  navigation: Navigation<T>,
): Submitting<T> {
  async function submit({ speaker, open, savedDrafts }: StepContext<T>, answers: T['answers']): Promise<Sent<T>> {
    const { id, reference } = open;
    try {
      return { draft: id, ...(await deps.submit({ id, reference, speaker, answers })) };
    } catch (error) {
      if (isTaken(error)) await drafts.save(savedDrafts, { ...open, reference: deps.newReference() }, speaker.now);
      throw error;
    }
  }

  async function end(context: StepContext<T>, answers: T['answers']): Promise<Shown> {
    const { savedDrafts, speaker } = context;
    const sent = await submit(context, answers);
    await drafts.save(savedDrafts, undefined, speaker.now, [sent, ...savedDrafts.sent]);
    await navigation.retire(context, sentBelow);
    return { card: journey.receiptCard(sent, deps.policy) };
  }

  return {
    end,
    async send(context, draft, answers) {
      const { savedDrafts, speaker } = context;
      const open: Draft<T> = { ...draft, sending: answers };
      return end({ ...context, open, savedDrafts: await drafts.save(savedDrafts, open, speaker.now) }, answers);
    },
  };
}
