import type { Case } from '../../record/case.ts';
import { managing } from '../../record/case-roles.ts';
import { onlyWhole } from '../../record/readers.ts';
import type { OtherChildsReferral } from '../../record/safety.ts';
import type { Action, ActionResult } from '../../rows/action.ts';
import { detailsOf, type Unsigned } from '../../rows/event.ts';
import { takenStages } from '../../stages.ts';
import { anotherChild } from '../other-child.ts';

type Input = Unsigned<OtherChildsReferral>;
type OtherChildsReferralRecorded = Input & { readonly type: 'other-childs-referral-recorded' };

const decide = (_c: Case, { answer, said }: Input): ActionResult => [
  { type: 'other-childs-referral-recorded', answer, said },
];

/** Both children are to be referred: the needs of one are looked at apart from those of the other. */
export const recordOtherChildsReferral: Action<Input, OtherChildsReferralRecorded> = {
  source: 'PR-11',
  label: "Record the other child's own referral",
  form: {
    title: "The other child's own referral",
    send: 'Record this',
    says: [
      'A child who may have been harmed needs a safeguarding referral of their own. Pathway does not make it and tells nobody: make it with First Contact first.',
      "Do not name another child: write 'another child'.",
    ],
    readBy: { said: onlyWhole },
  },
  who: managing,
  from: takenStages,
  to: 'same',
  guards: [anotherChild],
  decide,
  events: {
    'other-childs-referral-recorded': {
      fold: (_c, event, at, by) => ({ otherChildsReferral: { ...detailsOf(event), at, by } }),
      words: ({ answer }) =>
        answer === 'not-needed'
          ? 'recorded why the other child needs no referral of their own'
          : "recorded the other child's own referral",
      typed: ({ said }) => ({ What: said }),
    },
  },
};
