/** What is said on a message that may stand twice, so that whoever reads both knows which one counts. */
import type { Card } from './card.ts';

const sentence = (text: string) => ({ type: 'TextBlock', text, weight: 'Bolder', wrap: true });

/** The first text stays the first: a notification shows it. */
const under = ({ body: [heading, ...rest] }: Card, text: string): readonly unknown[] => [
  heading,
  sentence(text),
  ...rest,
];

/** Of what is sent after a try that may have arrived. */
export function sentAgain(card: Card): Card {
  return {
    ...card,
    body: under(card, 'This may have been sent before. If it is above as well, only this one counts.'),
  };
}

/** Of what comes long after it was to come. `when`: the day and time, in words. */
export function sentLate(card: Card, when: string): Card {
  return { ...card, body: under(card, `This message is late: it should have come on ${when}.`) };
}

/** What an earlier copy becomes once it is known where it stands. Nothing can be pressed on it any more. */
export function olderCopy({ actions: _actions, ...card }: Card): Card {
  const { body } = card as Card;
  const text = 'This one does not count. The same was sent again further down: use that one.';
  return { ...(card as Card), body: under({ ...(card as Card), body: body.slice(0, 1) }, text) };
}
