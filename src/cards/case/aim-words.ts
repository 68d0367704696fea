/** What the page of an AIM assessment is made of: typed words for those who may read them, and who recorded what. */
import type { CaseView } from '../../cases/sight.ts';
import { plainWords, quoted } from '../text.ts';

export interface Shown extends Pick<CaseView, 'by'> {
  /** What somebody typed; nothing for those who do not see the whole case. */
  readonly words: (text: string | undefined) => readonly unknown[];
}
export const shownTo = ({ by, sight }: Pick<CaseView, 'by' | 'sight'>): Shown => ({
  by,
  words: (text) => (sight === 'whole' && text !== undefined ? quoted(text) : []),
});

interface Signed {
  readonly at: string;
  readonly by: { readonly name: string };
}
export const signed = ({ at, by: who }: Signed, { by }: Shown): string =>
  `Recorded by ${plainWords(who.name)}, ${by.calendar.sayWhen(at)}.`;
