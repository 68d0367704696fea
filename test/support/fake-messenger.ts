/** Stands where Teams would be: remembers what was sent, and fails as it is told to. */
import type { Card } from '../../src/cards/card.ts';
import type { Delivery, Messenger } from '../../src/notices/messenger.ts';
import type { PersonId, TeamId } from '../../src/rules/base/vocabulary.ts';
import { register } from './factories.ts';

export interface Sending {
  /** A post of its own in a channel, a reply under one, one drawn anew, or a message in a chat. */
  readonly how: 'post' | 'reply' | 'redraw' | 'chat' | 'asking';
  /** A team's id, or a person's name. */
  readonly to: string;
  /** The card's heading, which a notification shows. */
  readonly title: string;
  /** The whole card as text. */
  readonly card: string;
  /** The post it stands under or replaces. */
  readonly post?: string;
}
export interface Sent extends Sending {
  readonly activity: string;
}

/** What comes of a sending; undefined where it arrives. It may throw, or do something meanwhile. */
export type Weather = (sending: Sending) => Delivery | undefined | Promise<Delivery | undefined>;

export class FakeMessenger implements Messenger {
  /** What arrived, in order. */
  readonly arrived: Sent[] = [];
  /** Everything that was tried. */
  readonly tried: Sending[] = [];
  weather: Weather = () => undefined;
  /** Done once, while the next thing is on its way. */
  meanwhile: (() => Promise<unknown>) | undefined;

  async toChannel(team: TeamId, card: Card, under?: string): Promise<Delivery> {
    return this.#send(
      under === undefined
        ? { how: 'post', to: team, ...look(card) }
        : { how: 'reply', to: team, post: under, ...look(card) },
    );
  }

  async redraw(team: TeamId, activity: string, card: Card): Promise<Delivery> {
    return this.#send({ how: 'redraw', to: team, post: activity, ...look(card) });
  }

  async redrawInChat(person: PersonId, activity: string, card: Card): Promise<Delivery> {
    const to = register.person(person)?.name ?? person;
    return this.#send({ how: 'redraw', to, post: activity, ...look(card) });
  }

  async toPerson(person: PersonId, card: Card): Promise<Delivery> {
    return this.#send({ how: 'chat', to: register.person(person)?.name ?? person, ...look(card) });
  }

  /** What is only asked for is not among what was tried. */
  async reaches(person: PersonId): Promise<Delivery> {
    const sending: Sending = { how: 'asking', to: register.person(person)?.name ?? person, title: '', card: '' };
    return (await this.weather(sending)) ?? { outcome: 'sent', activity: '' };
  }

  /** `post cdyjs-managers: Referral 7KQ4-2MX9` for each thing that arrived since the last call. */
  hears(): readonly string[] {
    const lines = this.arrived.map(({ how, to, title }) => `${how} ${to}: ${title}`);
    this.arrived.length = 0;
    return lines;
  }

  async #send(sending: Sending): Promise<Delivery> {
    this.tried.push(sending);
    const { meanwhile } = this;
    this.meanwhile = undefined;
    await meanwhile?.();
    const delivery = await this.weather(sending);
    if (delivery !== undefined) return delivery;
    const activity = sending.how === 'redraw' ? String(sending.post) : `activity-${this.tried.length}`;
    this.arrived.push({ ...sending, activity });
    return { outcome: 'sent', activity };
  }
}

function look(card: Card): { title: string; card: string } {
  const text = JSON.stringify(card);
  return { title: /"text":"([^"]*)"/.exec(text)?.[1] ?? '', card: text };
}

export const fine: Weather = () => undefined;

/** What is sent to one place comes to this, everything else arrives. */
export const onlyTo =
  (place: string, delivery: Delivery): Weather =>
  (sending) =>
    sending.to === place ? delivery : undefined;
