/** Whether two separate records of one matter may be about one child: asked before a second is made (PR-11). */
import type { LocalDate } from '../base/vocabulary.ts';
import { wordsIn } from '../look-alike/words.ts';
import type { ChildFacts } from './record.ts';

type Told = Pick<ChildFacts, 'name' | 'birthDate'>;

const yearOf = (birthDate: LocalDate): number => Number(birthDate.slice(0, 4));

/** In one matter a name tells more than among all cases: two words of it, or the only one, and no other year of birth. */
export function mayBeSameChild(one: Told, other: Told): boolean {
  const [words, others] = [wordsIn(one.name), wordsIn(other.name)];
  const wanted = Math.min(2, words.length, others.length);
  const isSameName = wanted > 0 && words.filter((word) => others.includes(word)).length >= wanted;
  const isOtherYear =
    one.birthDate !== undefined &&
    other.birthDate !== undefined &&
    Math.abs(yearOf(one.birthDate) - yearOf(other.birthDate)) > 1;
  return isSameName && !isOtherYear;
}
