/** The post in MASH's channel: the police referred a case that is to be screened. It says nothing of anybody. */

import type { ScreeningView } from '../../cases/channel-view.ts';
import { sayDate } from '../../rules/base/local-time.ts';
import { drawOpener } from '../buttons.ts';
import type { Card } from '../card.ts';
import { messageCard } from '../message/message.ts';

const over = 'You do not have to do anything more here.';

/** Draws the post. */
export function screeningPost({ reference, sent, screenBy, isOver }: ScreeningView): Card {
  const day = screenBy === 'not-known' ? 'Not known: the list of bank holidays ends too soon' : sayDate(screenBy);
  const title = isOver ? 'Open' : 'Open and screen';
  return messageCard({
    title: `A referral to screen: ${reference}`,
    paragraphs: isOver ? [over] : [],
    facts: [{ title: 'Sent', value: sayDate(sent) }, ...(isOver ? [] : [{ title: 'To be screened by', value: day }])],
    actions: [drawOpener({ title, verb: 'case/open', data: { reference } })],
  });
}
