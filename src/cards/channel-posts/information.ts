/** The post in a team's channel: the team is asked something about a case. Not what, and not for what. */
import type { InformationView } from '../../cases/channel-view.ts';
import { sayDate } from '../../rules/base/local-time.ts';
import { drawOpener } from '../buttons.ts';
import type { Card } from '../card.ts';
import { messageCard } from '../message/message.ts';

const states: Readonly<Record<InformationView['state'], string>> = {
  open: 'To be answered',
  answered: 'Answered',
  over: 'There is nothing more for you to do',
};

/** Draws the post. */
export function informationPost({ reference, number, by, state }: InformationView): Card {
  const open = drawOpener({ title: 'Open', verb: 'case/open', data: { reference } });
  const answered = drawOpener({
    title: 'Answered',
    verb: 'case/form',
    data: { reference, action: 'answer-information' },
    main: true,
  });
  return messageCard({
    title: `Your agency is asked something: ${reference}`,
    facts: [
      { title: 'Number', value: String(number) },
      ...(state === 'open' && by !== undefined ? [{ title: 'By', value: sayDate(by) }] : []),
      { title: 'State', value: states[state] },
    ],
    actions: state === 'open' ? [open, answered] : [],
  });
}
