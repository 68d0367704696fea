import { isObject, type JsonObject, textOf } from '../../desk/fake-teams/json.ts';
import type { FakeTeams } from '../../desk/fake-teams.ts';
import { buttonsOf, contentsOfCard, textOfCard } from '../../desk/hands/card-reading.ts';
import type { Answer } from '../../desk/hands/filling.ts';
import type { Post, PressAnswer, PressRequest } from '../../desk/page-api.ts';
import { buttonOf, forget, pressOf, type Target, type Typed, typeInto } from './target.ts';

/** One conversation as one person sees it, and what they do there. */
export interface Spot {
  readonly conversation: string;
  /** Oldest first. */
  posts(): readonly Post[];
  /** The newest post whose text or card holds the words. Throws where none does. */
  postWith(words: string): Post;
  /** The newest card that is still up. Throws where there is none. */
  card(): JsonObject;
  /** All words of the newest card, a line each. */
  reads(): string;
  /** The words of the bot's newest post, be it text or a card. */
  hears(): string;
  /** What a phone showed, oldest first. */
  notifications(): readonly string[];
  /** Titles of the buttons in front of the person. */
  buttons(): readonly string[];
  /** Labels of the inputs in front of the person. */
  labels(): readonly string[];
  /** Where an `Action.OpenUrl` leads. */
  link(title: string): string;
  /** Opens the conversation: marks it as read, refreshes cards that ask for it. */
  looks(): Promise<readonly Post[]>;
  /** Types a message; in a channel it mentions the bot unless told otherwise. Throws on trouble. */
  says(text: string, how?: { readonly mention?: boolean; readonly thread?: string }): Promise<PressAnswer>;
  sends(file: { readonly name: string; readonly contentType: string }, text?: string): Promise<PressAnswer>;
  /** Types into the inputs in front of the person, by label; nothing is sent before a button is pressed. */
  fills(answers: Readonly<Record<string, Answer>>): Promise<void>;
  /** Throws where Teams would show trouble, and where the client would send nothing. */
  presses(title: string): Promise<PressAnswer>;
  /** As `presses`, but trouble is an answer. */
  tries(title: string): Promise<PressAnswer>;
  /** Presses a button that opens a dialog. Throws where none opens. */
  opens(title: string): Promise<void>;
  fillsIn(post: Post, answers: Readonly<Record<string, Answer>>): Promise<void>;
  /** Presses a button of any post, as old as it may be. Trouble is an answer. */
  pressesIn(post: Post, title: string): Promise<PressAnswer>;
  /** A press as no button makes it. Trouble is an answer. */
  sendsRaw(press: Omit<PressRequest, 'conversation'>): Promise<PressAnswer>;
}

/** What one person has open and half typed, wherever they are. */
export interface Desk {
  readonly typed: Typed;
  dialog: { readonly title: string; readonly target: Target } | undefined;
  /** What Teams showed for the last press. */
  shown: PressAnswer | undefined;
}

export interface SpotOptions {
  readonly office: FakeTeams;
  /** Entra object id. */
  readonly person: string;
  readonly conversation: string;
  readonly desk: Desk;
  /** Whether the open dialog counts as being here; where it does not, it is in the way of pressing. */
  readonly hasDialog: boolean;
}

export function createSpot({ office, person, conversation, desk, hasDialog }: SpotOptions): Spot {
  const posts = () => office.peek(person, conversation);
  const cards = () => posts().filter((post) => isObject(post.card) && !post.deleted);
  const targetOf = (post: Post | undefined): Target => {
    if (!post || !isObject(post.card)) throw new Error(`There is no card here. ${lastWords(posts())}`);
    return { conversation, post: post.id, card: post.card };
  };
  const front = () => (hasDialog ? desk.dialog?.target : undefined) ?? targetOf(cards().at(-1));
  const target = () => {
    if (desk.dialog && !hasDialog) throw new Error(`The dialog "${desk.dialog.title}" is open: deal with it first.`);
    return front();
  };

  async function press(at: Target, title: string): Promise<PressAnswer> {
    const request = pressOf(desk.typed, at, title);
    const answer: PressAnswer = request ? await office.press(person, request) : { show: 'nothing' };
    settle(desk, at, answer);
    return answer;
  }
  async function presses(title: string): Promise<PressAnswer> {
    return orThrow(`Pressing "${title}"`, await press(target(), title));
  }
  return {
    conversation,
    posts,
    postWith(words) {
      const found = posts().findLast((post) => wordsOf(post).includes(words));
      if (!found) throw new Error(`No post holds "${words}". ${lastWords(posts())}`);
      return found;
    },
    card: () => targetOf(cards().at(-1)).card,
    reads: () => textOfCard(front().card),
    hears: () => wordsOf(posts().findLast((post) => post.from === 'bot' && !post.deleted)),
    notifications: () => posts().flatMap(({ notification }) => (notification === undefined ? [] : [notification])),
    buttons: () => buttonsOf(front().card),
    labels: () => contentsOfCard(front().card).inputs.map(({ label }) => label),
    link: (title) => textOf(buttonOf(target(), title).action.url) ?? '',
    looks: () => office.look(person, conversation),
    says: async (text, { mention = true, thread } = {}) =>
      orThrow('Saying this', await office.say(person, { conversation, text, mention, ...(thread ? { thread } : {}) })),
    sends: async (attachment, text = '') =>
      orThrow('Sending a file', await office.say(person, { conversation, text, mention: true, attachment })),
    fills: async (answers) => typeInto(desk.typed, target(), answers),
    presses,
    tries: (title) => press(target(), title),
    async opens(title) {
      const answer = await presses(title);
      if (answer.show !== 'dialog') throw new Error(`"${title}" opened no dialog: ${JSON.stringify(answer)}`);
    },
    fillsIn: async (post, answers) => typeInto(desk.typed, targetOf(post), answers),
    pressesIn: (post, title) => press(targetOf(post), title),
    sendsRaw: (raw) => office.press(person, { conversation, ...raw }),
  };
}

function settle(desk: Desk, at: Target, answer: PressAnswer): void {
  desk.shown = answer;
  if (answer.show === 'dialog' && isObject(answer.card)) {
    const { conversation } = at;
    desk.dialog = { title: answer.title, target: { conversation, card: answer.card } };
  }
  const endsDialog = answer.show === 'close' || answer.show === 'message';
  if (endsDialog && at.post === undefined) desk.dialog = undefined;
  // A card that stays in front keeps what was typed into it.
  const isReplaced = answer.show === 'card' || (at.post === undefined && answer.show === 'dialog');
  if (isReplaced || answer.show === 'close') forget(desk.typed, at);
}

function orThrow(doing: string, answer: PressAnswer): PressAnswer {
  if (answer.show === 'trouble') throw new Error(`${doing} went wrong: ${answer.text}`);
  return answer;
}

function wordsOf(post: Post | undefined): string {
  return [post?.text ?? '', post?.card === undefined ? '' : textOfCard(post.card)].join('\n').trim();
}

function lastWords(posts: readonly Post[]): string {
  const last = posts.at(-1);
  return last ? `The newest post says: ${wordsOf(last)}` : 'There are no posts.';
}
