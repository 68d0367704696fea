/** What is kept of an address, and what it becomes by what Teams tells: more than once, and in any order. */
import type { Instant } from '../rules/base/vocabulary.ts';

/** Where a conversation is: at which connector. */
export interface Address {
  readonly serviceUrl: string;
  readonly conversation: string;
}

/** An address something was heard from, or of. */
export interface Heard extends Address {
  /** Teams' id of the team a channel belongs to. */
  readonly team?: string;
  /** The channel's name, and its team's. For administrators only; never in a log. */
  readonly name?: string;
  readonly teamName?: string;
  /** When Teams said it. */
  readonly at: Instant;
  /** Teams said that Pathway was put there, or that it exists again. */
  readonly isBack?: true;
  /** Teams said that Pathway was put there, or put there again in another version: its person is greeted, once. */
  readonly isMet?: true;
}

/** An address Pathway knows; `goneSince` where it was removed from it. */
export type KnownAddress = Address & { readonly goneSince?: Instant };

export interface KeptAddress extends KnownAddress, Pick<Heard, 'team' | 'name' | 'teamName'> {
  /** When Teams last said that Pathway was put there. */
  readonly backAt?: Instant;
  /** Its person was greeted, or is at this moment. Earlier versions kept that in a document of its own. */
  readonly greeted?: true;
}

/** What is told of a whole team. */
export type OfTeam = { readonly is: 'gone' | 'back' } | { readonly is: 'called'; readonly name: string };

const isBefore = (one: Instant, other: Instant): boolean => Temporal.Instant.compare(one, other) < 0;

/** Teams tells things in any order: what it said before the place was left does not bring it back. */
export function afterHearing(kept: KeptAddress | undefined, heard: Heard): KeptAddress {
  const { at, isBack, isMet: _isMet, ...place } = heard;
  const { goneSince, ...before }: Partial<KeptAddress> = kept ?? {};
  const isStillGone = goneSince !== undefined && isBefore(at, goneSince);
  const isNewer = isBack && (before.backAt === undefined || isBefore(before.backAt, at));
  return { ...before, ...place, ...(isStillGone ? { goneSince } : {}), ...(isNewer ? { backAt: at } : {}) };
}

/** Nor does what it said before Pathway was put there again. */
export function afterLeaving(kept: KeptAddress, at: Instant): KeptAddress {
  const isOld = kept.backAt !== undefined && isBefore(at, kept.backAt);
  return isOld || kept.goneSince !== undefined ? kept : { ...kept, goneSince: at };
}

export function afterTelling(kept: KeptAddress, told: OfTeam, at: Instant): KeptAddress {
  if (told.is === 'called') return { ...kept, teamName: told.name };
  if (told.is === 'gone') return afterLeaving(kept, at);
  const { serviceUrl, conversation } = kept;
  return afterHearing(kept, { serviceUrl, conversation, at, isBack: true });
}

export const isSame = (one: KeptAddress | undefined, other: KeptAddress): boolean => {
  const fields = ['serviceUrl', 'conversation', 'team', 'name', 'teamName', 'goneSince', 'backAt', 'greeted'] as const;
  return one !== undefined && fields.every((field) => one[field] === other[field]);
};
