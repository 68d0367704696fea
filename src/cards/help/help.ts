/** Help, greetings and the short words of the private chat and of channels. */

import { sayOpeningHours } from '../../rules/base/opening-hours.ts';
import type { Policy } from '../../rules/base/policy.ts';
import { drawLink } from '../buttons.ts';
import type { Card } from '../card.ts';
import { messageCard } from '../message/message.ts';

function danger({ contacts }: Policy): string {
  const { emergency, firstContact } = contacts;
  return `**If a child is in danger now, ring ${emergency.value}.** For urgent advice ring ${firstContact.name} on ${firstContact.phone.value}. ${sayOpeningHours(firstContact.hours.value)} ${firstContact.outOfHours.value} E-mail: ${firstContact.email.value}.`;
}

const canType = [
  { title: 'raise a concern', value: 'begin, or go on with, a concern' },
  { title: 'my cases', value: 'the cases you have to do with' },
  { title: 'late cases', value: 'those with something late' },
  { title: 'status 7KQ4-2MX6', value: 'how one case stands' },
  { title: 'why CN-06', value: 'a clause of the procedure in plain words; also with a reference' },
  { title: 'who am i', value: 'what you are to Pathway, and your object id' },
  { title: 'cancel', value: 'leave what you are in the middle of' },
] as const;

const administratorsType = [
  { title: 'people', value: 'for administrators: who has which role, which channel is whose, cover for an absence' },
  { title: 'stuck', value: 'for administrators: messages that did not arrive' },
] as const;

const typable = (isAdministrator: boolean) => [...canType, ...(isAdministrator ? administratorsType : [])];

/** What Pathway is, and what to type. */
export function helpCard(policy: Policy, isAdministrator = false): Card {
  return messageCard({
    title: 'Pathway',
    paragraphs: [
      danger(policy),
      'Pathway carries the procedure for young people whose sexual behaviour may harm others. Nobody reads this chat as you type. Please send no pictures or files.',
    ],
    facts: typable(isAdministrator),
    actions: [policy.links.keepingChildrenSafeInEducation, policy.links.informationSharing].map(({ title, url }) =>
      drawLink(title, url),
    ),
  });
}

/** The answer to words nothing is known by. */
export function unknownCard(policy: Policy, isAdministrator = false): Card {
  return messageCard({
    title: 'Pathway did not understand that',
    paragraphs: [
      danger(policy),
      'Nothing was stored. If you are worried about a child, type **raise a concern**. Or type one of these:',
    ],
    facts: typable(isAdministrator),
  });
}

/** Nobody in the people register could take a concern. */
export function notReadyCard(policy: Policy): Card {
  return messageCard({
    title: 'Pathway cannot take a concern yet',
    paragraphs: [
      danger(policy),
      'Nobody is set up here to take it, so it would reach nobody. Ring, and follow your own safeguarding procedure. Tell whoever looks after Pathway that no team manager is in the people register.',
    ],
  });
}

/** Pictures and files are never taken (F-09). */
export function noFilesCard(policy: Policy): Card {
  return messageCard({
    title: 'Pathway takes no pictures or files',
    paragraphs: [
      'Nothing you sent was kept here. Please delete it from this chat.',
      'Sexual images of a child: do not view, copy, print, share, store or save them, and do not ask a child to send or download them. Say in your own words what you were told, and follow your designated safeguarding lead.',
      danger(policy),
    ],
  });
}

/** In a channel nothing typed is stored or quoted (F-02). */
export function privateChatCard(): Card {
  return messageCard({
    title: 'Please use the private chat',
    paragraphs: [
      'Nothing typed here was read or stored by Pathway. Open the chat with Pathway and type **raise a concern** there.',
      "If what you typed names a child, delete it now and tell your organisation's data protection lead.",
    ],
  });
}

/** A button that is not known, or that has had its day. */
export const oldButton =
  'That button is no longer in use. Nothing was changed. Type "help" in the private chat to see what you can do.';

/** The answer to a message that was edited or deleted. */
export const chatNotFollowed =
  'Pathway does not follow what you change or delete in this chat: what it was told stays as it was. To change an answer of a concern that you have not sent, press **Back**, or **Change** on the card that shows your answers. Of one that you have sent, tell the team manager what is wrong.';

export function nothingOpenCard(): Card {
  return messageCard({
    title: 'You have no unfinished concern',
    paragraphs: ['Type **raise a concern** to begin one, or **help**.'],
  });
}

export function wordCard(word: string): Card {
  return messageCard({ title: 'Pathway', paragraphs: [word] });
}
