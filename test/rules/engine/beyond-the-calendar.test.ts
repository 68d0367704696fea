import { dueWords } from '../../../src/cards/case/obligation-words.ts';
import { clockSections } from '../../../src/cards/case/why.ts';
import { isLate, unmet } from '../../../src/rules/engine/agenda.ts';
import { aCase } from '../../support/a-case.ts';
import { local } from '../../support/factories.ts';
import { fiveSteps } from '../../support/ladders.ts';
import { nudges } from './nudged.ts';

const cannot = /working days cannot be counted past Sunday 31 December 2028: the list of bank holidays ends there/i;

describe('a date the list of bank holidays does not reach', () => {
  const end = aCase({ ladder: fiveSteps }).receivedAt(local('2028-12-20', '09:15'));
  const agreed = end.takenBy('Hannah Reid').checkedNotActive().discussed().agreed();

  it('is not guessed, comes first, and is never called late', () => {
    const [book, hold] = unmet(agreed.case, agreed.by());
    expect([book, hold]).toMatchObject([
      { key: 'book', due: { known: false } },
      { key: 'hold', due: { known: false } },
    ]);
    expect(hold && isLate(hold, agreed.by('2029-06-01T10:00:00Z'))).toBe(false);
  });

  it('is said in words, in lists and under "why?"', () => {
    const [hold] = unmet(agreed.case, agreed.by()).slice(1);
    expect(hold && dueWords(hold, agreed.by())).toMatch(cannot);
    const counted = clockSections({ case: agreed.case, by: agreed.by() });
    expect(counted.map(({ paragraphs }) => paragraphs)).toEqual([[expect.stringMatching(cannot)]]);
  });

  it('does not keep the nearer dates from being known', () => {
    const open = unmet(end.case, end.by());
    expect(open.map(({ key, due }) => [key, due.known && due.due])).toEqual([
      ['hold', false],
      ['take', '2028-12-21'],
      ['check-system', '2028-12-21'],
      ['discuss', '2028-12-27'],
      ['decide', '2028-12-29'],
    ]);
  });

  it('keeps nobody from booking: there is no tenth working day to be late for', () => {
    expect(agreed.bookedFor('2029-01-20', '10:00').case.stage).toBe('booked');
  });

  it('keeps nobody silent: weekdays count then, because a nudge on a bank holiday does less harm', () => {
    const asked = agreed.until('2029-03-01', '12:00');
    expect(nudges(asked, 'hold').slice(0, 4)).toEqual([
      '2029-01-05 09:00 on the day: Hannah Reid',
      '2029-01-08 09:00 overdue: Hannah Reid, Ruth Marsden',
      '2029-01-09 09:00 deputy: Hannah Reid, Tom Bell',
      '2029-01-10 09:00 service lead: Hannah Reid, Tom Bell, Ruth Marsden',
    ]);
    expect(nudges(asked, 'hold').at(-1)?.slice(0, 10)).toBe('2029-02-26');
  });
});
