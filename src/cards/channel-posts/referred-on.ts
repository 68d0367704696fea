/** The post in a social care team's or First Contact's channel: a case was referred to them. */

import type { ReferredOnView } from '../../cases/channel-view.ts';
import { sayWhen } from '../../rules/base/local-time.ts';
import { drawButton, drawOpener } from '../buttons.ts';
import type { Card } from '../card.ts';
import { messageCard } from '../message/message.ts';
import { plainWords } from '../text.ts';

const why: Record<ReferredOnView['because'], string> = {
  active:
    'CDYJS has referred this case to your team manager: the case management system shows it as active to your team.',
  'not-active':
    'CDYJS has referred this case to First Contact: the case management system shows it as not active. Send it to the right team in Liquid Logic, then confirm here.',
  route: 'A concern has come in for First Contact to decide the most appropriate route. CDYJS can see it too.',
};

const withdrawnWords: Record<NonNullable<ReferredOnView['withdrawn']>, string> = {
  misdirected: 'This referral is withdrawn: it was sent to your team by mistake. You do not have to do anything more.',
  'not-needed': 'This referral is withdrawn: it is no longer for your team. You do not have to confirm it.',
};

function standsAs({ confirmed, closed, withdrawn }: ReferredOnView): string {
  if (withdrawn !== undefined) return 'No longer needed: it is withdrawn';
  if (confirmed !== undefined) return sayWhen(confirmed);
  return closed ? 'No longer needed: the case is closed' : 'Not yet';
}

function buttons({ reference, because, confirmed, closed }: ReferredOnView): readonly unknown[] {
  const waiting = confirmed === undefined && !closed;
  const open = drawOpener({
    title: waiting && because === 'route' ? 'Open and decide' : 'Open',
    verb: 'case/open',
    data: { reference },
  });
  if (!waiting) return [open];
  switch (because) {
    case 'active':
      return [
        drawButton({ title: 'We have it', verb: 'referral/confirm', data: { reference }, main: true }, 'post'),
        open,
      ];
    case 'not-active': {
      // It is asked to which team: having it is not enough.
      const data = { reference, action: 'confirm-referral' };
      return [drawOpener({ title: 'Sent on in Liquid Logic', verb: 'case/form', data, main: true }), open];
    }
    case 'route':
      return [open];
  }
}

/** Draws the post. */
export function referredOnPost(view: ReferredOnView): Card {
  const { reference, teamName, because, sent, withdrawn } = view;
  return messageCard({
    title: `Referral to ${plainWords(teamName)}: ${reference}`,
    paragraphs: [withdrawn === undefined ? why[because] : `**${withdrawnWords[withdrawn]}**`],
    facts: [
      { title: 'Sent', value: sayWhen(sent) },
      { title: because === 'route' ? 'Decided' : 'Confirmed', value: standsAs(view) },
    ],
    actions: withdrawn === undefined ? buttons(view) : [],
  });
}
