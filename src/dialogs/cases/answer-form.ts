/** Opens the forms by which an invitation is answered, where the one that they were pressed on still stands. */
import { refusalCard } from '../../cards/case/refusal.ts';
import type { CaseView } from '../../cases/sight.ts';
import type { TeamId } from '../../rules/base/vocabulary.ts';
import type { ActionId } from '../../rules/commands.ts';
import { whyRefused } from '../../rules/engine/permission.ts';
import { invitationOf } from '../../rules/meeting/answering.ts';
import { allSaid, notFound, type Refusal } from '../../rules/rows/refusals.ts';
import type { DialogShown, Shown, Speaker } from '../turn.ts';
import { inCase, noSuchCase } from './case-dialog.ts';
import { type CaseDeps, lookUp } from './deps.ts';
import { cannotSpeakFor } from './speaking-for.ts';
import { showFormOf } from './submit-form.ts';

interface Invited {
  readonly reference: string;
  readonly team: TeamId;
  readonly meeting: number;
}

function trouble({ case: c, person }: CaseView, { team, meeting }: Invited): Refusal | undefined {
  const found = invitationOf(c, { team, meeting }, { actor: person });
  return 'code' in found ? found : undefined;
}

export async function showAnswerForm(
  deps: CaseDeps,
  speaker: Speaker,
  invited: Invited,
  action: Extract<ActionId, 'answer-invitation' | 'decline-invitation'>,
): Promise<DialogShown> {
  const notTheirs = cannotSpeakFor(deps, speaker, invited.team);
  if (notTheirs !== undefined) return { closes: notTheirs };
  const look = await lookUp(deps, invited.reference, speaker.person, speaker.now);
  if (look === undefined) {
    return noSuchCase();
  }
  const refused = trouble(look, invited);
  return refused === undefined
    ? showFormOf(deps, speaker, look, action, { team: invited.team, answer: 'somebody-else' })
    : inCase(look.case.reference, refusalCard(refused));
}

/** A press on a post of before a reason was asked: it cannot open a dialog, so it says where that is. */
export async function askWhyFromPost(deps: CaseDeps, speaker: Speaker, invited: Invited): Promise<Shown> {
  const notTheirs = cannotSpeakFor(deps, speaker, invited.team);
  if (notTheirs !== undefined) return { word: notTheirs };
  const look = await lookUp(deps, invited.reference, speaker.person, speaker.now);
  if (look === undefined) return { word: notFound.says };
  const refused = trouble(look, invited) ?? whyRefused(look.case, look.roles, 'decline-invitation', speaker.person.id);
  if (refused !== undefined) return { word: allSaid(refused) };
  return {
    word: 'Nothing was recorded yet: Pathway now asks why your agency is not coming. Press "Open" on the post, and then "Decline the invitation".',
  };
}
