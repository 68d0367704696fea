import type { Case } from '../record/case.ts';

/** Whether the police investigate now (CJ-07). No case says so yet. */
export const isInvestigated = (_c: Case): boolean => false;
