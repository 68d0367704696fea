/** What is wanted first of an assessment once its pair is named (AM-01 to AM-05). */
import type { Case } from '../record/case.ts';
import type { Guard } from '../rows/guard.ts';
import { type Refusal, refusal } from '../rows/refusals.ts';
import { aimWithPart, newestAim } from './assessment.ts';

/** As long as something of it is still to be done, sharing it among that. */
export const aimOpen: Guard = {
  source: 'CN-19',
  holds: (c) => aimWithPart(c) !== undefined,
  otherwise: 'There is no AIM assessment with something still to do: none was decided, or it is shared or stopped.',
  hides: true,
};
/** Completed, with people agreed that it is shared with. */
export const toShare: Guard = {
  source: 'AM-05',
  holds: (c) => {
    const aim = newestAim(c);
    return aim?.completed !== undefined && aim.recipients.length > 0;
  },
  otherwise: 'First record that the assessment is complete: it is shared after that.',
  hides: true,
};
/** Another would take the place of one that is complete and still to be shared, and nobody would be asked to share it. */
export function beforeIsNotShared(c: Case): Refusal | undefined {
  const says =
    'The assessment before is complete and not shared with everybody as agreed. Its lead first records that, or says why it is not shared; or change who receives it.';
  return aimWithPart(c)?.completed === undefined ? undefined : refusal('invalid', says, 'AM-05', 'aim');
}

/** What the meeting wanted is shared or stopped, with why, before a case is closed. */
export const noAimOpen: Guard = {
  source: 'AM-05',
  holds: (c) => aimWithPart(c) === undefined,
  otherwise:
    'The AIM assessment is not shared with everybody as agreed, and not stopped. First record that, or say why it is not shared.',
};
