/** The post in a team's channel: a step of theirs is waiting. Not what it is about. */
import type { ReviewView, StepView } from '../../cases/channel-view.ts';
import { sayDate } from '../../rules/base/local-time.ts';
import type { LocalDate } from '../../rules/base/vocabulary.ts';
import { drawOpener } from '../buttons.ts';
import type { Card } from '../card.ts';
import { messageCard } from '../message/message.ts';

const states: Readonly<Record<StepView['state'], string>> = {
  open: 'To be done',
  done: 'Done',
  ended: 'Ended: there is nothing more for you to do',
};

const dayWords = (by: LocalDate | 'not-known'): string =>
  by === 'not-known' ? 'Not known: the list of bank holidays ends too soon' : sayDate(by);

/** Draws the post of a step of SEND and Inclusion. */
export function stepPost({ reference, by, state }: StepView): Card {
  return messageCard({
    title: `A step for SEND and Inclusion is waiting: ${reference}`,
    facts: [
      ...(by === undefined ? [] : [{ title: 'By', value: dayWords(by) }]),
      { title: 'State', value: states[state] },
    ],
    actions: state === 'open' ? [drawOpener({ title: 'Open', verb: 'case/open', data: { reference } })] : [],
  });
}

const reviewStates: Readonly<Record<ReviewView['state'], string>> = {
  ...states,
  moved: 'No longer with your team: there is nothing more for you to do',
  closed: 'Closed: there is nothing more for you to do',
};

/** Draws the post of a safety plan that is to be looked at. */
export function reviewPost({ reference, by, state }: ReviewView): Card {
  return messageCard({
    title: `A review is due: ${reference}`,
    facts: [
      ...(state === 'open' ? [{ title: 'By', value: sayDate(by) }] : []),
      { title: 'State', value: reviewStates[state] },
    ],
    actions: state === 'open' ? [drawOpener({ title: 'Open', verb: 'case/open', data: { reference } })] : [],
  });
}
