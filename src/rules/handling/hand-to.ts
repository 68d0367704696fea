/** Giving a case to a team manager. */

import { type PersonId, personRef } from '../base/vocabulary.ts';
import type { Case } from '../record/case.ts';
import type { HandedTogether } from '../record/handed-together.ts';
import { isKeptFrom } from '../record/kept-from.ts';
import { onlyWhole } from '../record/readers.ts';
import { givenToReferrer } from '../record/referrer.ts';
import type { ActionResult, FormWords, Reason } from '../rows/action.ts';
import type { ActorContext } from '../rows/context.ts';
import { type Doubt, whenOdd } from '../rows/doubt.ts';
import { refusal } from '../rows/refusals.ts';

export interface HandToInput extends Reason {
  readonly to: PersonId;
  /** It is one of all the cases that somebody has, handed over together. */
  readonly together?: HandedTogether | undefined;
}

export const handToForm = (title: string): FormWords => ({
  title,
  send: 'Hand over',
  says: ['Pathway will tell the new team manager, who will see the whole case.'],
  readBy: { reason: onlyWhole },
});

/** Whoever is away cannot act on what they are given. */
export function givenToAway(
  to: PersonId,
  { roster }: Pick<ActorContext, 'roster'>,
  what = 'the case',
): readonly Doubt[] {
  const name = roster.person(to)?.name ?? 'This person';
  const asks = `${name} is recorded as away today. Do you want to hand over ${what} all the same?`;
  return whenOdd(roster.isAway(to), { id: `away:${to}`, asks });
}

/** Of all that somebody has it is asked once, and not of each. */
export const handToDoubts = (c: Case, { to, together }: HandToInput, by: ActorContext): readonly Doubt[] => [
  ...givenToReferrer(c, to),
  ...(together === undefined ? givenToAway(to, by) : []),
];

/** Somebody else gave it to another meanwhile: that stands. */
const isNotTheirs = (c: Case, { together }: HandToInput): boolean =>
  together !== undefined && together.from.id !== c.manager?.id;

export function handTo(c: Case, input: HandToInput, { roster }: ActorContext): ActionResult {
  const { to, reason, together } = input;
  const manager = roster.withJob('team-manager').find((person) => person.id === to);
  if (manager === undefined) {
    return refusal('invalid', 'Choose a CDYJS team manager from the list.', 'A-18', 'to');
  }
  if (isKeptFrom(c, manager.id)) {
    return refusal('invalid', `This case is kept from ${manager.name}. Choose another team manager.`, 'A-18', 'to');
  }
  if (manager.id === c.manager?.id) {
    return refusal('invalid', `${manager.name} has the case already.`, 'A-18', 'to');
  }
  if (isNotTheirs(c, input)) {
    const has = c.manager === undefined ? 'nobody has it' : `${c.manager.name} has it`;
    return refusal('precondition', `It was given to another since: ${has} now.`, 'A-18');
  }
  return [
    {
      type: 'handed-over',
      manager: personRef(manager),
      reason,
      ...(together === undefined ? {} : { together: { ...together, from: personRef(together.from) } }),
    },
  ];
}
