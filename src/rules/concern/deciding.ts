/** Of two who decide at once the second reads what the first has decided. */
import type { Case } from '../record/case.ts';

export function decidedAlready({ decision }: Case): string | undefined {
  if (decision === undefined) {
    return undefined;
  }
  const what = decision.appropriate ? 'agreed a meeting' : 'decided that a meeting is not appropriate';
  return `${decision.by.name} has ${what}`;
}
