/** A person at the desk over HTTP: what the desk's page calls, without the page. */

import { isObject, type JsonObject } from '../../../desk/fake-teams/json.ts';
import { askDesk } from '../../../desk/hands/ask.ts';
import { buttonsOf, heldIn, textOfCard } from '../../../desk/hands/card-reading.ts';
import type { Answer } from '../../../desk/hands/filling.ts';
import type {
  ClockAnswer,
  ClockRequest,
  ConversationsAnswer,
  Faults,
  PeopleAnswer,
  Post,
  PostsAnswer,
  PressAnswer,
} from '../../../desk/page-api.ts';
import { buttonOf, pressOf, type Target, typeInto } from '../../support/target.ts';

export const moveClock = (deskUrl: string, move: ClockRequest['move']) =>
  askDesk<ClockAnswer>(deskUrl, 'clock', { move });
export const setFaults = (deskUrl: string, faults: Faults) => askDesk<Faults>(deskUrl, 'faults', faults);

export interface Seat {
  /** The words of each post, oldest first. `place`: a channel's name; the chat where it is left out. */
  reads(place?: string): Promise<readonly string[]>;
  /** Types a message into the chat. Throws on trouble. */
  says(text: string): Promise<void>;
  /**
   * Fills in the newest card that has this button, or the open dialog, and presses it. Throws on trouble, and where
   * Teams would not let the card be sent.
   */
  presses(title: string, answers?: Readonly<Record<string, Answer>>, place?: string): Promise<PressAnswer>;
  /** Where a link of the newest card that has it leads. */
  link(title: string, place?: string): Promise<string>;
  /** The words of the open dialog. */
  dialog(): string;
  /** What stands in the inputs of the chat's newest card, by label. */
  typed(): Promise<Readonly<Record<string, string>>>;
}

export async function sitDown(deskUrl: string, name: string): Promise<Seat> {
  const { people } = await askDesk<PeopleAnswer>(deskUrl, 'people');
  const person = people.find((one) => one.name === name);
  if (!person) throw new Error(`Nobody here is called ${name}.`);
  const as = `as/${person.id}`;
  let open: Target | undefined;

  async function conversationOf(place = 'Pathway'): Promise<string> {
    const { conversations } = await askDesk<ConversationsAnswer>(deskUrl, as);
    const found = conversations.find((one) => one.name === place);
    if (!found) throw new Error(`${name} has no conversation "${place}".`);
    return found.id;
  }
  async function postsIn(conversation: string): Promise<readonly Post[]> {
    const path = `${as}/conversations/${encodeURIComponent(conversation)}`;
    return (await askDesk<PostsAnswer>(deskUrl, path)).posts;
  }
  async function targetWith(title: string, place?: string): Promise<Target> {
    if (open) return open;
    const conversation = await conversationOf(place);
    const posts = await postsIn(conversation);
    const post = posts.findLast((one) => buttonsOf(one.card).includes(title));
    if (!post) throw new Error(`No card has "${title}". The newest post: ${wordsOf(posts.at(-1))}`);
    return { conversation, post: post.id, card: post.card as JsonObject };
  }
  return {
    reads: async (place) => (await postsIn(await conversationOf(place))).map(wordsOf),
    async says(text) {
      const answer = await askDesk<PressAnswer>(deskUrl, `${as}/say`, { conversation: await conversationOf(), text });
      if (answer.show === 'trouble') throw new Error(answer.text);
    },
    async presses(title, answers = {}, place) {
      const target = await targetWith(title, place);
      const typed = new Map();
      typeInto(typed, target, answers);
      const request = pressOf(typed, target, title);
      const answer = await askDesk<PressAnswer>(deskUrl, `${as}/press`, request);
      const isTrouble = answer.show === 'trouble' || (answer.show === 'message' && /went wrong/.test(answer.text));
      if (isTrouble) throw new Error(`"${title}" went wrong: ${answer.text}`);
      if (answer.show === 'dialog' && isObject(answer.card)) {
        open = { conversation: target.conversation, card: answer.card };
      } else if (target.post === undefined) open = undefined;
      return answer;
    },
    link: async (title, place) => String(buttonOf(await targetWith(title, place), title).action.url),
    dialog: () => (open ? textOfCard(open.card) : ''),
    async typed() {
      const posts = await postsIn(await conversationOf());
      return heldIn(posts.findLast((post) => isObject(post.card))?.card);
    },
  };
}

function wordsOf(post: Post | undefined): string {
  return [post?.text ?? '', textOfCard(post?.card)].filter((text) => text !== '').join('\n');
}
