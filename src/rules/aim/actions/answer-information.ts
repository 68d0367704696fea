import { rolesOn } from '../../record/access.ts';
import type { Case } from '../../record/case.ts';
import { onlyWhole } from '../../record/readers.ts';
import type { Action } from '../../rows/action.ts';
import type { ActorContext } from '../../rows/context.ts';
import { refusal } from '../../rows/refusals.ts';
import { carriedOnStages } from '../../stages.ts';
import { askedOf, informationAwaited } from '../information.ts';
import { withAim } from '../life.ts';

interface Input {
  readonly number: number;
  readonly note: string;
}
interface InformationAnswered extends Input {
  readonly type: 'information-answered';
}

/** What somebody may record as answered: what their teams are asked, and all of it for the two who asked. */
export function answerable(c: Case, { actor, roster }: Pick<ActorContext, 'actor' | 'roster'>) {
  const isOfThePair = rolesOn(c, actor, roster).some((role) => role === 'aim-lead' || role === 'aim-co-worker');
  return isOfThePair ? informationAwaited(c) : askedOf(c, actor);
}

export const answerInformation: Action<Input, InformationAnswered> = {
  source: 'AM-03',
  label: 'Record that it was answered',
  form: {
    title: 'What was asked for the assessment',
    send: 'Record',
    says: ['Give the information to the worker who asks, in your own way. Record here only that it was answered.'],
    readBy: { note: onlyWhole },
  },
  who: ['information-team', 'aim-lead', 'aim-co-worker'],
  standIns: ['aim-lead', 'aim-co-worker'],
  from: carriedOnStages,
  to: 'same',
  guards: [
    {
      source: 'AM-03',
      holds: (c) => informationAwaited(c).length > 0,
      otherwise: 'Nothing that an agency was asked is still to be answered.',
      hides: true,
    },
  ],
  decide: (c, { number, note }, by) =>
    answerable(c, by).some((one) => one.number === number)
      ? [{ type: 'information-answered', number, note }]
      : refusal('invalid', 'Choose something that is still to be answered.', 'AM-03', 'number'),
  events: {
    'information-answered': {
      fold: (c, { number, note }, at, by) =>
        withAim(c, ({ information }) => ({
          information: information.map((one) => (one.number === number ? { ...one, answered: { at, by, note } } : one)),
        })),
      words: ({ number }) => `recorded that request ${number} for information was answered`,
      typed: ({ note }) => ({ 'How it was answered': note }),
    },
  },
};
