import { type CountyPerson, chatOf } from '../../desk/fake-teams/county.ts';
import type { JsonObject } from '../../desk/fake-teams/json.ts';
import type { FakeTeams } from '../../desk/fake-teams.ts';
import { textOfCard } from '../../desk/hands/card-reading.ts';
import type { Post, PressAnswer } from '../../desk/page-api.ts';
import type { Sent } from '../../desk/store.ts';
import { createSpot, type Desk, type Spot } from './spot.ts';

/** A person at Teams. What is not said to be elsewhere happens in the open dialog, else in their chat with Pathway. */
export interface TeamsUser extends Omit<Spot, 'card'> {
  readonly person: CountyPerson;
  /** The posts of their chat. */
  chat(): readonly Post[];
  /** The newest card of their chat, or of a team's channel. */
  card(channel?: string): JsonObject;
  /** A channel, by its team's name. While a dialog is open nothing can be pressed there. */
  in(channel: string): Spot;
  /** The open dialog, if one is. */
  dialog(): { readonly title: string; readonly card: JsonObject; readonly text: string } | undefined;
  /** Closes the dialog with its cross: the bot hears nothing. */
  closesDialog(): void;
  /** What Teams showed for the last press. */
  shown(): PressAnswer | undefined;
}

/** Throws where nobody has that name. */
export function teamsUser(office: FakeTeams, name: string): TeamsUser {
  const person = office.county.people.find((one) => one.name === name);
  if (!person) throw new Error(`Nobody here is called ${name}.`);
  const desk: Desk = { typed: new Map(), dialog: undefined, shown: undefined };
  const common = { office, person: person.id, desk };
  const chat = createSpot({ ...common, conversation: chatOf(person), hasDialog: true });
  const inChannel = (channel: string) =>
    createSpot({ ...common, conversation: channelOf(office, channel), hasDialog: false });
  return {
    ...chat,
    person,
    chat: chat.posts,
    card: (channel) => (channel === undefined ? chat : inChannel(channel)).card(),
    in: inChannel,
    dialog: () => {
      if (!desk.dialog) return undefined;
      const { title, target } = desk.dialog;
      return { title, card: target.card, text: textOfCard(target.card) };
    },
    closesDialog: () => {
      desk.dialog = undefined;
    },
    shown: () => desk.shown,
  };
}

/** Each activity the bot posted or updated in a channel, and what it answered there to a button, superseded or not. */
export function everythingSentToChannels(office: FakeTeams): readonly Sent[] {
  const channels = new Set(office.county.teams.map(({ channel }) => channel));
  return office.sent().filter(({ conversation }) => channels.has(conversation));
}

function channelOf(office: FakeTeams, name: string): string {
  const team = office.county.teams.find((one) => one.name === name || one.channel === name);
  if (!team)
    throw new Error(`There is no team "${name}". There are: ${office.county.teams.map((t) => t.name).join(', ')}.`);
  return team.channel;
}
