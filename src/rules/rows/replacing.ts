/** What somebody else recorded is not replaced unread: two people had the same form open, or one did not know of the other. */
import type { Instant, PersonRef } from '../base/vocabulary.ts';
import type { ActorContext } from './context.ts';
import type { Doubt } from './doubt.ts';

interface Signed {
  readonly at: Instant;
  readonly by: PersonRef;
}

/** Characters. */
const MOST_QUOTED = 150;
/** An answer as a question quotes it. */
export const quoted = (text: string): string => (text.length > MOST_QUOTED ? `${text.slice(0, MOST_QUOTED)} …` : text);

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Whether it says what stands there already. */
export const saysTheSame = <Said extends object>(before: (Said & Signed) | undefined, said: Said): boolean => {
  if (before === undefined) return false;
  const { at: _at, by: _by, ...old } = before;
  const sorted = (one: object) =>
    Object.entries(one)
      .filter(([, value]) => value !== undefined)
      .toSorted();
  return isSame(sorted(old), sorted(said));
};

/** `words`: what each of its answers that is worth reading is called. Asked where one of another person's is changed or left out. */
export function replacesAnothers<Said extends object>(
  before: (Said & Signed) | undefined,
  said: Said,
  words: Readonly<Partial<Record<keyof Said, string>>>,
  { actor, calendar }: ActorContext,
): readonly Doubt[] {
  if (before === undefined || before.by.id === actor.id) return [];
  const ids = (Object.keys(words) as (keyof Said)[]).filter(
    (id) => before[id] !== undefined && !isSame(before[id], said[id]),
  );
  const lines = ids.map((id) => `${words[id]}: ${quoted(String(before[id]))}`).join('; ');
  const asks = `${before.by.name} recorded on ${calendar.sayWhen(before.at)} – ${lines}. Do you want your answers in place of these?`;
  return ids.length === 0 ? [] : [{ id: `replaces:${before.at}`, asks }];
}
