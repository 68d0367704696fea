/** The High Risk of Harm Panel: SEND and Inclusion take the lead in telling it (CJ-27, CJ-28, A-23). */
import type { ObligationRow } from '../rows/obligation.ts';
import { owedPanelStep, panelSteps } from './panel.ts';

export const panelObligations: readonly ObligationRow[] = [
  {
    id: 'panel',
    source: 'CJ-28',
    title: 'Share information with the High Risk of Harm Panel',
    inChannel: 'A step for SEND and Inclusion is waiting',
    owner: { agency: 'send-inclusion', does: 'high-risk-panel' },
    within: 'panel',
    from: 'since',
    asked: 'an outcome, or what was found out since, said that they are in education',
    postedUnder: 'step',
    shownTo: ['whole', 'shared'],
    metBy: ['record-panel'],
    on: (c) => {
      const owed = owedPanelStep(c);
      return panelSteps(c)
        .filter(({ metAt }) => metAt !== undefined)
        .concat(owed ?? [])
        .map(({ key, number, since, metAt }) => ({ key, post: number, since, metAt }));
    },
  },
];
