/** Placed here by another local authority: that authority is told, and nothing is decided by it (SC-08, A-20). */
import type { ContactNeeded } from '../handling/events.ts';
import { isKnownToYouthJustice } from '../police/mash.ts';
import type { Case } from '../record/case.ts';
import { correctionsOf } from '../record/corrections.ts';
import { youngPersonOf } from '../record/referrers-answers.ts';

export type Placed = Pick<Case, 'origin' | 'referrersAnswers' | 'placing' | 'corrections'>;

/** Somebody put right that they were not, and nobody recorded a placing since. */
function wasNotPlaced(c: Placed): boolean {
  const last = correctionsOf(c, 'placed').at(-1);
  return last !== undefined && last.is !== 'yes' && last.at >= (c.placing?.at ?? '');
}

/** The concern says so, the referrer answered it since, or a manager recorded it. */
export const isPlaced = (c: Placed): boolean =>
  !wasNotPlaced(c) && (c.placing !== undefined || youngPersonOf(c).placed === 'yes');

/** The authority's name, where it is known. */
export const placedBy = (c: Placed): string | undefined => c.placing?.authority ?? youngPersonOf(c).placedBy;

/** As it is called where somebody has to be told. */
export function placingAuthority(c: Placed): string {
  const name = placedBy(c);
  return `the local authority that placed the young person here${name === undefined ? '' : ` (${name})`}`;
}

/** Said wherever Pathway would say who does something; undefined where the young person was not placed here. */
export function agreeWithThem(c: Placed): string | undefined {
  const { leads } = c.placing ?? {};
  const agreed = leads === undefined ? '' : ` Agreed so far: ${leads}`;
  return isPlaced(c)
    ? `Placed by ${placedBy(c) ?? 'another local authority'}: agree with them who does it. Nothing is decided here.${agreed}`
    : undefined;
}

/** Of a case that youth justice are not told of they can tell nobody, and do not know who placed the young person here. */
export const areToBeTold = (c: Placed & Pick<Case, 'clocks' | 'mash'>): boolean =>
  isPlaced(c) && isKnownToYouthJustice(c);

/** What they are told of by telephone, besides the meeting itself and its changes. */
const told = {
  outcome: 'the outcome of the Risk Management Meeting',
  sharing: 'that the AIM assessment is shared, and with which people',
  reopened: 'that the case is open again',
} as const;
export type ToldOf = keyof typeof told;

/** The task to telephone them about it, once for each `number`; none where they placed nobody, or the task is there. */
export function tellPlacing(
  c: Placed & Pick<Case, 'contactsToMake'>,
  about: ToldOf,
  number: number,
): readonly ContactNeeded[] {
  const id = `placing:${about}:${number}`;
  const isThere = c.contactsToMake.some((one) => one.id === id);
  return isThere || !isPlaced(c) ? [] : [{ type: 'to-tell', id, who: placingAuthority(c), what: told[about] }];
}
