/** A hand-over gives nobody sight of a separate record: those above are asked who sees it (PR-11, A-18). */

import { lacksAnOwner, withoutOwnerLines } from '../../../src/cards/lists/without-owner.ts';
import { wordsOn, wordsWithoutOwner } from '../../../src/cases/finding.ts';
import { requiredNotices } from '../../../src/cases/required-notices.ts';
import { viewFor } from '../../../src/cases/sight.ts';
import { unmet } from '../../../src/rules/engine/agenda.ts';
import { areRecordsToSettle } from '../../../src/rules/handling/records-to-settle.ts';
import type { CaseStory } from '../../support/a-case.ts';
import { person, register } from '../../support/factories.ts';
import { given } from '../../support/given.ts';
import { taken, told } from '../../support/usual-cases.ts';
import { handedWithRecord, withRecord } from './handed.ts';

const why = { reason: 'MARKER-settled' };
const listed = (story: CaseStory): boolean => {
  const seen = viewFor(story.case, person('Ruth Marsden'), story.by());
  return seen !== undefined && lacksAnOwner(seen);
};
function toldAbove(before: CaseStory, after: CaseStory): number {
  const by = { ...after.by(), agenda: unmet(after.case, after.by()) };
  const owed = requiredNotices(before.case, after.case, after.events.slice(before.events.length), by);
  return owed.filter((one) => one.kind === 'tell' && one.words === 'records-to-settle').length;
}

describe('the separate records of a case that was handed over', () => {
  it('are without an owner until the service lead says who sees them', () => {
    expect(areRecordsToSettle(withRecord.case)).toBe(false);
    expect(areRecordsToSettle(handedWithRecord.case)).toBe(true);
    expect(listed(handedWithRecord)).toBe(true);
    expect(wordsOn(handedWithRecord.case).some((word) => wordsWithoutOwner(register).includes(word))).toBe(true);
    const seen = viewFor(handedWithRecord.case, person('Ruth Marsden'), handedWithRecord.by());
    expect(seen === undefined ? [] : withoutOwnerLines(seen)).toContain(
      'Nobody has decided whether Tom Bell may see the separate records of this case.',
    );
    const settled = handedWithRecord.does('Ruth Marsden', 'settle-records', why);
    expect(listed(settled)).toBe(false);
  });

  it('are asked about once more where the case goes on to another', () => {
    const settled = handedWithRecord.does('Ruth Marsden', 'settle-records', why).at('2026-11-03', '10:00');
    const back = settled.does('Tom Bell', 'hand-over', { to: person('Hannah Reid').id, ...told });
    expect(areRecordsToSettle(back.case)).toBe(true);
  });

  it('are told to those above, unless they handed it over', () => {
    expect(toldAbove(withRecord, handedWithRecord)).toBe(1);
    const byRuth = withRecord.does('Ruth Marsden', 'hand-over', { to: person('Tom Bell').id, ...told });
    expect(toldAbove(withRecord, byRuth)).toBe(0);
    const without = taken.does('Hannah Reid', 'hand-over', { to: person('Tom Bell').id, ...told });
    expect(toldAbove(taken, without)).toBe(0);
  });

  it('are the service lead’s to decide', () => {
    given(handedWithRecord).when('Tom Bell', 'settle-records', why).thenLike({ code: 'forbidden' });
    given(withRecord).when('Ruth Marsden', 'settle-records', why).thenLike({ code: 'precondition' });
  });
});
