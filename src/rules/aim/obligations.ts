/** Naming the two who do an AIM assessment together (CJ-22, CJ-24, CN-23, CN-24), and before that which service leads. */

import type { Instant } from '../base/vocabulary.ts';
import type { Aim, AimService, AimWorker } from '../record/aim.ts';
import { wrongSince } from '../record/by-mistake.ts';
import type { Case } from '../record/case.ts';
import { type Instance, type ObligationRow, when } from '../rows/obligation.ts';
import { isCarriedOn } from '../stages.ts';
import { aimUnderWay, leadService, type PairRole, pairKeys, serviceOf, workerNow } from './assessment.ts';

const latest = (...all: readonly (Instant | undefined)[]): Instant | undefined =>
  all
    .flatMap((one) => one ?? [])
    .toSorted()
    .at(-1);

const hasLeft = ({ ended }: AimWorker): boolean => ended?.because === 'left' || ended?.because === 'by-mistake';

/** Since the service that names was known, or since who was named left. */
function wantedSince(aim: Aim, role: PairRole): Instant {
  const left = aim[pairKeys[role]].findLast(hasLeft)?.ended?.at;
  return latest(leadService(aim)?.at, left) ?? aim.since;
}

const nobodyChosen: Readonly<Record<PairRole, string>> = {
  lead: "Say which team of Children's Social Care names who leads the AIM assessment",
  'co-worker': "Say which team of Children's Social Care names the co-worker of the AIM assessment",
};

const namedBy = { lead: ['name-lead'], 'co-worker': ['name-co-worker'] } as const;

/** CDYJS names its own worker through those who manage the case; social care through a team. */
function ofService(aim: Aim, role: PairRole, service: AimService): Partial<Instance> {
  const nextBy = namedBy[role];
  if (service === 'cdyjs') return { nextBy };
  const team = aim.socialCareTeam;
  return team === undefined
    ? { title: nobodyChosen[role], nextBy: ['change-lead'] }
    : { team, post: aim.number, nextBy };
}

/** Another team is to name one, or to be chosen for that, since the one before turned out to be wrong. */
const askedAgain = (c: Case, { teamsBefore = [] }: Aim): Instant | undefined =>
  latest(...teamsBefore.map((team) => wrongSince(c, team)));

function naming(c: Case, role: PairRole): readonly Instance[] {
  const aim = isCarriedOn(c) ? aimUnderWay(c) : undefined;
  const service = aim && serviceOf(aim, role);
  if (aim === undefined || service === undefined) return [];
  const askedSince = service === 'social-care' ? askedAgain(c, aim) : undefined;
  return [
    {
      key: String(aim.number),
      since: wantedSince(aim, role),
      ...(askedSince === undefined ? {} : { askedSince }),
      metAt: workerNow(aim, role)?.since,
      ...ofService(aim, role, service),
    },
  ];
}

/** An older outcome gave no day: without one nobody would be asked to complete it. */
function dayless(c: Case): readonly Instance[] {
  const aim = isCarriedOn(c) ? aimUnderWay(c) : undefined;
  if (aim === undefined) return [];
  const [first] = aim.days;
  const isLater = first === undefined || first.at > aim.since;
  return when(isLater, { key: String(aim.number), since: aim.since, metAt: first?.at });
}

const toName = {
  countedAs: 'assessments',
  inChannel: 'A worker is to be named',
  owner: 'named-team-or-managing',
  within: 'appointForAim',
  from: 'since',
  asked: 'the outcome, or the day the last one left',
  postedUnder: 'worker',
  shownTo: ['whole', 'shared'],
} as const;

export const aimObligations: readonly ObligationRow[] = [
  {
    id: 'aim-service',
    countedAs: 'assessments',
    source: 'A-17',
    title: 'Say which service leads the AIM assessment',
    inChannel: 'A step is waiting',
    owner: 'managing',
    within: 'appointForAim',
    from: 'since',
    asked: 'the outcome',
    shownTo: ['whole'],
    metBy: ['change-lead'],
    on: (c) => {
      const aim = isCarriedOn(c) ? aimUnderWay(c) : undefined;
      const since = aim?.since ?? c.receivedAt;
      return when(aim !== undefined, { key: String(aim?.number), since, metAt: aim?.services[0]?.at });
    },
  },
  {
    id: 'aim-day',
    countedAs: 'assessments',
    source: 'CN-20',
    title: 'Agree by which day the AIM assessment is to be completed',
    inChannel: 'A step is waiting',
    owner: 'managing',
    within: 'appointForAim',
    from: 'since',
    asked: 'the outcome, which gave no day',
    shownTo: ['whole'],
    metBy: ['change-aim'],
    on: dayless,
  },
  {
    ...toName,
    id: 'aim-lead',
    source: 'CJ-24',
    title: 'Name who leads the AIM assessment',
    metBy: namedBy.lead,
    ledToBy: ['change-lead'],
    on: (c) => naming(c, 'lead'),
  },
  {
    ...toName,
    id: 'aim-co-worker',
    source: 'CJ-22',
    title: 'Name the co-worker of the AIM assessment',
    metBy: namedBy['co-worker'],
    ledToBy: ['change-lead'],
    on: (c) => naming(c, 'co-worker'),
  },
];
