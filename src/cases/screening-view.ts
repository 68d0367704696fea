/** What the channel of MASH is shown of a referral to screen: its reference and its days. */
import { obligationsOf, teamsOf } from '../rules/engine/agenda.ts';
import type { Case } from '../rules/record/case.ts';
import type { DecisionContext } from '../rules/rows/context.ts';
import type { ScreeningView } from './channel-view.ts';

export function screeningViews(c: Case, by: DecisionContext): readonly ScreeningView[] {
  const screen = obligationsOf(c, by).find(({ row }) => row.postedUnder === 'screening');
  const sent = c.mash?.sent?.on;
  if (screen === undefined || sent === undefined) return [];
  const { due, metAt, owner } = screen;
  return teamsOf(owner, by.roster).map((team) => ({
    kind: 'screening',
    post: 'screening',
    team,
    reference: c.reference,
    sent,
    screenBy: due.known ? due.due : 'not-known',
    isOver: metAt !== undefined,
  }));
}
