/** Importing a list: it is read whole, what it would change is shown, and then all of it is taken or nothing. */

import type { Card } from '../../cards/card.ts';
import { type Field, type Raw, readFields } from '../../cards/form/fields.ts';
import { formCard } from '../../cards/form/form.ts';
import { typedIn } from '../../cards/form/typed.ts';
import { badLines, importedCard, previewCard } from '../../cards/register/lists.ts';
import { plainWords } from '../../cards/text.ts';
import { readList } from '../../people/csv/lists.ts';
import { peopleColumns } from '../../people/csv/person.ts';
import { teamColumns } from '../../people/csv/teams.ts';
import { differences } from '../../people/differences.ts';
import type { Edit } from '../../people/edits.ts';
import { timeAfter } from '../../rules/base/later.ts';
import { forgetting, keptDocument, readKept } from '../form/kept.ts';
import { firstThatFits, holdings } from '../form/render.ts';
import type { Speaker } from '../turn.ts';
import { type RegisterDeps, todayOf } from './deps.ts';

/** What Teams lets one paste into a card and send; longer lists are imported on the command line. */
const mostSigns = 18_000;

const fields = [
  {
    kind: 'choice',
    id: 'missing',
    label: 'What should happen to people and teams that are not in the list?',
    required: true,
    choices: [
      { value: 'stays', title: 'Nothing. They stay as they are' },
      { value: 'ends', title: 'Remove anyone, and close any team, not in this list' },
    ],
  },
  {
    kind: 'text',
    id: 'list',
    label: 'The list',
    required: true,
    long: true,
    limit: mostSigns,
    missing: 'Paste the list.',
    hint: 'Paste it from a spreadsheet or a .csv file. Put the line of column names first.',
  },
] as const satisfies readonly Field[];

interface Shown {
  readonly raw?: Raw;
  readonly errors?: readonly string[];
}

export function importForm({ raw = { missing: 'stays' }, errors = [] }: Shown = {}): Card {
  const draw = (held: readonly string[]): Card =>
    formCard({
      title: 'Import a list',
      paragraphs: [
        'Nothing will change yet. First you will see what the list would change. "Export a list" shows a list in the right form.',
        `A list of people has a line for each role, with the columns ${peopleColumns.join(', ')}. Give a person all the roles they are to have, because a role that is not there will end. To remove a person, write "leaves" as the role.`,
        `A list of teams has the columns ${teamColumns.join(', ')}.`,
      ],
      fields,
      raw: Object.fromEntries(Object.entries(raw).filter(([id]) => !held.includes(id))),
      errors: errors.map((says) => ({ field: '', says })),
      buttons: [{ title: 'See what it would change', verb: 'register/do', data: { form: 'import-list' }, main: true }],
      surface: 'dialog',
    });
  // What was pasted is in their file; what is wrong with it has to be seen.
  return firstThatFits('Import a list', holdings(fields, typedIn(fields, raw)), draw).card;
}

interface Pasted {
  readonly list: string;
  readonly isEverybody: boolean;
}

const hoursKept = 1;
const placeOf = ({ person }: Speaker) => ({ person: person.id, id: 'import' });

async function keep({ store }: RegisterDeps, speaker: Speaker, pasted: Pasted): Promise<void> {
  const expires = timeAfter(speaker.now, { hours: hoursKept });
  await store.commit([{ put: keptDocument(placeOf(speaker), { kind: 'import', body: pasted, expires }) }]);
}

function preview(deps: RegisterDeps, { list, isEverybody }: Pasted, note?: string): Card {
  const { contents, revision } = deps.register;
  const read = readList(list, contents, isEverybody, deps.register.allowedTenants);
  if (!read.ok) {
    const raw = { list, missing: isEverybody ? 'ends' : 'stays' };
    return importForm({ raw, errors: ['Nothing was imported.', ...badLines(read.lines)] });
  }
  return previewCard({ differences: differences(contents, read.after), revision, note });
}

/** Shows what the list would change, and keeps it for an hour. */
export async function doImport(deps: RegisterDeps, speaker: Speaker, given: Raw): Promise<Card> {
  const read = readFields(fields, given, todayOf(deps, speaker));
  if (!read.ok) return importForm({ raw: given, errors: read.errors.map(({ says }) => says) });
  const pasted: Pasted = { list: read.values.list, isEverybody: read.values.missing === 'ends' };
  await keep(deps, speaker, pasted);
  return preview(deps, pasted);
}

export const tooLate = 'We kept the list for an hour, and it has gone. Nothing was changed. Paste it again.';
const otherwise = 'The register has changed since you looked. Nothing in the list was imported. Check it again.';

/** Imports the list that was shown; `revision` is of the register it was shown for. */
export async function applyImport(deps: RegisterDeps, speaker: Speaker, revision: number): Promise<Card> {
  const { person, now } = speaker;
  const kept = (await readKept<Pasted>(deps.store, placeOf(speaker), now))?.body;
  if (kept === undefined) return importForm({ errors: [tooLate] });
  if (deps.register.revision !== revision) return preview(deps, kept, otherwise);
  const edit: Edit = (contents) => {
    const read = readList(kept.list, contents, kept.isEverybody, deps.register.allowedTenants);
    return read.ok ? read.after : { trouble: read.lines.map(({ line, says }) => `Line ${line}: ${says}`).join(' ') };
  };
  const changed = await deps.register.change(edit, { id: person.id, name: person.name }, now);
  if (!changed.ok) return importForm({ errors: [plainWords(changed.trouble)] });
  await deps.store.commit([forgetting(placeOf(speaker))]);
  return importedCard(changed.differences);
}
