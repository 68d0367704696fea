/** Pressed buttons: the verb is looked up, its data parsed once, and who may do it is settled where it is done. */
import { oldButton, wordCard } from '../cards/help/help.ts';
import { type ConcernVerb, concernVerbs } from '../cards/verbs/concern.ts';
import { isVerb, type Verb, verbs } from '../cards/verbs/index.ts';
import type { PressKind } from '../cards/verbs/verb.ts';
import { type CardButtons, type DialogButtons, inChat } from './buttons.ts';
import { caseCardButtons, caseDialogButtons } from './cases/buttons.ts';
import type { ConcernConversation } from './concern/index.ts';
import type { ConversationDeps } from './index.ts';
import type { DialogShown, Place, Press, Shown, Speaker } from './turn.ts';

export interface Presses {
  pressed(place: Place, speaker: Speaker, press: Press): Promise<Shown>;
  inDialog(by: 'fetch' | 'submit'): (speaker: Speaker, press: Press) => Promise<DialogShown>;
}

/** A known verb with its data, pressed in a way it may be; undefined for anything else. */
function readPress({ verb, data }: Press, by: PressKind): { readonly verb: Verb; readonly data: unknown } | undefined {
  if (!isVerb(verb) || !verbs[verb].by.some((one) => one === by)) return undefined;
  const parsed = verbs[verb].data.safeParse(data);
  return parsed.success ? { verb, data: parsed.data } : undefined;
}

/** The conversation looks at the data itself: what its buttons do hangs on the draft. */
function concernButtons(concern: ConcernConversation): CardButtons<ConcernVerb> {
  const row = inChat((chat, { speaker, press }) => concern.pressed(chat, speaker, press));
  return Object.fromEntries(Object.keys(concernVerbs).map((verb) => [verb, row])) as CardButtons<ConcernVerb>;
}

/** The row of the verb, taken as one for any data: it was parsed by the verb's own schema. */
function rowOf<Given, Answer>(table: object, verb: Verb): (pressed: Given) => Promise<Answer> {
  return table[verb as keyof typeof table] as (pressed: Given) => Promise<Answer>;
}

const nothingDone: DialogShown = { dialog: { title: 'Pathway', card: wordCard(oldButton) } };

export function createPresses({ caseDeps, concern, register, stuck }: ConversationDeps): Presses {
  const onCard: CardButtons = { ...concernButtons(concern), ...caseCardButtons(caseDeps), ...stuck.buttons };
  const inDialog: DialogButtons = { ...caseDialogButtons(caseDeps), ...register.buttons };
  return {
    async pressed(place, speaker, press) {
      const read = readPress(press, 'execute');
      if (read === undefined) return { word: oldButton };
      return rowOf<object, Shown>(onCard, read.verb)({ place, speaker, press, data: read.data });
    },
    inDialog: (by) => async (speaker, press) => {
      const read = readPress(press, by);
      if (read === undefined) return nothingDone;
      return rowOf<object, DialogShown>(inDialog, read.verb)({ speaker, press, data: read.data });
    },
  };
}
