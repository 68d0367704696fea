import type { Action } from '../../rows/action.ts';
import { type HandToInput, handTo, handToDoubts, handToForm } from '../hand-to.ts';

export const assign: Action<HandToInput> = {
  source: 'A-18',
  label: 'Give it to a team manager',
  form: handToForm('Give it to a team manager'),
  who: ['service-lead'],
  gives: 'first-manager',
  from: ['received'],
  to: 'with-manager',
  guards: [],
  decide: handTo,
  doubts: handToDoubts,
  events: {},
};
