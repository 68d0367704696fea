/** Whose the things of a reminder are, and why its reader is told of them: once, where it is the same for all. */
import { type NudgeLine, nudgeCard } from '../../src/cards/nudge/nudge.ts';
import { sentencesOf } from './card-words.ts';

const hannahs = { reference: '7KQ4-2MX6', title: 'One', by: 'Thursday 12 November 2026', owner: 'Hannah Reid' };
const late = (more: Partial<NudgeLine> = {}): NudgeLine => ({ ...hannahs, late: true, daysLate: 2, ...more });
const toCome = (more: Partial<NudgeLine> = {}): NudgeLine => ({ ...hannahs, late: false, ...more });
const other = { reference: '7KQ4-2MX7' };

const told = (...lines: readonly NudgeLine[]): readonly string[] =>
  sentencesOf(nudgeCard(lines)).filter((one) => /responsible|being told|yours|Nobody/.test(one));

describe('whose the things of a reminder are', () => {
  it('is said of one with how late it is', () => {
    const why = 'You are being told because it is 2 working days late.';
    expect(told(late())).toEqual(['Hannah Reid is responsible.', why]);
  });

  it('is said once of all that one person has to do, on however many cases', () => {
    const all = 'Hannah Reid is responsible for all of this.';
    expect(told(late(), late(other))).toEqual([all, 'You are being told because it is late.']);
    expect(told(late(), toCome(), late(other))).toEqual([all, 'You are being told because it is still open.']);
  });

  it('is said once a case where the cases are different people’s', () => {
    expect(told(late(), late(), late({ ...other, owner: 'Tom Bell' }))).toEqual([
      'Hannah Reid is responsible for all of this.',
      'You are being told because it is late.',
      'Tom Bell is responsible.',
      'You are being told because it is 2 working days late.',
    ]);
  });

  it('is said of each where the reader has something to do themselves', () => {
    expect(told(late(), late(), late({ owner: undefined }))).toHaveLength(4);
    expect(told(late({ owner: undefined }), late({ owner: undefined }))).toEqual([]);
  });

  it('is said once of all that the reader does for somebody, and of all that nobody can do', () => {
    expect(told(late({ standsIn: true }), toCome({ standsIn: true }))).toEqual([
      'All of this is yours to do, because Hannah Reid cannot do it now.',
    ]);
    expect(told(late({ standsIn: true }), late())).toHaveLength(3);
    expect(told(late({ seesNothing: true }), late({ seesNothing: true, owner: 'Tom Bell' }))).toEqual([
      'Nobody in the register can do any of this.',
    ]);
  });
});
