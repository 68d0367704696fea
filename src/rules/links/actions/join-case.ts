import type { Reference } from '../../base/vocabulary.ts';
import type { Case } from '../../record/case.ts';
import { inCharge } from '../../record/case-roles.ts';
import { linkTo } from '../../record/links.ts';
import { onlyWhole } from '../../record/readers.ts';
import type { Action, ActionResult, Deciding } from '../../rows/action.ts';
import { type Doubt, whenOdd } from '../../rows/doubt.ts';
import { nothingOfItsOwn } from '../guards.ts';
import { joiningTrouble } from '../joining.ts';
import { otherCase, otherTrouble } from '../other.ts';

interface Input {
  readonly other: Reference;
  readonly reason: string;
}
interface JoinedTo {
  readonly type: 'joined-to';
  readonly other: Reference;
  readonly why: string;
}

function decide(c: Case, { other, reason: why }: Input, by: Deciding): ActionResult {
  const older = otherCase(other, by);
  const trouble = otherTrouble(c, other, by) ?? (older && joiningTrouble(c, older));
  if (trouble !== undefined) return trouble;
  const link =
    linkTo(c, other)?.kind === 'same-person' ? [] : [{ type: 'linked', other, kind: 'same-person', why } as const];
  // The closing comes first: it keeps the stage from which the case can go on if it is opened again.
  return [{ type: 'joined-to', other, why }, ...link];
}

/** What would be asked of nobody any more, because the other case does not ask it. */
function doubts(_c: Case, { other }: Input, by: Deciding): readonly Doubt[] {
  const stops = by.undone().filter(({ row }) => row.askedWhereJoined === undefined);
  return whenOdd(stops.length > 0, {
    id: `stops:${other}:${stops.length}`,
    asks: `This is still to be done and will stop: ${stops.map(({ title }) => title).join('; ')}. See to it on ${other} instead. Is that right?`,
  });
}

export const joinCase: Action<Input, JoinedTo> = {
  source: 'A-32',
  label: 'Go on in another case',
  afterwards: true,
  form: {
    title: 'Go on in another case',
    send: 'Go on there',
    says: [
      'This is for a second concern about the same young person. This case will be closed, and the other one will go on. Its team manager will talk this concern through with the person who raised it. A meeting must be held on or after the day this concern was received, within ten working days of it.',
      'The person who raised this concern will not be told that there is another case. They will read how their concern goes on. You can open this case again at any time.',
    ],
    readBy: { reason: onlyWhole },
  },
  who: inCharge,
  from: ['received', 'with-manager', 'arranging', 'no-meeting'],
  to: 'closed',
  guards: nothingOfItsOwn,
  decide,
  doubts,
  namesCases: ({ other }) => ({ field: 'other', all: [other] }),
  events: {
    'joined-to': {
      fold: ({ stage }, { other, why }, at, by) => ({
        closed: { at, by, from: stage, reason: why, code: 'joined', joinedTo: other },
      }),
      words: () => 'closed the case, because it goes on in another one about the same young person',
      typed: ({ why }) => ({ Why: why }),
    },
  },
};
