/** The post in a team's channel: an action of a plan is waiting. Not what it is. */
import type { ActionView } from '../../cases/channel-view.ts';
import { sayDate } from '../../rules/base/local-time.ts';
import { drawOpener } from '../buttons.ts';
import type { Card } from '../card.ts';
import { messageCard } from '../message/message.ts';

const states: Readonly<Record<ActionView['state'], string>> = {
  open: 'To be done',
  done: 'Done',
  ended: 'Ended: there is nothing more for you to do',
  moved: 'No longer with your team: there is nothing more for you to do',
  closed: 'Closed: there is nothing more for you to do',
};

/** Draws the post. */
export function actionPost({ reference, number, by, state }: ActionView): Card {
  const data = { reference };
  const open = drawOpener({ title: 'Open', verb: 'case/open', data });
  const chosen = { reference, action: 'action-done', choose: { number: String(number) } };
  const done = drawOpener({ title: 'Done', verb: 'case/form', data: chosen, main: true });
  return messageCard({
    title: `An action for your agency: ${reference}`,
    facts: [
      { title: 'Number', value: String(number) },
      ...(state === 'open' ? [{ title: 'By', value: sayDate(by) }] : []),
      { title: 'State', value: states[state] },
    ],
    actions: state === 'open' ? [done, open] : [],
  });
}
