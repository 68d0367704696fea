/** A journey in a dialog: each card takes the place of the one before, and nothing is posted anywhere. */
import type { Card } from '../../cards/card.ts';
import { byVerb, type JourneyData, type JourneyVerb } from '../../cards/verbs/journey.ts';
import type { InDialog } from '../buttons.ts';
import type { Chat, DialogShown, Speaker } from '../turn.ts';
import { createJourney } from './conversation.ts';
import type { JourneyDeps } from './deps.ts';
import type { Journey, JourneyTypes } from './journey.ts';

export interface DialogJourney<Name extends string = string> {
  /** The first card; or, where one is unfinished, the offer to go on with it. */
  opened(speaker: Speaker): Promise<DialogShown>;
  /** Its verbs, pressed in a dialog. */
  readonly buttons: Readonly<Record<JourneyVerb<Name>, InDialog<JourneyData>>>;
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
): DialogJourney<T['name']> {
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
    buttons: byVerb<T['name'], InDialog<JourneyData>>(journey.name, (move) => async (pressed) => {
      const stage = createStage();
      const press = { ...pressed.press, post: here };
      const shown = await conversation.pressed(stage.chat, move, { ...pressed, press });
      if ('word' in shown) return say(shown.word, pressed.speaker);
      return show(stage.newest() ?? shown.card);
    }),
  };
}
