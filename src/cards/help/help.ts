/** Help, greetings and the short words of the private chat and of channels. */

import { sayOpeningHours } from '../../rules/base/opening-hours.ts';
import type { Policy } from '../../rules/base/policy.ts';
import { drawButton, drawLink } from '../buttons.ts';
import type { Card } from '../card.ts';
import { messageCard } from '../message/message.ts';
import { whenDownLink } from './paper.ts';
import { anybody, type Reader, whatToType } from './what-to-type.ts';

/** Whom to ring now, and when somebody answers there. */
export function danger({ contacts }: Pick<Policy, 'contacts'>): string {
  const { emergency, firstContact } = contacts;
  return `**If a child is in danger now, ring ${emergency.value}.** For urgent advice ring ${firstContact.name} on ${firstContact.phone.value}. ${sayOpeningHours(firstContact.hours.value)} ${firstContact.outOfHours.value} You can also email ${firstContact.email.value}.`;
}

export const toRaise: unknown = drawButton(
  { title: 'Raise a concern', verb: 'chat/begin', data: { journey: 'concern' }, main: true },
  'post',
);

const toNotify: unknown = drawButton(
  { title: 'Police notification', verb: 'chat/begin', data: { journey: 'notification' } },
  'post',
);

const whenDown = ({ paperUrl }: Reader): readonly unknown[] => (paperUrl === undefined ? [] : [whenDownLink(paperUrl)]);

/** What Pathway is, and what to type. */
export function helpCard(policy: Policy, reader: Reader = anybody): Card {
  const { keepingChildrenSafeInEducation, informationSharing } = policy.links;
  return messageCard({
    title: 'Pathway',
    paragraphs: [
      danger(policy),
      `Pathway is how agencies in ${policy.authority} work together when a young person's sexual behaviour may harm others. Nobody reads this chat as you type. Do not send pictures or files.`,
    ],
    facts: whatToType(reader),
    actions: [
      toRaise,
      ...(reader.mayNotify ? [toNotify] : []),
      ...[keepingChildrenSafeInEducation, informationSharing].map(({ title, url }) => drawLink(title, url)),
      ...whenDown(reader),
    ],
  });
}

/** The answer to words nothing is known by. */
export function unknownCard(policy: Policy, reader: Reader = anybody): Card {
  return messageCard({
    title: 'Sorry, I did not understand',
    paragraphs: [
      danger(policy),
      'Pathway did not keep what you typed. If you are worried about a child, press **Raise a concern**. Or type one of these:',
    ],
    facts: whatToType(reader),
    actions: [toRaise, ...whenDown(reader)],
  });
}

/** The answer to words that may be of a child. */
export function worryCard(policy: Policy): Card {
  return messageCard({
    title: 'Are you worried about a child?',
    paragraphs: [
      'Press **Raise a concern** and tell us there. You only need to fill in three short cards. Pathway did not keep what you typed here, and nobody has seen it.',
      danger(policy),
      'If it is something else, type **help**.',
    ],
    actions: [toRaise],
  });
}

export function thanksCard(policy: Policy): Card {
  return messageCard({
    title: "You're welcome",
    paragraphs: ['If anything changes, or you are worried again, press **Raise a concern**.', danger(policy)],
    actions: [toRaise],
  });
}

/** Nobody in the people register could take a concern. */
export function notReadyCard(policy: Policy): Card {
  return messageCard({
    title: 'Pathway cannot take a concern yet',
    paragraphs: [
      danger(policy),
      'There is no team manager in the people register, so nobody would get your concern. Ring one of the numbers above, and follow your own safeguarding procedure. Type **paper** for a form that you can print. Tell your Pathway administrator.',
    ],
  });
}

/** Pictures and files are never taken. */
export function noFilesCard(policy: Policy): Card {
  return messageCard({
    title: 'Pathway takes no pictures or files',
    paragraphs: [
      'Pathway did not keep what you sent. Delete it from this chat.',
      'Sexual images of a child: do not view, copy, print, share, store or save them, and do not ask a child to send or download them. Say in your own words what you were told, and follow your designated safeguarding lead.',
      danger(policy),
    ],
  });
}

/** In a channel nothing typed is stored or quoted. `bot`: under which id its private chat is found. */
export function privateChatCard(bot?: string): Card {
  const url = `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(bot ?? '')}`;
  return messageCard({
    title: 'Use the private chat',
    paragraphs: [
      'Pathway did not read or keep what you typed here. Open the chat with Pathway and type it there: **raise a concern**, for example.',
      "If what you typed names a child, delete it now and tell your organisation's data protection lead.",
    ],
    actions: bot === undefined ? [] : [drawLink('Open the private chat', url)],
  });
}

/** A button that is not known, or that has had its day. */
export const oldButton =
  'That button no longer works. Nothing was changed. Type "help" in the private chat to see what you can do.';

/** In place of what went wrong, where a newer Pathway is taking the place of the one that was asked. */
export const beingUpdated =
  'Pathway is being updated, and may not have done what you asked. What you sent before is kept. Try again in a few minutes. If it is urgent, use the phone.';

/** The answer to a message that was edited or deleted. */
export const chatNotFollowed =
  'If you change or delete a message in this chat, that does not change what you told Pathway. To change an answer in a concern that you have not sent, press **Back**, or **Change** on the card that shows your answers. If you have sent it, type **my concerns**, press **Open** and then **Add something**.';

export function nothingOpenCard(): Card {
  return messageCard({
    title: 'You have no unfinished concern',
    paragraphs: ['Type **raise a concern** to start one. Type **help** to see what else you can do.'],
  });
}

export function wordCard(word: string): Card {
  return messageCard({ title: 'Pathway', paragraphs: [word] });
}
