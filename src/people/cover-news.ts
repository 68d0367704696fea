/** Who is to be told that cover for an absence was arranged, or ended before its time: both of the two it is about. */
import { isDeepStrictEqual } from 'node:util';
import type { LocalDate, PersonId } from '../rules/base/vocabulary.ts';
import type { Cover, PersonEntry, RegisterContents } from './contents.ts';

export interface CoverNews {
  readonly to: PersonId;
  readonly says: 'you-cover' | 'you-are-covered' | 'you-cover-no-more';
  /** The name of the other of the two. */
  readonly other: string;
  readonly from: LocalDate;
  readonly until: LocalDate;
}

const without = (some: readonly Cover[] = [], others: readonly Cover[] = []): readonly Cover[] =>
  some.filter((one) => !others.some((other) => isDeepStrictEqual(one, other)));

/** What follows from a change of the register; nothing of an absence that is over by `today`. */
export function coverNews(before: RegisterContents, after: RegisterContents, today: LocalDate): readonly CoverNews[] {
  const names = new Map([...before.people, ...after.people].map(({ id, name }) => [id, name]));
  const old = new Map(before.people.map((one) => [one.id, one]));
  const isAhead = ({ until }: Cover): boolean => until >= today;
  return after.people.flatMap(({ id, name, cover }: PersonEntry) => {
    const set = without(cover, old.get(id)?.cover).filter(isAhead);
    const ended = without(old.get(id)?.cover, cover).filter(isAhead);
    return [
      ...set.flatMap(({ by, from, until }): readonly CoverNews[] => [
        { to: by, says: 'you-cover', other: name, from, until },
        { to: id, says: 'you-are-covered', other: names.get(by) ?? '', from, until },
      ]),
      ...ended
        .filter(({ by }) => !set.some((one) => one.by === by))
        .map(({ by, from, until }): CoverNews => ({ to: by, says: 'you-cover-no-more', other: name, from, until })),
    ];
  });
}
