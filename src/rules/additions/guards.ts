/** What adding to a concern, and reading what was added, want first (CN-01, PR-08). */

import { unreadAdditions } from '../record/additions.ts';
import type { Case } from '../record/case.ts';
import type { Guard } from '../rows/guard.ts';
import { isOpen } from '../stages.ts';

/** What to do instead, where a case is closed: what happened is a new matter then. */
export const raiseItAgain = (c: Case): string | undefined =>
  isOpen(c) ? undefined : 'the case is closed. If something new has happened, raise it again: type "raise a concern"';

export const somethingUnread: Guard = {
  source: 'PR-08',
  holds: (c) => unreadAdditions(c).length > 0,
  otherwise: 'All that was added to the concern has been read.',
  hides: true,
};
