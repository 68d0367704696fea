/** What a form that records contact asks besides while the officer in charge has not agreed (CJ-07). */
import { isContactHeld } from '../../../rules/police/contact.ts';
import { shortText, yesNo } from './fields.ts';
import type { FormView } from './shape.ts';

/** Two inputs, or none where nobody has to agree; `agreementTrouble` says what they lack. */
export const officerAgreedFields = (look: FormView, label = 'Did the officer in charge agree?') =>
  isContactHeld(look.case)
    ? ([
        {
          kind: 'choice',
          id: 'officerAgreed',
          label,
          hint: 'If you say no, Pathway will tell the service lead.',
          choices: yesNo,
        },
        shortText(look, 'officerSaid', 'Which officer agreed, and when; or why it did not wait'),
      ] as const)
    : [];
