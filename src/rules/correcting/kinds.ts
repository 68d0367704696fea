/** The kinds of answers that facts have: how each is kept, and how it is said. */
import { type Answer, yesNoWords } from '../base/vocabulary.ts';
import type { Saying } from '../outcome/answered.ts';

export type Kind = 'words' | 'day' | 'years' | 'answer' | 'teams';

/** The input of each kind, by its id. */
export const inputOf: Readonly<Record<Kind, string>> = {
  words: 'is',
  day: 'day',
  years: 'years',
  answer: 'answer',
  teams: 'teams',
};

/** Teams as they are kept in one text. */
export const teamsIn = (kept: string): readonly string[] => kept.split(',').filter((team) => team !== '');

const says: Readonly<Record<Kind, (kept: string, say: Saying) => string>> = {
  words: (kept) => kept,
  day: (kept, say) => say.day(kept),
  years: (kept) => `about ${kept}`,
  answer: (kept) => yesNoWords[kept as Answer] ?? kept,
  teams: (kept, say) => say.teams(teamsIn(kept)) || 'nobody',
};

/** A kept value in words; of one that nobody said, or that is not known after all, that. */
export const sayValue = (kind: Kind, kept: string | undefined, say: Saying): string =>
  kept === undefined || kept === '' ? (kind === 'teams' ? 'nobody' : 'not known') : says[kind](kept, say);

const inOrder = (kept: string): string => teamsIn(kept).toSorted().join(',');

/** Whether two kept values say the same. */
export const isSame = (kind: Kind, one: string | undefined, other: string | undefined): boolean =>
  kind === 'teams' ? inOrder(one ?? '') === inOrder(other ?? '') : one === other;
