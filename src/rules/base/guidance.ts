/** What changed since the procedure was written, as its days go by. Never a rule. */
import type { Guidance, Policy } from './policy.ts';
import type { LocalDate } from './vocabulary.ts';

/** What is in force by now and that the authority has not confirmed: it is time to. */
export const unconfirmedInForce = ({ guidance }: Pick<Policy, 'guidance'>, today: LocalDate): readonly Guidance[] =>
  guidance.filter((one) => one.toBeConfirmed && one.inForceFrom !== 'not-known' && one.inForceFrom <= today);
