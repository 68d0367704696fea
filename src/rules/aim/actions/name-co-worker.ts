import type { Action } from '../../rows/action.ts';
import { type Named, type NamingInput, named, namedByAnother, namingEvent, namingForm, namingRow } from '../naming.ts';

interface CoWorkerNamed extends Named {
  readonly type: 'aim-co-worker-named';
}

export const nameCoWorker: Action<NamingInput, CoWorkerNamed> = {
  ...namingRow('co-worker'),
  source: 'CJ-22',
  label: 'Name the co-worker of the assessment',
  form: { ...namingForm, title: 'Name the co-worker of the AIM assessment' },
  decide: (c, input, by) => named(c, 'co-worker', input, by),
  doubts: (c, input, by) => namedByAnother(c, 'co-worker', input, by),
  events: { 'aim-co-worker-named': namingEvent('co-worker', 'the co-worker') },
};
