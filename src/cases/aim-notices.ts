/**
 * Which people are told of an AIM assessment: who is to name a worker, who is named, that one is no longer, and what became
 * of it by something else.
 */
import { isDeepStrictEqual } from 'node:util';

import {
  aimUnderWay,
  aimWithPart,
  newestAim,
  pairKeys,
  pairNow,
  pairRoles,
  teamOwing,
} from '../rules/aim/assessment.ts';
import { socialCareManagersOf } from '../rules/base/jobs.ts';
import type { Aim, AimWorker } from '../rules/record/aim.ts';
import type { Case } from '../rules/record/case.ts';
import type { DecisionContext } from '../rules/rows/context.ts';
import type { NoticeContent, TellWords } from './notice.ts';

/** The managers of the social care team that owes a worker from now on, as they are of a referral (CN-09). */
export function toldToName(before: Case | undefined, after: Case, by: DecisionContext): readonly NoticeContent[] {
  const team = teamOwing(after);
  if (team === undefined || (before !== undefined && teamOwing(before) === team)) return [];
  return socialCareManagersOf(team, by.roster).map(({ id }) => ({
    kind: 'tell',
    person: id,
    words: 'worker-to-be-named',
    about: team,
  }));
}

const workers = (aim: Aim): readonly AimWorker[] => pairNow({ aims: [aim] });
/** Not those who have no such job any more: the register says that to their own managers. */
const wereReplaced = (aim: Aim): readonly AimWorker[] =>
  pairRoles.flatMap((role) =>
    aim[pairKeys[role]].filter(({ ended }) => ended !== undefined && ended.because !== 'left'),
  );

/**
 * Who is named hears it, and the other of the two with whom they work; so does the one who is no longer named, who may
 * have an appointment with the family.
 */
export function toldOfPair(before: Case | undefined, after: Case): readonly NoticeContent[] {
  const aim = newestAim(after);
  const old = before && newestAim(before);
  if (aim === undefined) return [];
  const was = old?.number === aim.number ? workers(old) : [];
  const now = workers(aim);
  const has = (some: readonly AimWorker[], { person, since }: AimWorker): boolean =>
    some.some((one) => one.person.id === person.id && one.since === since);
  const named = now.filter((one) => !has(was, one));
  const gone = was.filter((one) => !has(now, one));
  const told = (words: TellWords, some: readonly AimWorker[]): readonly NoticeContent[] =>
    some.map(({ person }) => ({ kind: 'tell', person: person.id, words }));
  const isStill = ({ person }: AimWorker): boolean => now.some((one) => one.person.id === person.id);
  const replaced = gone.filter((one) => has(wereReplaced(aim), one) && !isStill(one));
  const others = named.length + gone.length === 0 ? [] : now.filter((one) => !named.includes(one));
  return [...told('named-to-assess', named), ...told('pair-changed', others), ...told('no-longer-assessing', replaced)];
}

const toPair = (c: Case, words: TellWords): readonly NoticeContent[] =>
  pairNow(c).map(({ person }) => ({ kind: 'tell', person: person.id, words }));

/** A meeting has ended the assessment that the two carry out, or decided it again. */
export function toldOfDecision(before: Case | undefined, after: Case): readonly NoticeContent[] {
  const aim = before && aimUnderWay(before);
  if (aim === undefined || isDeepStrictEqual(aim, newestAim(after))) return [];
  return toPair(after, aimWithPart(after) === undefined ? 'no-longer-assessing' : 'aim-changed');
}

/** With the case their part in it ends. */
export const toldOfClosing = (before: Case | undefined, after: Case): readonly NoticeContent[] =>
  before === undefined || aimWithPart(before) === undefined ? [] : toPair(after, 'no-longer-assessing');

/** And begins again where it is opened again. */
export const toldOfOpeningAgain = (after: Case): readonly NoticeContent[] =>
  aimWithPart(after) === undefined ? [] : toPair(after, 'named-to-assess');
