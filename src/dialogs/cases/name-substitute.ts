/** Opens the form that sends somebody else, where the invitation it was pressed on still stands. */
import { refusalCard } from '../../cards/case/refusal.ts';
import type { CaseView } from '../../cases/sight.ts';
import type { TeamId } from '../../rules/base/vocabulary.ts';
import { teamsRepresented } from '../../rules/record/access.ts';
import { currentMeeting, standingInvitations } from '../../rules/record/case.ts';
import { type Refusal, refusal } from '../../rules/rows/refusals.ts';
import type { DialogShown, Speaker } from '../turn.ts';
import { inCase, noSuchCase } from './case-dialog.ts';
import { type CaseDeps, lookUp } from './deps.ts';
import { showFormOf } from './submit-form.ts';

interface Invited {
  readonly reference: string;
  readonly team: TeamId;
  readonly meeting: number;
}

function trouble({ case: c, person }: CaseView, { team, meeting }: Invited): Refusal | undefined {
  if (meeting !== currentMeeting(c)?.number) {
    return refusal('wrong-stage', 'That was the invitation to an earlier meeting. Answer the newest one.', 'CN-12');
  }
  const isTheirs = teamsRepresented(person).includes(team) && standingInvitations(c).some((one) => one.team === team);
  return isTheirs
    ? undefined
    : refusal('forbidden', 'Your team is not invited to this meeting now. Ask the team manager.', 'CN-12');
}

export async function showSubstituteForm(deps: CaseDeps, speaker: Speaker, invited: Invited): Promise<DialogShown> {
  const look = await lookUp(deps, invited.reference, speaker.person, speaker.now);
  if (look === undefined) {
    return noSuchCase();
  }
  const refused = trouble(look, invited);
  return refused === undefined
    ? showFormOf(deps, speaker, look, 'answer-invitation')
    : inCase(look.case.reference, refusalCard(refused));
}
