/** Where the letter does not say which service leads, the chair does, with why. */

import type { Case } from '../record/case.ts';
import type { OutcomeAnswers } from '../record/outcome.ts';
import { type Refusal, refusal } from '../rows/refusals.ts';
import { activitiesIn } from './decided.ts';
import { byLetter, letterRows, serviceNames } from './letter.ts';

/** What card 3 leaves open about it; undefined where it is said. */
export function leadNotSaid(c: Pick<Case, 'route'>, answers: OutcomeAnswers['assessment']): Refusal | undefined {
  const { leadAgency, leadWhy } = answers;
  const letter = byLetter(c.route, activitiesIn(answers));
  if (leadAgency === undefined) {
    return letter.rule === undefined ? refusal('invalid', letter.asks, letter.source, 'leadAgency') : undefined;
  }
  if (leadWhy !== undefined) return undefined;
  if (letter.rule === undefined) return refusal('invalid', 'Say why that service leads.', letter.source, 'leadWhy');
  const { service, source } = letterRows[letter.rule];
  const asks = `By the letter of the procedure ${serviceNames[service]} leads. Leave the choice out, or say why the meeting decided against that.`;
  return service === leadAgency ? undefined : refusal('invalid', asks, source, 'leadWhy');
}
