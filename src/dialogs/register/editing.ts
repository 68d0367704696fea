/** Doing one thing to the register through its form: a form of one card, `src/dialogs/form`. */
import type { Card } from '../../cards/card.ts';
import type { Raw } from '../../cards/form/fields.ts';
import { wordCard } from '../../cards/help/help.ts';
import { plainWords } from '../../cards/text.ts';
import type { EditFormId } from '../../cards/verbs/register.ts';
import type { Difference } from '../../people/differences.ts';
import type { Edit } from '../../people/edits.ts';
import { type Asked as AskedSaved, type OneCard, openForm, type Sent, sendForm, showSaved } from '../form/index.ts';
import type { Speaker } from '../turn.ts';
import { type About, type RegisterDeps, viewFor } from './deps.ts';
import type { RegisterForm } from './form.ts';
import { editForms } from './forms.ts';
import { foundPage, goneWords, personPage, teamPage, teamsPage } from './pages.ts';

interface Asked extends About {
  readonly form: EditFormId;
}

const verbs = { open: 'register/form', send: 'register/do', saved: 'register/written' } as const;
const nothing = 'It was already like that. Nothing was changed.';

function backTo({ person, team }: About) {
  const title = 'Cancel';
  if (person !== undefined) return { title, verb: 'register/person', data: { person }, withoutInputs: true } as const;
  if (team !== undefined) return { title, verb: 'register/team', data: { team }, withoutInputs: true } as const;
  return { title, verb: 'register/find', withoutInputs: true } as const;
}

/** Who it was about: a new person is known by what was changed. */
function personIn(found: readonly Difference[], { person }: About): string {
  return person ?? found.flatMap((one) => ('person' in one ? [one.person] : []))[0] ?? '';
}

/** Where it leads once it is done. */
async function pageAfter(
  deps: RegisterDeps,
  speaker: Speaker,
  { next, done: words }: RegisterForm,
  about: About,
  found: readonly Difference[],
): Promise<Card> {
  const done = found.length === 0 ? nothing : words;
  switch (next) {
    case 'person':
      return personPage(deps, speaker, personIn(found, about), done);
    case 'team':
      return teamPage(deps, speaker, about.team ?? '', done);
    case 'teams':
      return teamsPage(deps, 0, done);
    case 'found':
      return foundPage(deps, '', done);
  }
}

/** The form as it is now; undefined where what it is about is not there. */
export function formIn(
  deps: RegisterDeps,
  speaker: Speaker,
  { form: id, ...about }: Asked,
): OneCard<Edit, Card> | undefined {
  const { person, now } = speaker;
  const look = viewFor(deps, speaker, about);
  const row = editForms[id];
  if (row.about !== undefined && look[row.about] === undefined) return undefined;
  const place = [id, look.person?.id, look.team?.id, look.from].map((one = '') =>
    encodeURIComponent(one.toWellFormed()),
  );
  return {
    title: row.title,
    send: row.send,
    paragraphs: row.paragraphs(look),
    extra: row.extra?.(look) ?? [],
    fields: row.fields(look),
    atFirst: row.raw?.(look) ?? {},
    read: (raw) => row.read(raw, look),
    verbs,
    carries: { form: id, ...about },
    back: backTo(about),
    place: { person: person.id, id: `form:register:${place.join(':')}` },
    show: (card) => card,
    refused: () => undefined,
    doneUnder: () => undefined,
    carryOut: async (edit) => {
      const changed = await deps.register.change(edit, { id: person.id, name: person.name }, now);
      if (!changed.ok) return { errors: [{ field: '', says: plainWords(changed.trouble) }] };
      return { shown: await pageAfter(deps, speaker, row, about, changed.differences) };
    },
  };
}

async function withForm(
  deps: RegisterDeps,
  speaker: Speaker,
  asked: Asked,
  show: (form: OneCard<Edit, Card>) => Promise<Card>,
): Promise<Card> {
  const form = formIn(deps, speaker, asked);
  return form === undefined ? wordCard(goneWords) : show(form);
}

export function showEditForm(deps: RegisterDeps, speaker: Speaker, asked: Asked): Promise<Card> {
  return withForm(deps, speaker, asked, (form) => openForm(form, { ...deps, now: speaker.now }));
}

/** Carries out the form, or shows it again with what is wrong and all that was typed. */
export function doEdit(
  deps: RegisterDeps,
  speaker: Speaker,
  { nonce = deps.newId(), held, ...asked }: Asked & Pick<Sent, 'held'> & { readonly nonce?: string | undefined },
  given: Raw,
): Promise<Card> {
  return withForm(deps, speaker, asked, (form) =>
    sendForm(form, { ...deps, now: speaker.now }, { nonce, held }, given),
  );
}

/** Shows what was typed into a form that Teams could not carry whole. */
export function showSavedInput(
  deps: RegisterDeps,
  speaker: Speaker,
  { part, onForm, ...asked }: Asked & AskedSaved,
  given: Raw,
): Promise<Card> {
  return withForm(deps, speaker, asked, (form) =>
    showSaved(form, { ...deps, now: speaker.now }, { part, onForm }, given),
  );
}
