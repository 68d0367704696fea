/** What the channel of a team is shown of what it is asked for an assessment: that it is asked, and by when. Not what. */

import { newestAim } from '../rules/aim/assessment.ts';
import { obligationsOf } from '../rules/engine/agenda.ts';
import type { Aim, InformationAsked } from '../rules/record/aim.ts';
import type { Case } from '../rules/record/case.ts';
import type { DecisionContext } from '../rules/rows/context.ts';
import type { InformationView } from './channel-view.ts';

function stateOf(c: Case, aim: Aim, { answered, withdrawn }: InformationAsked): InformationView['state'] {
  if (answered !== undefined) return 'answered';
  const isOver =
    withdrawn !== undefined || aim !== newestAim(c) || aim.completed !== undefined || aim.stopped !== undefined;
  return isOver || c.closed !== undefined ? 'over' : 'open';
}

/** One for each thing that a team is asked. */
export function informationViews(c: Case, by: DecisionContext): readonly InformationView[] {
  const aims = c.aims ?? [];
  if (aims.every(({ information }) => information.length === 0)) return [];
  const duties = obligationsOf(c, by).filter(({ row }) => row.postedUnder === 'information');
  return aims.flatMap((aim) =>
    aim.information.map((one) => {
      const post = `information:${one.number}`;
      const due = duties.find((duty) => duty.post === post)?.due;
      return {
        kind: 'information' as const,
        post,
        team: one.team,
        reference: c.reference,
        number: one.number,
        ...(due?.known ? { by: due.due } : {}),
        state: stateOf(c, aim, one),
      };
    }),
  );
}
