/** Documents that are kept for one person alone: drafts, and what was typed into a form, which vanishes by itself. */
import type { Instant, PersonId } from '../../rules/base/vocabulary.ts';
import type { Document, Store, Stored, Write } from '../../store/port.ts';

/** Whose, and under which name: `draft`, `form:7KQ4-2MX9:take`. Names are never changed: what is kept would be lost. */
export interface KeptPlace {
  readonly person: PersonId;
  readonly id: string;
}

const before = 'person:';

const at = ({ person, id }: KeptPlace) => ({ partition: `${before}${person}`, id });

/** Whose a document is that is kept so. */
export const ownerOf = ({ partition }: Pick<Document, 'partition'>): PersonId => partition.slice(before.length);

/** What is kept there, unless its time has passed by `now`. */
export function readKept<Body>(store: Store, of: KeptPlace, now: Instant): Promise<Stored<Body> | undefined> {
  const { partition, id } = at(of);
  return store.read<Body>(partition, id, now);
}

/** What is kept there: until it expires, or until somebody removes it. */
export function keptDocument<Body>(
  of: KeptPlace,
  what: Pick<Document<Body>, 'kind' | 'body' | 'expires' | 'due' | 'tags'>,
): Document<Body> {
  return { ...at(of), ...what };
}

export const forgetting = (of: KeptPlace): Write => ({ remove: at(of) });
