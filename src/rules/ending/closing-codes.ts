/** What can end a case, and from where. */

import { isMeetingNoChoice } from '../clocks.ts';
import { isRouteOpen } from '../police/routes.ts';
import type { Case } from '../record/case.ts';
import { type ClosingCode, closingCodeIds } from '../record/closing.ts';
import { canRest } from '../stages.ts';

interface ClosingRow {
  readonly title: string;
  /** It ends whatever is still to be done, so nothing is wanted first and nothing of it is answered for. */
  readonly endsEverything?: true;
  /** Somebody else has to have it now, as they are called here: which of them, and since when, is said. */
  readonly handsOverTo?: string;
  /** It was no end of the matter, so it can be opened again at any time; else for some days only. */
  readonly reopensAnyTime?: true;
  /** Where it can be said; anywhere where it is left out. */
  readonly fits?: (c: Case) => boolean;
}

/** Nothing that the procedure wants first is still to come: on the criminal justice route a meeting has been held (CJ-10). */
const isAtRest = (c: Case): boolean => canRest(c) && !isMeetingNoChoice(c);
const isNoPoliceAction = (c: Case): boolean =>
  isRouteOpen(c) || c.policeDecisions?.at(-1)?.decision === 'no-further-action';

export const closingCodes: Readonly<Record<ClosingCode, ClosingRow>> = {
  'plan-done': { title: 'The plan is done', fits: (c) => isAtRest(c) && c.plan !== undefined },
  'no-meeting': {
    title: 'No meeting was appropriate',
    fits: (c) => isAtRest(c) && c.decision?.appropriate === false,
  },
  'another-service': { title: 'Another service leads', fits: isAtRest },
  moved: {
    title: 'Moved to another authority',
    endsEverything: true,
    handsOverTo: 'the authority that the young person moved to',
  },
  'no-police-action': {
    title: 'No further police action, and nobody is concerned',
    fits: isNoPoliceAction,
  },
  adult: { title: 'The young person is 18 or over', handsOverTo: 'the service for adults' },
  error: { title: 'Opened in error', endsEverything: true, reopensAnyTime: true },
  // What it brings to the other case comes with an action of its own.
  joined: { title: 'Joined to another case', endsEverything: true, reopensAnyTime: true, fits: () => false },
  died: { title: 'The young person has died', endsEverything: true },
  other: { title: 'Another reason', fits: isAtRest },
};

/** What a case can be closed for as it stands, in their order. */
export const codesFor = (c: Case): readonly ClosingCode[] =>
  closingCodeIds.filter((code) => closingCodes[code].fits?.(c) ?? true);
