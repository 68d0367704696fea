/** RS: further reading, the version of the procedure, and duties that it prints on one route only. */
import type { ClauseRow } from './shape.ts';

export const housekeeping = [
  {
    id: 'RS-01',
    lines: 'L111–116',
    says: 'The procedure lists further reading: a research review and its key messages, NSPCC research and resources, a study of young people who exploit others, a Stop It Now publication, and the Crown Prosecution Service (CPS) on therapy for child witnesses before a trial.',
  },
  {
    id: 'RS-02',
    lines: 'L118–119',
    says: 'This is version 15 of the procedure, last updated on 10 April 2024.',
  },
  {
    id: 'RS-03',
    lines: 'L44–89',
    says: 'Some duties are printed on one route only. On the criminal justice route: the High Risk of Harm Panel, public protection (MAPPA) and child exploitation, and a young person who denies what is alleged. On the concern route: how the assessment is shared, further meetings, what lead and co-worker do, and the check of the case management system. Local default: all of them apply on both routes.',
  },
] as const satisfies readonly ClauseRow[];
