/** The buttons of channel posts that act where they stand. What is answered shows only to the one who pressed. */
import { sourceText } from '../../cards/case/why.ts';
import { readReference } from '../../cases/reference.ts';
import { safeTeamName } from '../../cases/safe.ts';
import { jobNames, type TeamId } from '../../rules/base/vocabulary.ts';
import type { Command } from '../../rules/commands.ts';
import { jobsSpeakingFor, teamsRepresented } from '../../rules/record/access.ts';
import type { Case, Reply } from '../../rules/record/case.ts';
import { notFound } from '../../rules/rows/refusals.ts';
import type { Shown, Speaker } from '../turn.ts';
import type { CaseDeps } from './deps.ts';

interface Pressed {
  readonly reference: string;
  readonly command: Command;
  readonly done: string;
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
    return { word: outcome.changed ? done : 'That was recorded already. Nothing was changed.' };
  }
  const { says, source } = outcome.refusal;
  const better = outcome.case && refused?.(outcome.case);
  return { word: better ?? (source === undefined ? says : `${says} ${sourceText(source)}`) };
}

const taken = 'You have taken the case. The referrer is told. Open it to see what is next.';

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

const thanks: Record<Exclude<Reply, 'somebody-else'>, string> = {
  accepted: 'Thank you: your agency is coming. Add it to your calendar from the post.',
  declined: 'Recorded: your agency is not coming. The team manager can see it.',
};

/**
 * Of their own team somebody reads who may answer for it, whatever the case is: by job, as a channel names nobody. Nothing
 * of a case is said so, and of another team nothing at all.
 */
function cannotSpeakFor(deps: CaseDeps, { person, now }: Speaker, team: TeamId): string | undefined {
  const isTheirs = person.teams.some((one) => one.team === team);
  if (!isTheirs || teamsRepresented(person).includes(team)) return undefined;
  const { roster } = deps.contextAt(now);
  const jobs = jobsSpeakingFor(team, roster).map((job) => `the ${jobNames[job].toLowerCase()}`);
  const name = safeTeamName(roster, team);
  return jobs.length === 0
    ? `Nobody in the register can answer for ${name}. Tell the team manager of the case by telephone. Nothing was changed.`
    : `Only ${jobs.join(' or ')} can answer for ${name}. Nothing was changed.`;
}

export async function answerFromPost(
  deps: CaseDeps,
  speaker: Speaker,
  { reference, team, meeting }: { reference: string; team: string; meeting: number },
  answer: Exclude<Reply, 'somebody-else'>,
): Promise<Shown> {
  const notTheirs = cannotSpeakFor(deps, speaker, team);
  if (notTheirs !== undefined) return { word: notTheirs };
  const command: Command = { id: deps.newId(), action: 'answer-invitation', input: { team, meeting, answer } };
  return act(deps, speaker, { reference, command, done: thanks[answer] });
}
