/** How it stands with keeping a case, and taking it away. What was said before it was opened again holds no more. */
import type { Instant } from '../base/vocabulary.ts';
import type { Case } from '../record/case.ts';
import type { Hold, KeptUntil, Removal } from '../record/retention.ts';

/** A case; or a separate record, of which what was said holds from its making on. */
export interface Kept extends Pick<Case, 'retention'> {
  readonly closed?: { readonly at: Instant } | undefined;
}

const sinceClosed = <Said extends { readonly at: string }>({ closed }: Kept, said: Said | undefined) =>
  closed !== undefined && said !== undefined && said.at >= closed.at ? said : undefined;

export const holdOn = ({ retention }: Pick<Case, 'retention'>): Hold | undefined => retention?.hold;
export const keptUntil = (c: Kept): KeptUntil | undefined => sinceClosed(c, c.retention?.keptUntil);

/** The removal that was asked for and is not over: it waits for a second person, or to be carried out. */
export function removalOf(c: Kept): Removal | undefined {
  const found = sinceClosed(c, c.retention?.removal);
  return found?.ended === undefined ? found : undefined;
}
export const isRemovalAsked = (c: Kept): boolean => {
  const found = removalOf(c);
  return found !== undefined && found.confirmed === undefined;
};
export const isRemovalConfirmed = (c: Kept): boolean => removalOf(c)?.confirmed !== undefined;

/** When the day came until which it was to be kept, where nobody has decided since. */
export function dueSince(c: Kept): string | undefined {
  const due = sinceClosed(c, c.retention?.due);
  const decided = keptUntil(c);
  return due === undefined || (decided !== undefined && decided.at >= due.at) ? undefined : due.at;
}

type Facts = NonNullable<Case['retention']>;
/** The facts with some of them changed. */
export const withFacts = ({ retention }: Pick<Case, 'retention'>, changed: Facts) => ({
  retention: { ...retention, ...changed },
});

/** A removal that is not over ends; nothing where there is none. */
export function endedRemoval(c: Kept, at: string, how: NonNullable<Removal['ended']>['how']): Facts {
  const found = removalOf(c);
  return found === undefined ? {} : { removal: { ...found, ended: { at, how } } };
}
