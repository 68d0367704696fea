/**
 * What a client is shown while somebody types into an input that looks things up. Names only, few at a time; what is typed
 * is kept nowhere.
 */
import { z } from 'zod';
import type { Choice, Dataset } from '../cards/form/fields.ts';
import { searchKey } from '../rules/base/names.ts';
import type { Roster } from '../rules/base/vocabulary.ts';
import { schoolsIn } from './schools.ts';
import type { LookedUp, LookUp } from './turn.ts';

/** So many answers at a time, as Teams asks for. */
const MOST_SHOWN = 15;
const LONGEST = 100;
const MOST_SKIPPED = 10_000;

/** What Pathway itself answers; Teams' own people are never asked of it. */
type OwnDataset = Extract<Dataset, `pathway/${string}`>;

const lists: Readonly<Record<OwnDataset, (roster: Pick<Roster, 'teams'>) => readonly Choice[]>> = {
  'pathway/schools': (roster) => schoolsIn(roster).map(({ id, name }) => ({ value: id, title: name })),
};

const page = z.object({
  skip: z.number().int().min(0).max(MOST_SKIPPED).default(0),
  top: z.number().int().min(1).default(MOST_SHOWN),
});

/** Those whose name begins with what was typed, then those that have it in their name. */
function matching(all: readonly Choice[], text: string): readonly Choice[] {
  const key = searchKey(text);
  const keyed = all.map((choice) => ({ choice, name: searchKey(choice.title) }));
  const first = keyed.filter(({ name }) => name.startsWith(key));
  const others = keyed.filter(({ name }) => !name.startsWith(key) && name.includes(key));
  return [...first, ...others].map(({ choice }) => choice);
}

/** Answers a query, or says why there is no answer. Whoever may raise a concern may ask: it tells them names alone. */
export function lookUp(roster: Pick<Roster, 'teams'>, { dataset, text, skip, top }: LookUp): LookedUp {
  const list = Object.hasOwn(lists, dataset) ? lists[dataset as OwnDataset] : undefined;
  if (list === undefined) return { refused: 'Pathway has no such list.' };
  if ([...text].length > LONGEST) return { refused: `Type ${LONGEST} characters at most.` };
  const read = page.safeParse({ skip, top });
  if (!read.success) return { refused: 'Pathway could not read which part of the list you want.' };
  const { skip: from, top: count } = read.data;
  return { results: matching(list(roster), text).slice(from, from + Math.min(count, MOST_SHOWN)) };
}
