import type { PersonId, PersonRef } from '../../base/vocabulary.ts';
import { managing } from '../../record/case-roles.ts';
import { onlyWhole } from '../../record/readers.ts';
import type { Action, Reason } from '../../rows/action.ts';
import type { Guard } from '../../rows/guard.ts';
import { refusal } from '../../rows/refusals.ts';
import { everyStage } from '../../stages.ts';

interface Input extends Reason {
  readonly person: PersonId;
}
interface LetSee extends Reason {
  readonly type: 'let-see';
  readonly person: PersonRef;
}

const keptFromSomebody: Guard = {
  source: 'PR-18',
  holds: ({ keptFrom = [] }) => keptFrom.length > 0,
  otherwise: 'This case is kept from nobody.',
  hides: true,
};

export const letSee: Action<Input, LetSee> = {
  source: 'PR-18',
  label: 'Let a worker see this case again',
  afterwards: true,
  form: {
    title: 'Let a worker see this case again',
    send: 'Let them see it',
    says: ['They will see of it what their job and their part in the case give them.'],
    readBy: { reason: onlyWhole },
  },
  who: managing,
  from: everyStage,
  to: 'same',
  guards: [keptFromSomebody],
  decide: ({ keptFrom = [], closed }, { person, reason }) => {
    if (closed?.joinedTo !== undefined) {
      const says = 'This case goes on in another one. Let them see that one again: then they can see this one as well.';
      return refusal('invalid', says, 'PR-18', 'person');
    }
    const kept = keptFrom.find((one) => one.person.id === person);
    return kept === undefined
      ? refusal('invalid', 'Choose a worker who may not see the case now.', 'PR-18', 'person')
      : [{ type: 'let-see', person: kept.person, reason }];
  },
  events: {
    'let-see': {
      fold: ({ keptFrom = [] }, { person }) => ({ keptFrom: keptFrom.filter((one) => one.person.id !== person.id) }),
      words: ({ person }, say) => `let ${say.name(person.name)} see the case again`,
      typed: ({ reason }) => ({ Why: reason }),
    },
  },
};
