/**
 * Sending, once. What was sent stands under the draft's own reference, and the draft is put away after it: one whose
 * process was stopped in between is still open at its check, and there it is looked up before anything else is done.
 */
import { againOnConflict } from '../../store/conflicts.ts';
import type { Shown, Speaker } from '../turn.ts';
import type { JourneyDeps } from './deps.ts';
import type { Draft, Sent } from './draft.ts';
import type { Drafts, SavedDrafts } from './drafts.ts';
import type { Journey, JourneyTypes } from './journey.ts';
import type { Navigation, StepContext } from './navigation.ts';
import { sentBelow } from './words.ts';

export interface Submitting<T extends JourneyTypes> {
  /** Sends; the receipt takes the place of the card. Pressed twice at once, both give the same receipt. */
  send(context: StepContext<T>, draft: Draft<T>, answers: T['answers']): Promise<Shown>;
  /** What was sent of the draft that is open; undefined where none is, or it was not sent. */
  wasSent(savedDrafts: SavedDrafts<T>, speaker: Speaker): Promise<Sent<T> | undefined>;
  /** Puts away a draft that was sent, and gives its receipt. */
  end(context: StepContext<T>, sent: Sent<T>): Promise<Shown>;
}

const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'reference-taken';

const TRIES = 8;

/** It can have been sent from nowhere but its check. */
export const maybeSent = <T extends JourneyTypes>({ step }: Draft<T>): boolean => step === 'check';

export function createSubmitting<T extends JourneyTypes>(
  journey: Journey<T>,
  deps: JourneyDeps<T>,
  drafts: Drafts<T>,
  navigation: Navigation<T>,
): Submitting<T> {
  async function submit({ speaker, savedDrafts }: StepContext<T>, draft: Draft<T>, answers: T['answers']) {
    const { id, reference } = draft;
    try {
      return { draft: id, ...(await deps.submit({ id, reference, speaker, answers })) };
    } catch (error) {
      if (isTaken(error)) await drafts.save(savedDrafts, { ...draft, reference: deps.newReference() }, speaker.now);
      throw error;
    }
  }

  async function end(context: StepContext<T>, sent: Sent<T>): Promise<Shown> {
    const { speaker, open } = context;
    const { person, now } = speaker;
    await againOnConflict(TRIES, async (tries) => {
      const savedDrafts = tries === 1 ? context.savedDrafts : await drafts.read(person.id, now);
      // What was done to it at the same moment comes too late: it is sent.
      if (savedDrafts.open?.id !== open.id) return;
      await drafts.save(savedDrafts, undefined, now, [sent, ...savedDrafts.sent]);
    });
    await navigation.retire(context, sentBelow);
    return { card: journey.receiptCard(sent, deps.policy) };
  }

  return {
    end,
    send: async (context, draft, answers) => end(context, await submit(context, draft, answers)),
    async wasSent({ open }, speaker) {
      if (open === undefined || !maybeSent(open)) return undefined;
      const receiptFor = await deps.sent(open.reference, speaker.person.id, speaker.now);
      return receiptFor && { draft: open.id, ...receiptFor(speaker) };
    },
  };
}
