/** The hands of the people who play the example county: they see cards, fill them in and press what stands there. */
import { isObject } from '../fake-teams/json.ts';
import { askDesk } from '../hands/ask.ts';
import { type CardButton, contentsOfCard, inputsFor, textOfCard } from '../hands/card-reading.ts';
import { inputValues } from '../hands/filling.ts';
import type {
  ClockAnswer,
  ClockRequest,
  ConversationsAnswer,
  PeopleAnswer,
  Post,
  PostsAnswer,
  PressAnswer,
  PressRequest,
} from '../page-api.ts';
import { fillIn, type Values } from './filling-in.ts';

export type { Values } from './filling-in.ts';

/** What is pressed: the verb of a button, and the action of a case where the button is about one. */
export interface Wanted {
  readonly verb: string;
  readonly reference?: string;
  readonly action?: string;
}

export interface Hand {
  says(text: string): Promise<void>;
  /** Fills in the newest post of the place with such a button and presses it. `place`: a channel's name, or the chat. */
  presses(wanted: Wanted, values?: Values, place?: string): Promise<void>;
  /**
   * The words of the open dialog, of the card that the last press was answered with, or of the newest post with a card in
   * the chat. What answers a press stands in its own post, and something else may have come to the chat since.
   */
  reads(): Promise<string>;
}

export interface Hands {
  /** Throws where nobody has that name. */
  of(name: string): Promise<Hand>;
  moveClock(move: ClockRequest['move']): Promise<ClockAnswer>;
}

interface Shown {
  readonly conversation: string;
  readonly post?: string;
  readonly card: unknown;
}

const fits = ({ action }: CardButton, { verb, ...about }: Wanted): boolean => {
  const data = isObject(action.data) ? action.data : {};
  return (action.verb ?? data.verb) === verb && Object.entries(about).every(([name, value]) => data[name] === value);
};
const buttonFor = (card: unknown, wanted: Wanted): CardButton | undefined =>
  contentsOfCard(card).buttons.find((one) => fits(one, wanted));
const isAskedAgain = ({ action }: CardButton): boolean => isObject(action.data) && action.data.sure !== undefined;

export function handsAt(deskUrl: string): Hands {
  const ask = <T>(path: string, body?: object): Promise<T> => askDesk<T>(deskUrl, path, body);

  async function of(name: string): Promise<Hand> {
    const { people } = await ask<PeopleAnswer>('people');
    const person = people.find((one) => one.name === name);
    if (!person) throw new Error(`Nobody at the desk is called ${name}.`);
    const as = `as/${person.id}`;
    let dialog: Shown | undefined;
    let answered: unknown;

    async function postsIn(place = 'Pathway'): Promise<{ conversation: string; posts: readonly Post[] }> {
      const { conversations } = await ask<ConversationsAnswer>(as);
      const conversation = conversations.find((one) => one.name === place)?.id;
      if (conversation === undefined) throw new Error(`${name} has no conversation "${place}".`);
      const { posts } = await ask<PostsAnswer>(`${as}/conversations/${encodeURIComponent(conversation)}`);
      return { conversation, posts };
    }
    async function shownWith(wanted: Wanted, place?: string): Promise<Shown> {
      if (dialog) return dialog;
      const { conversation, posts } = await postsIn(place);
      const post = posts.findLast(({ card }) => buttonFor(card, wanted) !== undefined);
      if (!post) throw new Error(`${name} finds nothing with ${JSON.stringify(wanted)} in ${place ?? 'the chat'}.`);
      return { conversation, post: post.id, card: post.card };
    }
    async function send(shown: Shown, wanted: Wanted, values: Values): Promise<void> {
      const button = buttonFor(shown.card, wanted);
      if (!button) throw new Error(`${JSON.stringify(wanted)} is not on the card:\n${textOfCard(shown.card)}`);
      const inputs = inputsFor(button, contentsOfCard(shown.card));
      const data = {
        ...(isObject(button.action.data) ? button.action.data : {}),
        ...inputValues(inputs, fillIn(inputs, values)),
      };
      const action: PressRequest['action'] =
        button.type === 'Action.Execute'
          ? { type: button.type, verb: wanted.verb, data }
          : { type: 'Action.Submit', data };
      const { conversation, post } = shown;
      const answer = await ask<PressAnswer>(`${as}/press`, {
        conversation,
        ...(post === undefined ? {} : { post }),
        action,
      });
      answered = answer.show === 'card' ? answer.card : undefined;
      dialog = next(answer, shown, wanted);
      const again = dialog && buttonFor(dialog.card, wanted);
      if (dialog && again && wanted.verb === 'case/do') {
        if (!isAskedAgain(again) || isAskedAgain(button)) throw new Error(textOfCard(dialog.card));
        await send(dialog, wanted, values);
      }
    }
    function next(answer: PressAnswer, { conversation }: Shown, wanted: Wanted): Shown | undefined {
      if (answer.show === 'trouble') throw new Error(`${JSON.stringify(wanted)}: ${answer.text}`);
      return answer.show === 'dialog' ? { conversation, card: answer.card } : undefined;
    }
    return {
      async says(text) {
        const { conversation } = await postsIn();
        answered = undefined;
        await ask<PressAnswer>(`${as}/say`, { conversation, text });
      },
      presses: async (wanted, values = {}, place = undefined) => send(await shownWith(wanted, place), wanted, values),
      async reads() {
        const shown = dialog?.card ?? answered;
        if (shown !== undefined) return textOfCard(shown);
        return textOfCard((await postsIn()).posts.findLast(({ card }) => isObject(card))?.card);
      },
    };
  }
  return { of, moveClock: (move) => ask<ClockAnswer>('clock', { move }) };
}
