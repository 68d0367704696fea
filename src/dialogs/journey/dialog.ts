/** A journey in a dialog: each card takes the place of the one before, and nothing is posted anywhere. */
import type { Card } from '../../cards/card.ts';
import type { Chat, DialogShown, Press, Speaker } from '../turn.ts';
import { createJourney } from './conversation.ts';
import type { JourneyDeps } from './deps.ts';
import type { Journey, JourneyTypes } from './journey.ts';

export interface DialogJourney {
  /** The first card; or, where one is unfinished, the offer to go on with it. */
  opened(speaker: Speaker): Promise<DialogShown>;
  /** Does what a button of a card asks. */
  submitted(speaker: Speaker, press: Press): Promise<DialogShown>;
}

/** The dialog as the post that every card of it is in. */
const here = 'dialog';

/** A chat of which only the newest card is seen. */
function createStage(): { readonly chat: Chat; readonly newest: () => Card | undefined } {
  let newest: Card | undefined;
  return {
    chat: {
      post: async (card) => {
        newest = card;
        return here;
      },
      update: async () => undefined,
    },
    newest: () => newest,
  };
}

/** `title`: the dialog's. For a journey about a case, made anew for each press, with what it needs of the case. */
export function createDialogJourney<T extends JourneyTypes>(
  journey: Journey<T>,
  deps: JourneyDeps<T>,
  title: string,
): DialogJourney {
  const conversation = createJourney(journey, deps);
  const show = (card: Card): DialogShown => ({ dialog: { title, card } });
  /** A word, and the open card as it stands below it. */
  async function say(word: string, speaker: Speaker): Promise<DialogShown> {
    const card = await conversation.look(speaker, word);
    return card === undefined ? { closes: word } : show(card);
  }

  return {
    async opened(speaker) {
      const stage = createStage();
      await conversation.settle(stage.chat, speaker);
      if (stage.newest() === undefined) await conversation.begin(stage.chat, speaker);
      const card = stage.newest();
      return card === undefined ? { closes: undefined } : show(card);
    },
    async submitted(speaker, press) {
      const stage = createStage();
      const shown = await conversation.pressed(stage.chat, speaker, { ...press, post: here });
      if ('word' in shown) return say(shown.word, speaker);
      return show(stage.newest() ?? shown.card);
    },
  };
}
