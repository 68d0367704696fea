/** What channels are shown of a step that is a team's: its reference and its day, and not what it is about. */
import type { LocalDate } from '../rules/base/vocabulary.ts';
import { type Obligation, obligationsOf } from '../rules/engine/agenda.ts';
import { panelSteps, panelTeams } from '../rules/panel/panel.ts';
import type { Case } from '../rules/record/case.ts';
import type { DecisionContext } from '../rules/rows/context.ts';
import type { PanelView } from './channel-view.ts';

const dayOf = ({ due }: Obligation): LocalDate | 'not-known' => (due.known ? due.due : 'not-known');

/** One in each channel of those who take the lead, for each time that it was asked for. */
export function panelViews(c: Case, by: DecisionContext): readonly PanelView[] {
  const owed = obligationsOf(c, by).filter(({ row }) => row.postedUnder === 'panel');
  return panelSteps(c).flatMap(({ number, metAt }) => {
    const post = `panel:${number}`;
    const duty = owed.find((one) => one.post === post);
    const isOpen = duty !== undefined && duty.metAt === undefined;
    const state = isOpen ? 'open' : metAt === undefined ? 'ended' : 'done';
    return panelTeams(by.roster).map((team) => ({
      kind: 'panel' as const,
      post,
      team,
      reference: c.reference,
      ...(isOpen ? { by: dayOf(duty) } : {}),
      state,
    }));
  });
}
