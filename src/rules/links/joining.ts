/** Whether a case can go on in another about the same young person, and what it brings there (A-32, CN-06, CT-05). */
import { localTimes } from '../base/local-time.ts';
import type { Reference } from '../base/vocabulary.ts';
import { runningClocks } from '../clocks.ts';
import { isCriminalJustice } from '../police/routes.ts';
import type { ClauseId } from '../procedure/clauses/index.ts';
import type { QuestionId } from '../procedure/questions.ts';
import type { Case } from '../record/case.ts';
import type { JoinedClock, JoinedConcern } from '../record/joined.ts';
import { isKeptFrom } from '../record/kept-from.ts';
import { type Refusal, refusal } from '../rows/refusals.ts';
import { isCarriedOn, isOpen } from '../stages.ts';

const isDecided = ({ decision }: Case): boolean => decision?.appropriate === false;

/** Its outcome is there: a meeting was held before the other concern came, or it was decided that there is none. */
function hasOutcome(older: Case, { receivedAt }: Case): boolean {
  const received = localTimes.localDate(receivedAt);
  const isBefore = older.meetings.some(
    ({ state, heldOn }) => state === 'held' && heldOn !== undefined && heldOn < received,
  );
  return older.plan !== undefined || isDecided(older) || isBefore;
}

/** From which workers one case is kept and the other is not: whoever reads how one goes on would read of the other. */
const onlyKeptFrom = ({ keptFrom = [] }: Case, other: Case) =>
  keptFrom.filter(({ person }) => !isKeptFrom(other, person.id));

interface Wanted {
  readonly source: ClauseId | QuestionId;
  readonly holds: (c: Case, older: Case) => boolean;
  readonly otherwise: (older: Reference) => string;
}

/** What is wanted of the two cases first, in this order. */
const wanted: readonly Wanted[] = [
  {
    source: 'A-32',
    holds: (_c, older) => isOpen(older),
    otherwise: (older) => `${older} is closed. Open it again first, or link the two cases and go on here.`,
  },
  {
    source: 'A-32',
    holds: (_c, older) => isCarriedOn(older),
    otherwise: (older) => `CDYJS do not have ${older} now, so nothing can go on there. Link the two cases for now.`,
  },
  {
    source: 'A-32',
    holds: (c, older) => older.receivedAt <= c.receivedAt,
    otherwise: (older) => `${older} is the newer of the two. Open that one, and go on from there in this one.`,
  },
  {
    source: 'PR-18',
    holds: (c, older) => onlyKeptFrom(c, older).length === 0,
    otherwise: (older) =>
      `This case is kept from a worker, and ${older} is not. First keep ${older} from them as well, or link the two cases and go on here.`,
  },
  {
    source: 'PR-18',
    holds: (c, older) => onlyKeptFrom(older, c).length === 0,
    otherwise: (older) =>
      `${older} is kept from a worker, and this case is not. First keep this case from them as well, or link the two cases and go on here.`,
  },
  {
    source: 'A-12',
    holds: (c, older) => !isCriminalJustice(c) || isCriminalJustice(older),
    otherwise: (older) => `First record on ${older} what the police decided. Then this case can go on there.`,
  },
  {
    source: 'CT-05',
    holds: (c, older) => isDecided(c) || !hasOutcome(older, c),
    otherwise: (older) =>
      `${older} has its outcome already. First talk this concern through with the person who raised it, and decide whether a meeting is appropriate. If none is, this case can go on there. If one is, hold it here and link the two cases.`,
  },
];

export function joiningTrouble(c: Case, older: Case): Refusal | undefined {
  const missing = wanted.find(({ holds }) => !holds(c, older));
  return missing && refusal('precondition', missing.otherwise(older.reference), missing.source);
}

/** The ten working days that go on running there; none once it is decided that no meeting is appropriate. */
export const clocksBrought = (c: Case): readonly JoinedClock[] =>
  isDecided(c) ? [] : runningClocks(c).map(({ kind, started }) => ({ kind, started }));

/** What the other case is told of it. */
export function concernBrought(c: Case): JoinedConcern {
  const {
    reference: from,
    receivedAt,
    referrer,
    referrerTeams,
    origin,
    referrersAnswers,
    additions,
    decision,
    asSent,
    age,
  } = c;
  const talk = c.discussions.at(-1);
  const read = additions?.filter((one) => one.read !== undefined);
  return {
    ...{ from, receivedAt, referrer, referrerTeams, origin, age },
    ...(asSent === undefined ? {} : { asSent }),
    ...(referrersAnswers === undefined ? {} : { answers: referrersAnswers }),
    ...(read === undefined || read.length === 0 ? {} : { additions: read }),
    ...(c.manager === undefined ? {} : { taken: true }),
    ...(talk === undefined ? {} : { talk }),
    ...(decision === undefined ? {} : { decision }),
  };
}
