/** The post in a social care team's or First Contact's channel: a case was referred to them. */

import type { ReferredOnView } from '../../cases/channel-view.ts';
import { sayWhen } from '../../rules/base/local-time.ts';
import { drawButton, drawOpener } from '../buttons.ts';
import type { Card } from '../card.ts';
import { messageCard } from '../message/message.ts';
import { plainWords } from '../text.ts';

const why: Record<ReferredOnView['because'], string> = {
  active: 'CDYJS refer this case to the team manager: the case management system shows it as active to your team.',
  'not-active':
    'CDYJS refer this case to First Contact: the case management system shows it as not active. Please send it to the right team in Liquid Logic, then confirm here.',
  route: 'A concern has come in for First Contact to decide the most appropriate route. CDYJS can see it too.',
};

/** Draws the post. */
export function referredOnPost(view: ReferredOnView): Card {
  const { reference, teamName, because, sent, confirmed, closed } = view;
  const confirm = drawButton(
    { title: 'We have it', verb: 'referral/confirm', data: { reference }, main: true },
    'post',
  );
  const waiting = confirmed === undefined && !closed;
  const open = drawOpener({
    title: waiting && because === 'route' ? 'Open and decide' : 'Open',
    verb: 'case/open',
    data: { reference },
  });
  return messageCard({
    title: `Referral to ${plainWords(teamName)}: ${reference}`,
    paragraphs: [why[because]],
    facts: [
      { title: 'Sent', value: sayWhen(sent) },
      {
        title: because === 'route' ? 'Decided' : 'Confirmed',
        value:
          confirmed === undefined ? (closed ? 'No longer needed: the case is closed' : 'Not yet') : sayWhen(confirmed),
      },
    ],
    actions: waiting && because !== 'route' ? [confirm, open] : [open],
  });
}
