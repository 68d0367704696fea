/** The teams from which an outcome chooses: those asked to the meeting, and those that call it. */
import type { Choice } from '../../../cards/form/fields.ts';
import { standingInvitations } from '../../../rules/record/case.ts';
import { choiceOf } from './many-teams.ts';
import type { FormView } from './shape.ts';

/** A card has three such lists at most: more teams would push everything else off it. */
const MOST_TEAMS = 20;

export function atTheMeeting({ case: c, by }: FormView): readonly Choice[] {
  const asked = standingInvitations(c).map(({ team }) => team);
  const calling = by.roster.teamsThat('takes-referrals', 'cdyjs').map(({ id }) => id);
  const ids = [...new Set([...calling, ...asked])].slice(0, MOST_TEAMS);
  return ids.map((id) => choiceOf({ id, name: by.roster.team(id)?.name ?? id }));
}
