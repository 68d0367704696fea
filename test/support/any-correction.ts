/** A correction that somebody might well make, right or wrong. */
import type { CommandInputs } from '../../src/rules/commands.ts';
import { facts } from '../../src/rules/correcting/facts.ts';
import type { Kind } from '../../src/rules/correcting/kinds.ts';
import { factIds } from '../../src/rules/record/corrections.ts';
import type { CaseStory } from './a-case.ts';
import { calendar } from './factories.ts';
import type { Dice } from './random.ts';
import { later } from './time.ts';

export function anyCorrection({ now }: CaseStory, roll: Dice): CommandInputs['correct'] {
  const fact = roll.oneOf(factIds);
  const day = (hours: number): string => calendar.localDate(later(now, { hours }));
  const values: Readonly<Record<Kind, readonly string[]>> = {
    words: ['MARKER-reason', 'Riverside College'],
    day: [day(0), day(-24), day(-24 * 5), day(24), '2017-03-09', '2012-03-09'],
    years: ['9', '14', '99'],
    answer: ['yes', 'no', 'not-known'],
    teams: ['police', 'police,health', 'the-pub'],
  };
  const late = roll.oneOf([{}, { lateCode: 'police', lateReason: 'MARKER-reason' } as const]);
  return { fact, is: roll.oneOf(values[facts[fact].kind]), why: 'MARKER-reason', ...late };
}
