/** A concern becomes a case (CN-01); a child under ten goes to First Contact as well (SC-06). */

import { type Person, personRef, type Reference, type TeamId } from '../../base/vocabulary.ts';
import { type DecidedAtFirst, decidedAtFirst } from '../../police/at-first.ts';
import type { Stage } from '../../record/case.ts';
import type { Beginning, ToldAtFirst } from '../../rows/beginning.ts';
import { type AgeBand, findAge } from '../age.ts';
import type { Concern } from '../concern.ts';
import { toFirstContact } from '../first-contact.ts';

interface Input {
  readonly reference: Reference;
  readonly procedure: string;
  readonly concern: Concern;
  /** What the police decided, where an officer is concerned after a decision that leads to no other route (CJ-04). */
  readonly police?: DecidedAtFirst | undefined;
}
export interface ConcernReceived extends ToldAtFirst {
  readonly type: 'concern-received';
}

/** First Contact decide the route of a child under ten (SC-06); doubt stays here. */
const startingStage: Readonly<Record<AgeBand, Stage>> = {
  'under-ten': 'with-first-contact',
  border: 'received',
  'in-range': 'received',
  adult: 'received',
  'not-known': 'received',
};

/**
 * In which of their teams somebody raises it. Its safeguarding lead is copied in and no other's: who is in several and
 * did not say in which, raised it in none that is known.
 */
function teamsRaisedIn({ teams }: Person, { reach }: Concern): readonly TeamId[] {
  const all = teams.map((one) => one.team);
  return all.length > 1 ? all.filter((team) => team === reach?.raisedIn) : all;
}

export const raise: Beginning<Input, ConcernReceived> = {
  source: 'CN-01',
  to: { received: 'raise', 'with-first-contact': 'raise (under ten)' },
  begin: ({ concern, police, ...input }, by) => {
    const { actor, calendar, now, policy } = by;
    const age = findAge(concern, calendar.localDate(now), policy.ages);
    const received: ConcernReceived = {
      type: 'concern-received',
      ...input,
      concern,
      route: 'concern',
      referrer: personRef(actor),
      referrerTeams: teamsRaisedIn(actor, concern),
      age,
    };
    const onward = age.band === 'under-ten' ? [toFirstContact(by, 'under-ten')] : [];
    const told = police === undefined ? [] : decidedAtFirst(police);
    return { events: [received, ...told, ...onward], stage: startingStage[age.band] };
  },
  events: {
    'concern-received': {
      begin: ({ type: _type, concern, ...told }) => ({ ...told, origin: { kind: 'concern', concern } }),
      words: () => 'raised the concern',
    },
  },
};
