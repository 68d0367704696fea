/** The post in a team's channel: a step of theirs is waiting. Not what it is about. */
import type { PanelView } from '../../cases/channel-view.ts';
import { sayDate } from '../../rules/base/local-time.ts';
import type { LocalDate } from '../../rules/base/vocabulary.ts';
import { drawOpener } from '../buttons.ts';
import type { Card } from '../card.ts';
import { messageCard } from '../message/message.ts';

const states: Readonly<Record<PanelView['state'], string>> = {
  open: 'To be done',
  done: 'Done',
  ended: 'Ended: there is nothing more for you to do',
};

const dayWords = (by: LocalDate | 'not-known'): string =>
  by === 'not-known' ? 'Not known: the list of bank holidays ends too soon' : sayDate(by);

/** Draws the post of the High Risk of Harm Panel. */
export function panelPost({ reference, by, state }: PanelView): Card {
  return messageCard({
    title: `A step for SEND and Inclusion is waiting: ${reference}`,
    facts: [
      ...(by === undefined ? [] : [{ title: 'By', value: dayWords(by) }]),
      { title: 'State', value: states[state] },
    ],
    actions: state === 'open' ? [drawOpener({ title: 'Open', verb: 'case/open', data: { reference } })] : [],
  });
}
