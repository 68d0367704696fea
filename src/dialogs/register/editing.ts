/** Doing one thing to the register through its form. */
import type { Card } from '../../cards/card.ts';
import type { FieldError, Raw } from '../../cards/form/fields.ts';
import { formCard } from '../../cards/form/form.ts';
import { wordCard } from '../../cards/help/help.ts';
import { plainWords } from '../../cards/text.ts';
import type { Difference } from '../../people/differences.ts';
import type { Speaker } from '../turn.ts';
import { type About, type RegisterDeps, viewFor } from './deps.ts';
import { type EditFormId, editForms } from './forms.ts';
import { foundPage, goneWords, personPage, teamPage, teamsPage } from './pages.ts';

interface Asked extends About {
  readonly form: EditFormId;
}

function draw(deps: RegisterDeps, speaker: Speaker, asked: Asked, raw?: Raw, errors: readonly FieldError[] = []): Card {
  const { form: id, ...about } = asked;
  const look = viewFor(deps, speaker, about);
  const form = editForms[id];
  return formCard({
    title: form.title,
    paragraphs: form.paragraphs(look),
    fields: form.fields(look),
    raw: raw ?? form.raw(look),
    errors,
    buttons: [{ title: form.send, verb: 'register/do', data: { form: id, ...about }, main: true }, backTo(about)],
    surface: 'dialog',
  });
}

function backTo({ person, team }: About) {
  const title = 'Back, and change nothing';
  if (person !== undefined) return { title, verb: 'register/person', data: { person }, withoutInputs: true } as const;
  if (team !== undefined) return { title, verb: 'register/team', data: { team }, withoutInputs: true } as const;
  return { title, verb: 'register/find', withoutInputs: true } as const;
}

/** Whether what the form is about is there. */
function isThere(deps: RegisterDeps, speaker: Speaker, { form, ...about }: Asked): boolean {
  const needed = editForms[form].about;
  return needed === undefined || viewFor(deps, speaker, about)[needed] !== undefined;
}

export function showEditForm(deps: RegisterDeps, speaker: Speaker, asked: Asked): Card {
  return isThere(deps, speaker, asked) ? draw(deps, speaker, asked) : wordCard(goneWords);
}

const nothing = 'It was so already. Nothing was changed.';

/** Whom it was about: somebody new is known by what was changed. */
function personIn(found: readonly Difference[], { person }: About): string {
  return person ?? found.flatMap((one) => ('person' in one ? [one.person] : []))[0] ?? '';
}

/** Carries out the form, or shows it again with what is wrong and all that was typed. */
export async function doEdit(deps: RegisterDeps, speaker: Speaker, asked: Asked, given: Raw): Promise<Card> {
  const { form: id, ...about } = asked;
  if (!isThere(deps, speaker, asked)) return wordCard(goneWords);
  const form = editForms[id];
  const read = form.read(given, viewFor(deps, speaker, about));
  if (!read.ok) return draw(deps, speaker, asked, given, read.errors);
  const { person, now } = speaker;
  const changed = await deps.register.change(read.values, { id: person.id, name: person.name }, now);
  if (!changed.ok) return draw(deps, speaker, asked, given, [{ field: '', says: plainWords(changed.trouble) }]);
  const done = changed.differences.length === 0 ? nothing : `Done: ${form.title}.`;
  switch (form.next) {
    case 'person':
      return personPage(deps, speaker, personIn(changed.differences, about), done);
    case 'team':
      return teamPage(deps, speaker, about.team ?? '', done);
    case 'teams':
      return teamsPage(deps, 0, done);
    case 'found':
      return foundPage(deps, '', done);
  }
}
