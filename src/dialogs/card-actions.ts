/** Pressed buttons: the verb is looked up, its data parsed once, and who may do it is settled where it is done. */
import { beingUpdated, oldButton, wordCard } from '../cards/help/help.ts';
import type { ChatVerb } from '../cards/verbs/chat.ts';
import { type JourneyName, verbs } from '../cards/verbs/index.ts';
import { isNewerAtWork } from '../cases/upgrade.ts';
import { type CardButtons, type DialogButtons, inChat, readPress } from './buttons.ts';
import { caseCardButtons, caseDialogButtons } from './cases/buttons.ts';
import type { ConversationDeps } from './index.ts';
import { buttonsOf } from './journeys.ts';
import { recordButtons } from './separate-record/index.ts';
import type { CardPlace, Chat, DialogShown, Press, Shown, Speaker } from './turn.ts';

export interface CardActions {
  pressed(place: CardPlace, speaker: Speaker, press: Press): Promise<Shown>;
  inDialog(by: 'fetch' | 'submit'): (speaker: Speaker, press: Press) => Promise<DialogShown>;
}

/** The row of the verb, taken as one for any data: it was parsed by the verb's own schema. */
function rowOf<Given, Answer>(table: object, verb: string): (pressed: Given) => Promise<Answer> {
  return table[verb as keyof typeof table] as (pressed: Given) => Promise<Answer>;
}

type Begin = (chat: Chat, speaker: Speaker, name: JourneyName) => Promise<Shown>;

export function createCardActions(
  { caseDeps, journeys, register, stuck, removals, inspection }: ConversationDeps,
  begin: Begin,
): CardActions {
  /** Of a button that is not known: one of before, or one that a newer Pathway has drawn. */
  const noSuchButton = async ({ now }: Speaker): Promise<string> =>
    (await isNewerAtWork(caseDeps.store, now)) ? beingUpdated : oldButton;
  const toBegin: CardButtons<ChatVerb> = {
    'chat/begin': inChat((chat, { speaker, data }) => begin(chat, speaker, data.journey)),
  };
  const onCard: CardButtons = {
    ...buttonsOf(journeys),
    ...toBegin,
    ...caseCardButtons(caseDeps),
    ...stuck.buttons,
    ...removals.buttons,
  };
  const inDialog: DialogButtons = {
    ...caseDialogButtons(caseDeps),
    ...register.buttons,
    ...recordButtons(caseDeps),
    ...inspection.buttons,
  };
  return {
    async pressed(place, speaker, press) {
      const read = readPress(verbs, press, 'execute');
      if (read === undefined) return { word: await noSuchButton(speaker) };
      return rowOf<object, Shown>(onCard, press.verb)({ place, speaker, press, ...read });
    },
    inDialog: (by) => async (speaker, press) => {
      const read = readPress(verbs, press, by);
      if (read === undefined) return { dialog: { title: 'Pathway', card: wordCard(await noSuchButton(speaker)) } };
      return rowOf<object, DialogShown>(inDialog, press.verb)({ speaker, press, ...read });
    },
  };
}
