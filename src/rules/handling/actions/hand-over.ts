import { inCharge } from '../../record/case-roles.ts';
import type { Action } from '../../rows/action.ts';
import { takenStages } from '../../stages.ts';
import { type HandToInput, handTo, handToDoubts, handToForm } from '../hand-to.ts';

export const handOver: Action<HandToInput> = {
  source: 'A-18',
  label: 'Hand over to another manager',
  afterwards: true,
  form: handToForm('Hand over to another manager'),
  // Where a manager has left, with no deputy and no service lead, any team manager has to be able to.
  who: inCharge,
  gives: 'next-manager',
  from: takenStages,
  to: 'same',
  guards: [],
  decide: handTo,
  doubts: handToDoubts,
  events: {},
};
