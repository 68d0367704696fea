import { running } from '../../record/case-roles.ts';
import { onlyWhole } from '../../record/readers.ts';
import type { Action } from '../../rows/action.ts';
import { carriedOnStages } from '../../stages.ts';
import { withWorker } from '../events.ts';
import { type Named, type NamingInput, named } from '../naming.ts';
import { assessmentUnderWay, serviceKnown } from '../pair-guards.ts';

interface LeadNamed extends Named {
  readonly type: 'aim-lead-named';
}

export const nameLead: Action<NamingInput, LeadNamed> = {
  source: 'CJ-24',
  label: 'Name who leads the assessment',
  form: {
    title: 'Name who leads the AIM assessment',
    send: 'Name them',
    says: ['They will see the whole case until the assessment is over.'],
    readBy: { reason: onlyWhole },
  },
  who: ['aim-appointer', ...running],
  // For the other service: where its own people told them.
  standIns: running,
  from: carriedOnStages,
  to: 'same',
  guards: [assessmentUnderWay, serviceKnown],
  decide: (c, input, by) => named(c, 'lead', input, by),
  events: {
    'aim-lead-named': {
      fold: (c, { type: _type, ...worker }, at, by) => withWorker(c, 'lead', { ...worker, since: at, by }),
      words: ({ person }, say) => `named ${say.name(person.name)} as the lead of the AIM assessment`,
      typed: ({ reason }) => ({ Why: reason }),
    },
  },
};
