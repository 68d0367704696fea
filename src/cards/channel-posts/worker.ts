/** The post in a team's channel: a worker is to be named. Not what for. */
import type { WorkerView } from '../../cases/channel-view.ts';
import { sayDate } from '../../rules/base/local-time.ts';
import { drawOpener } from '../buttons.ts';
import type { Card } from '../card.ts';
import { messageCard } from '../message/message.ts';

const states: Readonly<Record<WorkerView['state'], string>> = {
  open: 'To be named',
  named: 'Named',
  over: 'There is nothing more for you to do',
};

/** Draws the post. */
export function workerPost({ reference, by, state }: WorkerView): Card {
  const day = by === 'not-known' ? 'Not known: the list of bank holidays ends too soon' : sayDate(by);
  return messageCard({
    title: `A worker is to be named: ${reference}`,
    facts: [...(state === 'open' ? [{ title: 'By', value: day }] : []), { title: 'State', value: states[state] }],
    actions: state === 'open' ? [drawOpener({ title: 'Open', verb: 'case/open', data: { reference } })] : [],
  });
}
