/** Pressed buttons: the verb is looked up, its data parsed, and who may do it is settled where it is done. */
import type { z } from 'zod';
import { oldButton, wordCard } from '../cards/help/help.ts';
import type { caseVerbs } from '../cards/verbs/cases.ts';
import { concernVerbs } from '../cards/verbs/concern.ts';
import { isVerb, verbs } from '../cards/verbs/index.ts';
import { type ListVerb, listVerbs } from '../cards/verbs/lists.ts';
import { registerVerbs } from '../cards/verbs/register.ts';
import { stuckVerbs } from '../cards/verbs/stuck.ts';
import type { VerbRow } from '../cards/verbs/verb.ts';
import { firstPage, pageOfCases } from './cases/case-lists.ts';
import { answerFromPost, confirmFromPost, takeFromPost } from './cases/channel-buttons.ts';
import { doForm, showForm } from './cases/doing.ts';
import { showPage } from './cases/open-case.ts';
import { showWritten } from './cases/reading-written.ts';
import { showSomebodyElse } from './cases/somebody-else.ts';
import type { ConversationDeps } from './index.ts';
import type { RegisterVerb } from './register/index.ts';
import type { Chat, DialogShown, Place, Press, Shown, Speaker } from './turn.ts';

type CaseVerb = keyof typeof caseVerbs;
type DataOf<V extends CaseVerb> = z.infer<(typeof caseVerbs)[V]['data']>;
type PostVerb = 'case/take' | 'referral/confirm' | 'invitation/accept' | 'invitation/decline';
type DialogVerb = Exclude<CaseVerb, PostVerb>;

type OnPost = { readonly [V in PostVerb]: (speaker: Speaker, data: DataOf<V>) => Promise<Shown> };
type OnList = {
  readonly [V in ListVerb]: (
    chat: Chat,
    speaker: Speaker,
    data: z.infer<(typeof listVerbs)[V]['data']>,
  ) => Promise<Shown>;
};
type InDialog = {
  readonly [V in DialogVerb]: (speaker: Speaker, data: DataOf<V>, press: Press) => Promise<DialogShown>;
};

export interface Presses {
  pressed(place: Place, speaker: Speaker, press: Press): Promise<Shown>;
  inDialog(by: 'fetch' | 'submit'): (speaker: Speaker, press: Press) => Promise<DialogShown>;
}

/** The data of a known verb, pressed in a way it may be; undefined for anything else. */
function readPress({ verb, data }: Press, by: VerbRow['by'][number]): unknown {
  if (!isVerb(verb) || !verbs[verb].by.includes(by)) {
    return undefined;
  }
  const parsed = verbs[verb].data.safeParse(data);
  return parsed.success ? parsed.data : undefined;
}

const nothingDone = (): DialogShown => ({ dialog: { title: 'Pathway', card: wordCard(oldButton) } });

const isListVerb = (verb: string): verb is ListVerb => Object.hasOwn(listVerbs, verb);
const isRegisterVerb = (verb: string): verb is RegisterVerb => Object.hasOwn(registerVerbs, verb);

export function createPresses({ caseDeps: deps, concern, register, stuck }: ConversationDeps): Presses {
  const onPost: OnPost = {
    'case/take': (speaker, { reference }) => takeFromPost(deps, speaker, reference),
    'referral/confirm': (speaker, { reference }) => confirmFromPost(deps, speaker, reference),
    'invitation/accept': (speaker, data) => answerFromPost(deps, speaker, data, 'accepted'),
    'invitation/decline': (speaker, data) => answerFromPost(deps, speaker, data, 'declined'),
  };
  const onList: OnList = {
    'list/page': async (_chat, speaker, page) => ({ card: await pageOfCases(deps, speaker, page) }),
    'list/show': async (chat, speaker, { list }) => {
      await chat.post(await firstPage(deps, speaker, list));
      return { word: 'The list is below.' };
    },
  };
  const inDialog: InDialog = {
    'case/open': (speaker, { reference }) => showPage(deps, speaker, reference, 'overview', 0),
    'case/page': (speaker, { reference, page, part }) => showPage(deps, speaker, reference, page, part),
    'case/form': (speaker, { reference, action }) => showForm(deps, speaker, reference, action),
    'case/do': (speaker, data, press) => doForm(deps, speaker, data, press.data),
    'case/written': (speaker, data, press) => showWritten(deps, speaker, data, press.data),
    'invitation/somebody-else': (speaker, data) => showSomebodyElse(deps, speaker, data),
  };
  return {
    pressed: async (place, speaker, press) => {
      const data = readPress(press, 'execute');
      if (data === undefined) {
        return { word: oldButton };
      }
      if (Object.hasOwn(concernVerbs, press.verb)) {
        return place.kind === 'chat' ? concern.pressed(place.chat, speaker, press) : { word: oldButton };
      }
      if (Object.hasOwn(stuckVerbs, press.verb)) {
        return place.kind === 'chat' ? stuck.pressed(speaker, press) : { word: oldButton };
      }
      if (isListVerb(press.verb)) {
        return place.kind === 'chat' ? onList[press.verb](place.chat, speaker, data as never) : { word: oldButton };
      }
      return onPost[press.verb as PostVerb](speaker, data as never);
    },
    inDialog: (by) => async (speaker, press) => {
      const data = readPress(press, by);
      if (data !== undefined && isRegisterVerb(press.verb)) {
        return register.inDialog(press.verb, speaker, data, press);
      }
      return data === undefined || !Object.hasOwn(inDialog, press.verb)
        ? nothingDone()
        : inDialog[press.verb as DialogVerb](speaker, data as never, press);
    },
  };
}
