/** How notices reach channels and chats. */
import type { Card } from '../cards/card.ts';
import type { Delivery, Messenger } from '../notices/messenger.ts';
import { accountOf, tenantElsewhere } from '../people/accounts.ts';
import type { Register } from '../people/register.ts';
import type { Clock } from '../platform/clock.ts';
import { createGate } from '../platform/queue.ts';
import type { PersonId } from '../rules/base/vocabulary.ts';
import type { Address } from './address.ts';
import type { AddressBook } from './address-book.ts';
import type { Connector } from './connector.ts';
import { afterPost, afterUpdate } from './delivery.ts';
import { cardActivity } from './post.ts';

export interface MessengerParts {
  readonly connector: Connector;
  readonly addresses: AddressBook;
  readonly register: Register;
  readonly clock: Clock;
}

/** Each send holds a connection while it is under way. */
const mostAtOnce = 8;

/** Nobody from Teams was heard yet, so nobody knows where to send. */
const notYet: Delivery = { outcome: 'later' };
/** Nobody wrote yet from the tenant the person or the channel is in, so Pathway was hardly put there: a telephone is surer. */
const notThere: Delivery = { outcome: 'refused', why: 'tenant-not-heard' };
const unheard = (tenant: string | undefined): Delivery => (tenant === undefined ? notYet : notThere);
/** Teams said that Pathway was removed from there, and did not say since that it is back. */
const removed: Delivery = { outcome: 'refused', why: 'removed' };

/** A chat that was kept may be one that is no more. */
const isLost = (delivery: Delivery): boolean => delivery.outcome === 'refused' && /^40[34]\b/.test(delivery.why);

export function createMessenger({ connector, addresses, register, clock }: MessengerParts): Messenger {
  const gate = createGate(mostAtOnce);

  async function post({ serviceUrl, conversation }: Address, card: Card): Promise<Delivery> {
    return afterPost(await gate(() => connector.send(serviceUrl, conversation, cardActivity(card))));
  }

  async function inChannel(team: string, send: (address: Address) => Promise<Delivery>): Promise<Delivery> {
    const conversation = register.channelOf(team);
    if (conversation === undefined) return { outcome: 'refused', why: 'no-channel' };
    const tenant = register.tenantOf(team);
    const address = await addresses.channel(conversation, clock.now(), tenant);
    if (address?.goneSince !== undefined) return removed;
    return address === undefined ? unheard(tenant) : send(address);
  }

  /** Asks for the private chat with somebody. It shows them nothing yet, so what may have been done is done again. */
  async function ask(person: PersonId): Promise<Address | Delivery> {
    const elsewhere = tenantElsewhere(person);
    const serviceUrl = await addresses.lastService(clock.now(), elsewhere);
    if (serviceUrl === undefined) return unheard(elsewhere);
    const { tenant: tenantId, objectId } = accountOf(person, register.tenant);
    // The bot is whoever the token is for; an object id is taken as an id where the app is installed for the person.
    const parameters = {
      isGroup: false,
      members: [{ id: objectId }],
      tenantId,
      channelData: { tenant: { id: tenantId } },
    } as const;
    const answer = await gate(() => connector.createConversation(serviceUrl, parameters));
    const delivery = afterPost(answer);
    if (delivery.outcome !== 'sent') return delivery.outcome === 'unknown' ? notYet : delivery;
    return delivery.activity === '' ? notYet : { serviceUrl, conversation: delivery.activity };
  }
  /** Opens the chat with somebody who never wrote, or instead of one that is lost. */
  async function open(person: PersonId, instead?: Address): Promise<Address | Delivery> {
    const address = await ask(person);
    if (!('outcome' in address)) await addresses.keepCreated(person, address, clock.now(), instead);
    return address;
  }

  return {
    toChannel: (team, card, under) =>
      inChannel(team, ({ serviceUrl, conversation }) => {
        const thread = under === undefined ? conversation : `${conversation};messageid=${under}`;
        return post({ serviceUrl, conversation: thread }, card);
      }),
    redraw: (team, activity, card) =>
      inChannel(team, async ({ serviceUrl, conversation }) => {
        const content = cardActivity(card);
        return afterUpdate(await gate(() => connector.update(serviceUrl, conversation, activity, content)), activity);
      }),
    async redrawInChat(person, activity, card) {
      const kept = await addresses.chat(person, clock.now());
      if (kept === undefined || kept.goneSince !== undefined) return { outcome: 'gone' };
      const { serviceUrl, conversation } = kept;
      const content = cardActivity(card);
      return afterUpdate(await gate(() => connector.update(serviceUrl, conversation, activity, content)), activity);
    },
    async toPerson(person, card) {
      const kept = await addresses.chat(person, clock.now());
      if (kept?.goneSince !== undefined) return removed;
      const delivery = kept === undefined ? undefined : await post(kept, card);
      if (delivery !== undefined && !isLost(delivery)) return delivery;
      const address = await open(person, kept);
      return 'outcome' in address ? address : post(address, card);
    },
    async reaches(person) {
      const address = await ask(person);
      return 'outcome' in address ? address : { outcome: 'sent', activity: '' };
    },
  };
}
