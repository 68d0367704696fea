/** What a case keeps of other cases. Whoever may not see both ends is shown nothing of a link: `src/cases/both-ends.ts`. */

import type { Instant, PersonRef, Reference } from '../base/vocabulary.ts';

/** What two cases have to do with each other, as somebody said; the last of them is that they have nothing. */
export const linkKinds = {
  'same-person': 'The same young person',
  'same-matter': 'Another young person in the same matter',
  'not-same': 'Not the same young person',
} as const;
export type LinkKind = keyof typeof linkKinds;
export const linkKindIds = Object.keys(linkKinds) as readonly LinkKind[];

export interface Link {
  readonly other: Reference;
  readonly kind: LinkKind;
  /** On the case on which it was said: the other end has the reference, and none of the words. Older links have them on both. */
  readonly why?: string | undefined;
  /** When it was said: the same on both cases. */
  readonly at: Instant;
  readonly by: PersonRef;
}

/** Absent on a case that was never linked. */
export interface LinkFacts {
  /** One for each other case: what was said of it last. */
  readonly links?: readonly Link[];
}

/** What was said of the other case, where anything was. */
export const linkTo = ({ links = [] }: LinkFacts, other: Reference): Link | undefined =>
  links.find((one) => one.other === other);

/** With it in the place of what was said of the same case before. */
export const withLink = ({ links = [] }: LinkFacts, link: Link): readonly Link[] => [
  ...links.filter(({ other }) => other !== link.other),
  link,
];
