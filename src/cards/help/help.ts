/** Help, greetings and the short words of the private chat and of channels. */

import { sayOpeningHours } from '../../rules/base/opening-hours.ts';
import type { Policy } from '../../rules/base/policy.ts';
import { drawButton, drawLink } from '../buttons.ts';
import type { Card } from '../card.ts';
import { messageCard } from '../message/message.ts';
import { whenDownLink } from './paper.ts';

function danger({ contacts }: Policy): string {
  const { emergency, firstContact } = contacts;
  return `**If a child is in danger now, ring ${emergency.value}.** For urgent advice ring ${firstContact.name} on ${firstContact.phone.value}. ${sayOpeningHours(firstContact.hours.value)} ${firstContact.outOfHours.value} You can also email ${firstContact.email.value}.`;
}

/** What somebody who reads a card of help is here. */
export interface Reader {
  readonly isAdministrator: boolean;
  /** They raise concerns, and have nothing to do with the cases of others. */
  readonly raisesOnly: boolean;
  /** They enter what the police decided. */
  readonly mayNotify?: boolean;
  /** They have cases, or assessments, of which they are shown an overview. */
  readonly hasOverview?: boolean;
  /** They are a team manager or the service lead. */
  readonly manages?: boolean;
  /** Where the blank forms are reached. */
  readonly paperUrl?: string;
  /** They are the service lead. */
  readonly leads?: boolean;
}
const anybody: Reader = { isAdministrator: false, raisesOnly: false };

const forReferrers = [
  { title: 'raise a concern', value: 'start or finish a concern' },
  { title: 'my concerns', value: 'what you raised, and what you have not sent' },
  { title: 'what happens next', value: 'also: who will see this, how long does it take' },
  { title: 'cancel', value: 'stop what you are doing' },
] as const;

const forWorkers = [
  { title: 'raise a concern', value: 'start or finish a concern' },
  { title: 'my cases', value: 'your concerns and cases' },
  { title: 'late cases', value: 'cases where something is late' },
  { title: 'find Joe Smith', value: 'find a case by a name, a reference or a team' },
  { title: 'separate records', value: 'records of children who may have been harmed, that you can see' },
  { title: 'status 7KQ4-2MX6', value: 'how one case stands' },
  { title: 'why CN-06', value: 'a rule of the procedure in plain words, or how the days of a case are counted' },
  { title: 'what is new', value: 'what changed since the procedure was written' },
  { title: 'who am i', value: 'your role, and your account id' },
  { title: 'cancel', value: 'stop what you are doing' },
] as const;

const forAdministrators = [
  { title: 'people', value: 'for administrators: people, their roles, their channels and their cover' },
  { title: 'stuck', value: 'for administrators: messages that did not arrive' },
  { title: 'removals', value: 'for administrators: records that a second person must confirm the removal of' },
] as const;

const forNotifiers = [
  { title: 'police notification', value: 'record what the police decided about a young person' },
] as const;

const forOverview = [{ title: 'overview', value: 'what is late, and what is due in the next four weeks' }] as const;

const forManagers = [
  { title: 'closed cases', value: 'cases that were closed, and the way to open one again' },
  { title: 'hand over all', value: 'give every open case of one team manager to another' },
  { title: 'without an owner', value: 'what is to be done and has nobody who can do it' },
  { title: 'inspection', value: 'the inspection report, for the service lead' },
] as const;

const forServiceLeads = [
  { title: 'searches', value: 'who searched for cases, when, and how many they found' },
] as const;

const typable = (reader: Reader) => {
  const {
    isAdministrator,
    raisesOnly,
    mayNotify = false,
    manages = false,
    hasOverview = false,
    leads = false,
  } = reader;
  return [
    ...(raisesOnly ? forReferrers : forWorkers),
    ...(hasOverview ? forOverview : []),
    ...(manages ? forManagers : []),
    ...(leads ? forServiceLeads : []),
    ...(mayNotify ? forNotifiers : []),
    ...(isAdministrator ? forAdministrators : []),
  ];
};

const toRaise: unknown = drawButton(
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
      `Pathway is how agencies in ${policy.authority} work together when a young person's sexual behaviour may harm others. Nobody reads this chat as you type. Please send no pictures or files.`,
    ],
    facts: typable(reader),
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
    facts: typable(reader),
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
      'There is no team manager in the people register, so nobody would get your concern. Ring one of the numbers above, and follow your own safeguarding procedure. Type **paper** for a form that you can print. Please tell your Pathway administrator.',
    ],
  });
}

/** Pictures and files are never taken (F-09). */
export function noFilesCard(policy: Policy): Card {
  return messageCard({
    title: 'Pathway takes no pictures or files',
    paragraphs: [
      'Pathway did not keep what you sent. Please delete it from this chat.',
      'Sexual images of a child: do not view, copy, print, share, store or save them, and do not ask a child to send or download them. Say in your own words what you were told, and follow your designated safeguarding lead.',
      danger(policy),
    ],
  });
}

/** In a channel nothing typed is stored or quoted (F-02). `bot`: under which id its private chat is found. */
export function privateChatCard(bot?: string): Card {
  const url = `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(bot ?? '')}`;
  return messageCard({
    title: 'Please use the private chat',
    paragraphs: [
      'Pathway did not read or keep what you typed here. Open the chat with Pathway and type **raise a concern** there.',
      "If what you typed names a child, delete it now and tell your organisation's data protection lead.",
    ],
    actions: bot === undefined ? [] : [drawLink('Open the private chat', url)],
  });
}

/** A button that is not known, or that has had its day. */
export const oldButton =
  'That button no longer works. Nothing was changed. Type "help" in the private chat to see what you can do.';

/** The answer to a message that was edited or deleted. */
export const chatNotFollowed =
  'If you change or delete a message in this chat, that does not change what you told Pathway. To change an answer in a concern that you have not sent, press **Back**, or **Change** on the card that shows your answers. If you have sent it, tell the team manager what is wrong.';

export function nothingOpenCard(): Card {
  return messageCard({
    title: 'You have no unfinished concern',
    paragraphs: ['Type **raise a concern** to start one. Type **help** to see what else you can do.'],
  });
}

export function wordCard(word: string): Card {
  return messageCard({ title: 'Pathway', paragraphs: [word] });
}
