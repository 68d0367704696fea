import type { LocalDate } from '../../base/vocabulary.ts';
import { underJoined } from '../../links/given-back.ts';
import type { Addition } from '../../record/additions.ts';
import { raising } from '../../record/case-roles.ts';
import { alsoTeams, type Reader } from '../../record/readers.ts';
import type { Action } from '../../rows/action.ts';
import { detailsOf } from '../../rows/event.ts';
import { refusal } from '../../rows/refusals.ts';
import { openStages } from '../../stages.ts';
import { raiseItAgain } from '../guards.ts';

type Input = Pick<Addition, 'text' | 'happenedOn'>;
interface AddedTo extends Input, Pick<Addition, 'joined'> {
  readonly type: 'added-to';
}

const readers: readonly Reader[] = [...alsoTeams, 'police', 'author'];

const isToCome = ({ happenedOn }: Input, today: LocalDate): boolean => happenedOn !== undefined && happenedOn > today;

export const addToConcern: Action<Input, AddedTo> = {
  source: 'CN-01',
  label: 'Add something',
  form: {
    title: 'Add something to the concern',
    send: 'Add it',
    says: [
      'Write what is new. What you sent before stays as it is, and so will this: nobody can change it afterwards.',
      "Do not name another child: write 'another child'.",
      'Pathway will tell the team manager at once, and will tell you when it has been read.',
    ],
    readBy: { text: readers },
  },
  who: [...raising, 'notifying-officer'],
  from: openStages,
  to: 'same',
  guards: [],
  alreadyDone: raiseItAgain,
  decide: (_c, { text, happenedOn }, by) =>
    isToCome({ text, happenedOn }, by.calendar.localDate(by.now))
      ? refusal('invalid', 'That day has not come yet. Enter the day on which it happened.', 'CN-01', 'happenedOn')
      : [{ type: 'added-to', text, ...(happenedOn === undefined ? {} : { happenedOn }), ...underJoined(by) }],
  events: {
    'added-to': {
      fold: ({ additions = [] }, event, at, by) => ({
        additions: [...additions, { number: additions.length + 1, ...detailsOf(event), at, by }],
      }),
      words: () => 'added something to the concern',
    },
  },
};
