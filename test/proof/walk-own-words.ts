/**
 * What people add, do not agree with and share, on the walk. No rule asks of it together with anything else on the case:
 * so it is begun once at each stage, carried to its end there, and all else is met as it is without it.
 */
import type { ActionId } from '../../src/rules/actions.ts';
import { unreadAdditions } from '../../src/rules/record/additions.ts';
import type { Case } from '../../src/rules/record/case.ts';
import { lastStep, settledAt } from '../../src/rules/record/challenges.ts';
import { toBeTold } from '../../src/rules/record/sharing.ts';
import { ownWordsInputs } from './own-words-inputs.ts';

/** The duties that come of it. */
export const ofOwnWords: ReadonlySet<string> = new Set([
  'read-addition',
  'read-addition-mash',
  'answer-challenge',
  'answer-challenge-again',
  'difference-outside',
  'tell-of-sharing',
]);

/** How far it is come; undefined on a case without any. */
export function ownWordsOf({ additions, challenges, sharing }: Case): unknown {
  const toTell = toBeTold({ sharing: sharing ?? [] }).length;
  if (additions === undefined && challenges === undefined && toTell === 0) return undefined;
  return [
    toTell,
    unreadAdditions({ additions: additions ?? [] }).length,
    ...(challenges ?? []).map((one) => [
      one.steps.length,
      lastStep(one).answer !== undefined,
      one.family !== undefined,
      settledAt(one) !== undefined,
    ]),
  ];
}

/** The same case without any of it. */
export function withoutOwnWords({
  additions: _additions,
  challenges: _challenges,
  sharing: _sharing,
  ...rest
}: Case): Case {
  return { ...rest, contactsToMake: rest.contactsToMake.filter(({ id }) => !id.startsWith('challenge:')) };
}

const isOwn = (action: ActionId): boolean => Object.hasOwn(ownWordsInputs, action);
const begun = new Set<string>();

/** On a case with some of it what else could be done is tried without it; without any each is begun once at a stage. */
export function isLeftOut(c: Case, action: ActionId): boolean {
  if (ownWordsOf(c) !== undefined) {
    const begins = ['add-to-concern', 'challenge', 'challenge-for-family', 'record-sharing'].includes(action);
    return begins || !(isOwn(action) || action === 'close');
  }
  return isOwn(action) && begun.has(`${action}:${c.stage}`);
}

export function hasBegun(c: Case, action: ActionId): void {
  if (isOwn(action)) begun.add(`${action}:${c.stage}`);
}
