/** The buttons of channel posts that act where they stand. What is answered shows only to the one who pressed. */
import { sourceText } from '../../cards/case/why.ts';
import { readReference } from '../../cases/reference.ts';
import type { Reply } from '../../rules/case.ts';
import type { Command } from '../../rules/inputs.ts';
import { notFound } from '../../rules/refusals.ts';
import type { Shown, Speaker } from '../turn.ts';
import { type CaseDeps, lookUp } from './deps.ts';

type OnCase = Exclude<Command, { action: 'raise' }>;

async function act(
  deps: CaseDeps,
  { person, now }: Speaker,
  typed: string,
  command: OnCase,
  done: string,
): Promise<Shown> {
  const reference = readReference(typed);
  if (reference === undefined) {
    return { word: notFound.says };
  }
  const outcome = await deps.cases.perform(reference, command, person, now);
  if (!outcome.ok) {
    const { says, source } = outcome.refusal;
    return { word: source === undefined ? says : `${says} ${sourceText(source)}` };
  }
  return { word: outcome.changed ? done : 'That was recorded already. Nothing was changed.' };
}

const taken = 'You have taken the case. The referrer is told. Open it to see what is next.';

/** Who has the case, where somebody has. */
async function takenAlready(deps: CaseDeps, { person, now }: Speaker, reference: string): Promise<Shown | undefined> {
  const manager = (await lookUp(deps, reference, person, now))?.case.manager;
  if (manager === undefined) {
    return undefined;
  }
  const who = manager.id === person.id ? 'You have' : `${manager.name} has`;
  return { word: `${who} this case already. Nothing was changed.` };
}

/** Of two managers who press at once the second reads who was first; so does whoever presses twice. */
export async function takeFromPost(deps: CaseDeps, speaker: Speaker, reference: string): Promise<Shown> {
  const before = await takenAlready(deps, speaker, reference);
  if (before !== undefined) {
    return before;
  }
  const command: OnCase = { id: deps.newId(), action: 'take', input: {} };
  const shown = await act(deps, speaker, reference, command, taken);
  const isTaken = 'word' in shown && shown.word === taken;
  return isTaken ? shown : ((await takenAlready(deps, speaker, reference)) ?? shown);
}

export function confirmFromPost(deps: CaseDeps, speaker: Speaker, reference: string): Promise<Shown> {
  const command: OnCase = { id: deps.newId(), action: 'confirm-referral', input: {} };
  return act(deps, speaker, reference, command, 'Confirmed. CDYJS can see that you have it.');
}

const thanks: Record<Exclude<Reply, 'somebody-else'>, string> = {
  accepted: 'Thank you: your agency is coming. Add it to your calendar from the post.',
  declined: 'Recorded: your agency is not coming. The team manager can see it.',
};

export function answerFromPost(
  deps: CaseDeps,
  speaker: Speaker,
  { reference, team, meeting }: { reference: string; team: string; meeting: number },
  answer: Exclude<Reply, 'somebody-else'>,
): Promise<Shown> {
  const command: OnCase = { id: deps.newId(), action: 'answer-invitation', input: { team, meeting, answer } };
  return act(deps, speaker, reference, command, thanks[answer]);
}
