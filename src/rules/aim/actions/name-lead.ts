import type { Action } from '../../rows/action.ts';
import { type Named, type NamingInput, named, namedByAnother, namingEvent, namingForm, namingRow } from '../naming.ts';

interface LeadNamed extends Named {
  readonly type: 'aim-lead-named';
}

export const nameLead: Action<NamingInput, LeadNamed> = {
  ...namingRow('lead'),
  source: 'CJ-24',
  label: 'Name who leads the assessment',
  form: { ...namingForm, title: 'Name who leads the AIM assessment' },
  decide: (c, input, by) => named(c, 'lead', input, by),
  doubts: (c, input, by) => namedByAnother(c, 'lead', input, by),
  events: { 'aim-lead-named': namingEvent('lead', 'the lead') },
};
