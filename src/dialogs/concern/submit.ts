/** From the answers to the case, and from the case to the receipt. */
import type { Receipt } from '../../cards/receipt/receipt.ts';
import type { Instant } from '../../rules/base/vocabulary.ts';
import type { Case } from '../../rules/record/case.ts';
import type { JourneyDeps } from '../journey/index.ts';
import type { ConcernDeps } from './deps.ts';
import type { ConcernTypes } from './steps/section.ts';

export function createSubmit({
  submit,
  begun,
  nextSteps,
}: ConcernDeps): Pick<JourneyDeps<ConcernTypes>, 'submit' | 'sent'> {
  const receiptOf = (c: Case, now: Instant): Receipt => ({
    reference: c.reference,
    underTen: c.age.band === 'under-ten',
    next: nextSteps(c, now),
  });
  return {
    submit: async ({ answers: concern, ...sent }) => receiptOf(await submit({ ...sent, concern }), sent.speaker.now),
    sent: async (...of) => {
      const c = await begun(...of);
      return c && (({ now }) => receiptOf(c, now));
    },
  };
}
