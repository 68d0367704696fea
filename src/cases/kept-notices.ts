/** The last gate before a notice is owed: whatever happens on a case, nobody it is kept from is told of it (PR-18). */
import type { Case } from '../rules/record/case.ts';
import { isKeptFrom } from '../rules/record/kept-from.ts';
import type { NoticeContent } from './notice.ts';

/** What takes messages out of their chat says nothing of it. */
export const takesBack = (content: NoticeContent): boolean => content.kind === 'tell' && content.words === 'taken-back';

export const withoutKept = (c: Pick<Case, 'keptFrom'>, owed: readonly NoticeContent[]): readonly NoticeContent[] =>
  owed.filter((one) => !('person' in one && isKeptFrom(c, one.person)) || takesBack(one));
