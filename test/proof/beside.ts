/** One more case, like the one that is looked at: what somebody may link with it. */
import type { Case } from '../../src/rules/record/case.ts';

export const besideAnyCase = '2222-2222';
export const beside = (c: Case): Case => ({ ...c, reference: besideAnyCase });
