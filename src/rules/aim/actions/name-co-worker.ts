import { running } from '../../record/case-roles.ts';
import { onlyWhole } from '../../record/readers.ts';
import type { Action } from '../../rows/action.ts';
import { carriedOnStages } from '../../stages.ts';
import { withWorker } from '../events.ts';
import { type Named, type NamingInput, named } from '../naming.ts';
import { assessmentUnderWay, serviceKnown } from '../pair-guards.ts';

interface CoWorkerNamed extends Named {
  readonly type: 'aim-co-worker-named';
}

export const nameCoWorker: Action<NamingInput, CoWorkerNamed> = {
  source: 'CJ-22',
  label: 'Name the co-worker of the assessment',
  form: {
    title: 'Name the co-worker of the AIM assessment',
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
  decide: (c, input, by) => named(c, 'co-worker', input, by),
  events: {
    'aim-co-worker-named': {
      fold: (c, { type: _type, ...worker }, at, by) => withWorker(c, 'co-worker', { ...worker, since: at, by }),
      words: ({ person }, say) => `named ${say.name(person.name)} as the co-worker of the AIM assessment`,
      typed: ({ reason }) => ({ Why: reason }),
    },
  },
};
