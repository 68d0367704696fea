/** When an assessment is complete: what its report covers, what came first, and whether it is late (AM-05 to AM-13). */
import type { LocalDate } from '../base/vocabulary.ts';
import type { Source } from '../procedure/source.ts';
import { type Aim, type AimHeading, aimHeadings } from '../record/aim.ts';
import type { Guard } from '../rows/guard.ts';
import { type Refusal, refusal, together } from '../rows/refusals.ts';
import { aimUnderWay } from './assessment.ts';
import { isToBeDecided, unsettled } from './consent.ts';
import { leadOf } from './life.ts';

export const headings = Object.keys(aimHeadings) as readonly AimHeading[];

/** The day agreed last; undefined where an older outcome gave none. */
export const agreedDay = ({ days }: Pick<Aim, 'days'>): LocalDate | undefined => days.at(-1)?.day;

export const isLateOn = (aim: Pick<Aim, 'days'>, on: LocalDate): boolean => {
  const day = agreedDay(aim);
  return day !== undefined && on > day;
};

/** What the procedure wants first: a lead, what became of asking for consent, and how it goes on without it. */
export const completable: readonly Guard[] = [
  {
    source: 'CJ-24',
    holds: (c) => {
      const aim = aimUnderWay(c);
      return aim !== undefined && leadOf(aim) !== undefined;
    },
    otherwise: 'First name who leads the assessment.',
    hides: true,
  },
  {
    source: 'AM-01',
    holds: (c) => {
      const aim = aimUnderWay(c);
      return aim !== undefined && unsettled(aim).length === 0;
    },
    otherwise:
      'Say first what was answered when consent was asked, or why it was not asked: of the young person, and of their parents or carers.',
  },
  {
    source: 'A-13',
    holds: (c) => {
      const aim = aimUnderWay(c);
      return aim === undefined || !isToBeDecided(aim);
    },
    otherwise: 'Say first how the assessment goes on without consent, and why.',
  },
];

/** Which clause prints it: a list without a heading of its own, read as the report's. */
const sources: Readonly<Record<AimHeading, Source>> = {
  person: 'AM-07',
  education: 'AM-08',
  concern: 'AM-09',
  development: 'AM-10',
  parenting: 'AM-11',
  family: 'AM-12',
  conclusion: 'AM-13',
};

/** The headings that the report does not cover, without a reason. */
export function headingsTrouble(covers: Readonly<Partial<Record<AimHeading, true | string>>>): Refusal | undefined {
  const open = headings.filter((one) => covers[one] === undefined || covers[one] === '');
  return together(
    ...open.map((one) =>
      refusal('invalid', `Tick it, or say why the report leaves it out: ${aimHeadings[one]}.`, sources[one], 'covers'),
    ),
  );
}
