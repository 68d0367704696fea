/** What every form asks that records contact with the young person or their family while the police investigate (CJ-07, A-21). */
import type { Field } from '../../../cards/form/fields.ts';
import { isContactHeld } from '../../../rules/police/contact.ts';
import { shortText, yesNo } from './fields.ts';
import type { FormView } from './shape.ts';

const agreed = {
  kind: 'choice',
  id: 'officer',
  label: 'Did the officer in charge agree?',
  hint: 'If you did not ask, choose No.',
  choices: yesNo,
} as const satisfies Field;

/** Neither is asked once the officer agreed, or where nobody investigates. */
export function officerFields(look: FormView) {
  const who = shortText(look, 'officerWho', 'If so: which officer, and when');
  return isContactHeld(look.case) ? ([agreed, who] as const) : ([] as const);
}
