import type { Reference } from '../../base/vocabulary.ts';
import type { Case } from '../../record/case.ts';
import { inCharge } from '../../record/case-roles.ts';
import { type LinkKind, linkKinds, linkTo } from '../../record/links.ts';
import { onlyWhole } from '../../record/readers.ts';
import type { Action, ActionResult, Deciding } from '../../rows/action.ts';
import { refusal } from '../../rows/refusals.ts';
import { everyStage } from '../../stages.ts';
import { otherTrouble } from '../other.ts';

interface Input {
  readonly other: Reference;
  readonly kind: LinkKind;
  readonly reason: string;
}

function decide(c: Case, { other, kind, reason }: Input, by: Deciding): ActionResult {
  const trouble = otherTrouble(c, other, by);
  if (trouble !== undefined) return trouble;
  return linkTo(c, other)?.kind === kind
    ? refusal('invalid', `It is already recorded that ${other} is that: "${linkKinds[kind]}".`, 'A-32', 'other')
    : [{ type: 'linked', other, kind, why: reason }];
}

export const linkCase: Action<Input> = {
  source: 'A-32',
  label: 'Link another case',
  afterwards: true,
  form: {
    title: 'Link another case',
    send: 'Record this',
    says: [
      'The link will stand on both cases. Only people who can see the whole of both will see it. Nobody else will learn from this case that there is the other.',
      'Linking changes nothing else. If both cases are about the same young person and one of them is to go on, link them first. Then press "Go on in another case" on the newer one.',
    ],
    readBy: { reason: onlyWhole },
  },
  who: inCharge,
  from: everyStage,
  to: 'same',
  guards: [],
  decide,
  namesCases: ({ other }) => ({ field: 'other', all: [other] }),
  events: {},
};
