/** From the answers to the case, and from the case to the receipt. */
import type { Receipt } from '../../cards/receipt/receipt.ts';
import type { Concern } from '../../rules/concern/concern.ts';
import type { Submission as Answered } from '../journey/index.ts';
import type { ConcernDeps } from './deps.ts';

export function createSubmit({ submit, nextSteps }: ConcernDeps): (sent: Answered<Concern>) => Promise<Receipt> {
  return async ({ answers: concern, ...sent }) => {
    const c = await submit({ ...sent, concern });
    const underTen = c.age.band === 'under-ten';
    return { reference: c.reference, underTen, next: nextSteps(c, sent.speaker.now) };
  };
}
