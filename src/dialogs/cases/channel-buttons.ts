/** The buttons of channel posts that act where they stand. What is answered shows only to the one who pressed. */
import { readReference } from '../../cases/reference.ts';
import type { Command } from '../../rules/commands.ts';
import type { Case } from '../../rules/record/case.ts';
import { allSaid, notFound } from '../../rules/rows/refusals.ts';
import type { Shown, Speaker } from '../turn.ts';
import type { CaseDeps } from './deps.ts';
import { cannotSpeakFor } from './speaking-for.ts';

interface Pressed {
  readonly reference: string;
  readonly command: Command;
  readonly done: string | ((c: Case) => string);
  /** What a refusal is said as, where it can be said better. */
  readonly refused?: (c: Case) => string | undefined;
}

async function act(deps: CaseDeps, { person, now }: Speaker, pressed: Pressed): Promise<Shown> {
  const { command, done, refused } = pressed;
  const reference = readReference(pressed.reference);
  if (reference === undefined) {
    return { word: notFound.says };
  }
  const outcome = await deps.cases.perform(reference, command, person, now);
  if (outcome.ok) {
    const says = typeof done === 'string' ? done : done(outcome.case);
    return { word: outcome.changed ? says : 'That was recorded already. Nothing was changed.' };
  }
  const { says, doubts } = outcome.refusal;
  // A button of a post cannot ask: the form in the open case does.
  if (doubts !== undefined) return { word: `${says} If so, press "Open" and do it there. Nothing was changed.` };
  const better = outcome.case && refused?.(outcome.case);
  return { word: better ?? allSaid(outcome.refusal) };
}

const taken = 'You have taken the case. Pathway will tell the referrer. Open the case to see what is next.';

/** Of two managers who press at once the second reads who was first; so does one who presses twice. */
export function takeFromPost(deps: CaseDeps, speaker: Speaker, reference: string): Promise<Shown> {
  const refused = ({ manager }: Case): string | undefined => {
    const who = manager?.id === speaker.person.id ? 'You have' : `${manager?.name} has`;
    return manager && `${who} this case already. Nothing was changed.`;
  };
  const command: Command = { id: deps.newId(), action: 'take', input: {} };
  return act(deps, speaker, { reference, command, done: taken, refused });
}

export function confirmFromPost(deps: CaseDeps, speaker: Speaker, reference: string): Promise<Shown> {
  const command: Command = { id: deps.newId(), action: 'confirm-referral', input: {} };
  return act(deps, speaker, { reference, command, done: 'Confirmed. CDYJS can see that you have it.' });
}

const tooLate =
  'Your answer is recorded, but the meeting was due to begin before now. Ring the team manager if your agency did not come.';

export async function acceptFromPost(
  deps: CaseDeps,
  speaker: Speaker,
  { reference, team, meeting }: { reference: string; team: string; meeting: number },
): Promise<Shown> {
  const notTheirs = cannotSpeakFor(deps, speaker, team);
  if (notTheirs !== undefined) return { word: notTheirs };
  const input = { team, meeting, answer: 'accepted' } as const;
  const command: Command = { id: deps.newId(), action: 'answer-invitation', input };
  const done = ({ meetings }: Case): string => {
    const starts = meetings.find(({ number }) => number === meeting)?.starts;
    return starts !== undefined && starts <= speaker.now
      ? tooLate
      : 'Thank you: your agency is coming. Add it to your calendar from the post.';
  };
  return act(deps, speaker, { reference, command, done });
}
