/** Somebody in a private chat with one journey: what they see, what they type and press. */
import type { JsonObject } from '../../../desk/fake-teams/json.ts';
import { buttonsOf, heldIn, textOfCard } from '../../../desk/hands/card-reading.ts';
import type { Answer } from '../../../desk/hands/filling.ts';
import type { Card } from '../../../src/cards/card.ts';
import { oldButton } from '../../../src/cards/help/help.ts';
import type { JourneyData, JourneyVerb, JourneyVerbs } from '../../../src/cards/verbs/journey.ts';
import { readPress } from '../../../src/dialogs/buttons.ts';
import type { JourneyConversation } from '../../../src/dialogs/journey/index.ts';
import type { Chat, Press, Shown, Speaker } from '../../../src/dialogs/turn.ts';
import { pressOf, type Target, type Typed, typeInto } from '../../support/target.ts';

export interface Worker {
  readonly speaker: () => Speaker;
  readonly chat: Chat;
  begins(): Promise<void>;
  says(text: string): Promise<boolean>;
  fills(answers: Readonly<Record<string, Answer>>): void;
  /** Presses a button of the newest card that has it, with what was filled in on that card. */
  presses(title: string): Promise<Shown>;
  /** The press of a button as it would be sent, to be sent late, twice or altered. */
  press(title: string, typed?: Readonly<Record<string, Answer>>): Press;
  sends(press: Press): Promise<Shown>;
  /** The word that was answered last, if the last press was answered by one. */
  hears(): string | undefined;
  /** All the words of the newest post. */
  reads(): string;
  card(): Card;
  /** What stands in the inputs of the newest card, by label. */
  holds(): Readonly<Record<string, string>>;
  buttons(): readonly string[];
  /** Every post as it is now, oldest first. */
  history(): readonly string[];
}

interface Spot<Name extends string> {
  readonly chat: Chat;
  readonly speaker: Speaker;
  readonly verbs: JourneyVerbs<Name>;
}

/** A press in the private chat, its data parsed by its verb as at the door of all conversations. */
export async function pressIn<Name extends string>(
  { chat, speaker, verbs }: Spot<Name>,
  { buttons }: Pick<JourneyConversation<Name>, 'buttons'>,
  press: Press,
): Promise<Shown> {
  const read = readPress(verbs, press, 'execute') as { readonly data: JourneyData } | undefined;
  const button = buttons[press.verb as JourneyVerb<Name>];
  return read === undefined
    ? { word: oldButton }
    : button({ place: { kind: 'chat', chat }, speaker, press, data: read.data });
}

/** `onUpdate`: called before an earlier post is drawn anew; may throw. */
export function worker<Name extends string>(
  conversation: () => JourneyConversation<Name>,
  verbs: JourneyVerbs<Name>,
  speaker: () => Speaker,
  onUpdate: () => void = () => undefined,
): Worker {
  const posts = new Map<string, Card>();
  const typed: Typed = new Map();
  let heard: string | undefined;

  const chat: Chat = {
    post: async (card) => {
      const id = `post-${posts.size + 1}`;
      posts.set(id, card);
      return id;
    },
    update: async (post, card) => {
      onUpdate();
      if (posts.has(post)) posts.set(post, card);
    },
  };
  const targetOf = ([post, card]: readonly [string, Card]): Target => ({
    conversation: 'chat',
    post,
    card: card as unknown as JsonObject,
  });
  const newest = (): Target => {
    const last = [...posts].at(-1);
    if (last === undefined) throw new Error('There is no card yet.');
    return targetOf(last);
  };
  const hasButton = (card: unknown, title: string): boolean => buttonsOf(card).some((one) => one.startsWith(title));
  const withButton = (title: string): Target => {
    const found = [...posts].findLast(([, card]) => hasButton(card, title));
    if (found === undefined) throw new Error(`No card has the button "${title}". The newest says:\n${reads()}`);
    return targetOf(found);
  };
  const reads = (): string => textOfCard(newest().card);

  const press: Worker['press'] = (title, answers = {}) => {
    const target = withButton(title);
    typeInto(typed, target, answers);
    const request = pressOf(typed, target, title);
    if (request?.action.type !== 'Action.Execute') throw new Error(`"${title}" asks nothing of the bot.`);
    return { verb: request.action.verb, data: request.action.data, post: target.post };
  };
  const sends: Worker['sends'] = async (asked) => {
    const shown = await pressIn({ chat, speaker: speaker(), verbs }, conversation(), asked);
    heard = 'word' in shown ? shown.word : undefined;
    if ('card' in shown && asked.post !== undefined) posts.set(asked.post, shown.card);
    return shown;
  };

  return {
    speaker,
    chat,
    press,
    sends,
    reads,
    begins: () => conversation().begin(chat, speaker()),
    says: (text) => conversation().said(chat, speaker(), text),
    fills: (answers) => typeInto(typed, newest(), answers),
    presses: async (title) => sends(press(title)),
    hears: () => heard,
    card: () => newest().card as unknown as Card,
    holds: () => heldIn(newest().card),
    buttons: () => buttonsOf(newest().card),
    history: () => [...posts.values()].map(textOfCard),
  };
}
