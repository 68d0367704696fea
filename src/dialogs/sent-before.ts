/** Whether somebody who is about to send something has sent it before: asked of them, never of what others sent. */
import type { LookingAlike } from '../cases/looking-alike.ts';
import type { Reference } from '../rules/base/vocabulary.ts';
import type { Concern } from '../rules/concern/concern.ts';
import { isOwnAndOpen, sentBeforeDoubts } from '../rules/look-alike/sent-before.ts';
import type { Doubt } from '../rules/rows/doubt.ts';
import { type CaseDeps, recordLook, seenAs } from './cases/deps.ts';
import type { Speaker } from './turn.ts';

type Deps = Pick<CaseDeps, 'repository' | 'contextAt' | 'accessLog'> & { readonly lookingAlike: LookingAlike };

/** `reference`: the one it will have, so that of two presses at once the second does not find what the first sent. */
export type SentBeforeDoubts = (about: Concern, reference: Reference, speaker: Speaker) => Promise<readonly Doubt[]>;

/** Rejects as the store does. What is found is written down before its reference is said. */
export function askSentBefore(deps: Deps): SentBeforeDoubts {
  return async (concern, reference, { person, now }) => {
    const about = { origin: { kind: 'concern', concern }, receivedAt: now, reference } as const;
    const alike = await deps.lookingAlike(about, new Set(), now);
    const looks = await Promise.all(alike.map((c) => seenAs(deps, c, person, now)));
    const own = looks.flatMap((look) => (look !== undefined && isOwnAndOpen(look.roles, look.case) ? [look] : []));
    await Promise.all(own.map((look) => recordLook(deps, look, 'sent-before')));
    return sentBeforeDoubts(
      own.map((look) => look.case),
      deps.contextAt(now).calendar.localDate,
    );
  };
}
