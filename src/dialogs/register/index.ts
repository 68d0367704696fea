/** The people register in chat. Whether somebody keeps it is asked at every line and every press. */
import type { Card } from '../../cards/card.ts';
import { wordCard } from '../../cards/help/help.ts';
import { homeCard } from '../../cards/register/home.ts';
import { findCard } from '../../cards/register/people.ts';
import type { registerVerbs } from '../../cards/verbs/register.ts';
import { unconfirmedInForce } from '../../rules/base/guidance.ts';
import type { DialogButtons, Pressed } from '../buttons.ts';
import type { DialogShown, Speaker } from '../turn.ts';
import { saidOfChannel } from './channels.ts';
import { type RegisterDeps, todayOf } from './deps.ts';
import { doEdit, showEditForm, showSavedInput } from './editing.ts';
import { applyImport, doImport, importForm } from './importing.ts';
import { changesPage, exportPage, foundPage, personPage, teamPage, teamsPage } from './pages.ts';

export interface RegisterConversation {
  /** What it holds, and what can be done. */
  home(speaker: Speaker): Promise<Card>;
  /** The answer to what was typed in a channel, where it says whose it is. */
  saidInChannel(speaker: Speaker, conversation: string, words: () => string): Promise<Card | undefined>;
  readonly buttons: DialogButtons<keyof typeof registerVerbs>;
}

const notTheirs = 'Only a Pathway administrator can do that. Nothing was changed.';

export function createRegisterConversation(deps: RegisterDeps): RegisterConversation {
  const { register } = deps;
  const isKeptBy = ({ person }: Speaker): boolean => register.isAdministrator(person.id);
  const shows =
    <Data>(draw: (pressed: Pressed<Data>) => Card | Promise<Card>) =>
    async (pressed: Pressed<Data>): Promise<DialogShown> => {
      const card = isKeptBy(pressed.speaker) ? await draw(pressed) : wordCard(notTheirs);
      return { dialog: { title: 'People and channels', card } };
    };
  return {
    async home(speaker) {
      const [last] = await register.changes(1, speaker.now);
      const today = todayOf(deps, speaker);
      const unconfirmed = unconfirmedInForce(deps.contextAt(speaker.now).policy, today);
      return homeCard({ contents: register.contents, last, today, unconfirmed });
    },
    saidInChannel: async (speaker, conversation, words) =>
      isKeptBy(speaker) ? saidOfChannel(deps, speaker, conversation, words()) : undefined,
    buttons: {
      'register/find': shows(() => findCard()),
      'register/found': shows(({ press: { data } }) =>
        foundPage(deps, typeof data.search === 'string' ? data.search : ''),
      ),
      'register/person': shows(({ speaker, data }) => personPage(deps, speaker, data.person)),
      'register/teams': shows(({ data }) => teamsPage(deps, data.part)),
      'register/team': shows(({ speaker, data }) => teamPage(deps, speaker, data.team)),
      'register/changes': shows(({ speaker, data }) => changesPage(deps, speaker, data.part)),
      'register/export': shows(({ data }) => exportPage(deps, data.list, data.part)),
      'register/form': shows(({ speaker, data: { form, ...about } }) =>
        form === 'import-list' ? importForm() : showEditForm(deps, speaker, { form, ...about }),
      ),
      'register/do': shows(({ speaker, data: { form, ...sent }, press }) =>
        form === 'import-list'
          ? doImport(deps, speaker, press.data)
          : doEdit(deps, speaker, { form, ...sent }, press.data),
      ),
      'register/written': shows(({ speaker, data, press }) => showSavedInput(deps, speaker, data, press.data)),
      'register/apply': shows(({ speaker, data }) => applyImport(deps, speaker, data.revision)),
    },
  };
}
