/** The people register in chat. Whether somebody keeps it is asked at every line and every press. */
import type { z } from 'zod';
import type { Card } from '../../cards/card.ts';
import type { Raw } from '../../cards/form/fields.ts';
import { wordCard } from '../../cards/help/help.ts';
import { homeCard } from '../../cards/register/home.ts';
import { findCard } from '../../cards/register/people.ts';
import type { registerVerbs } from '../../cards/verbs/register.ts';
import type { DialogShown, Press, Speaker } from '../turn.ts';
import { saidOfChannel } from './channels.ts';
import { type RegisterDeps, todayOf } from './deps.ts';
import { doEdit, showEditForm } from './editing.ts';
import { applyImport, doImport, importForm } from './importing.ts';
import { changesPage, exportPage, foundPage, personPage, teamPage, teamsPage } from './pages.ts';

export type RegisterVerb = keyof typeof registerVerbs;
type DataOf<V extends RegisterVerb> = z.infer<(typeof registerVerbs)[V]['data']>;
type Shows = { readonly [V in RegisterVerb]: (speaker: Speaker, data: DataOf<V>, given: Raw) => Card | Promise<Card> };

export interface RegisterConversation {
  /** What it holds, and what can be done. */
  home(speaker: Speaker): Promise<Card>;
  /** The answer to what was typed in a channel, where it says whose it is. */
  saidInChannel(speaker: Speaker, conversation: string, words: () => string): Promise<Card | undefined>;
  /** `data` was parsed by the verb's row. */
  inDialog(verb: RegisterVerb, speaker: Speaker, data: unknown, press: Press): Promise<DialogShown>;
}

const notTheirs = 'That is for those who keep the people register. Nothing was changed.';

export function createRegisterConversation(deps: RegisterDeps): RegisterConversation {
  const { register } = deps;
  const shows: Shows = {
    'register/find': () => findCard(),
    'register/found': (_speaker, _data, { search }) => foundPage(deps, typeof search === 'string' ? search : ''),
    'register/person': (speaker, { person }) => personPage(deps, speaker, person),
    'register/teams': (_speaker, { part }) => teamsPage(deps, part),
    'register/team': (speaker, { team }) => teamPage(deps, speaker, team),
    'register/changes': (speaker, { part }) => changesPage(deps, speaker, part),
    'register/export': (_speaker, { list, part }) => exportPage(deps, list, part),
    'register/form': (speaker, { form, ...about }) =>
      form === 'import-list' ? importForm() : showEditForm(deps, speaker, { form, ...about }),
    'register/do': (speaker, { form, ...about }, given) =>
      form === 'import-list' ? doImport(deps, speaker, given) : doEdit(deps, speaker, { form, ...about }, given),
    'register/apply': (speaker, { revision }) => applyImport(deps, speaker, revision),
  };
  const isKeptBy = ({ person }: Speaker): boolean => register.isAdministrator(person.id);
  return {
    async home(speaker) {
      const [last] = await register.changes(1, speaker.now);
      return homeCard({ contents: register.contents, last, today: todayOf(deps, speaker) });
    },
    saidInChannel: async (speaker, conversation, words) =>
      isKeptBy(speaker) ? saidOfChannel(deps, speaker, conversation, words()) : undefined,
    async inDialog(verb, speaker, data, press) {
      const show = shows[verb] as (speaker: Speaker, data: unknown, given: Raw) => Card | Promise<Card>;
      const card = isKeptBy(speaker) ? await show(speaker, data, press.data) : wordCard(notTheirs);
      return { dialog: { title: 'People and channels', card } };
    },
  };
}
