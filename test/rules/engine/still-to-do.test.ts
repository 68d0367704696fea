import { findObligation, isLate, unmet } from '../../../src/rules/engine/agenda.ts';
import { held, received, takenAtEleven as taken, told, underTen } from '../../support/usual-cases.ts';

const declined = taken.checkedNotActive().at('2026-11-03', '10:00').discussed().notAppropriate();

describe('what is still to do', () => {
  it('comes in the order of its dates', () => {
    const open = unmet(taken.case, taken.by());
    expect(open.map(({ key }) => key)).toEqual(['check-system', 'discuss', 'decide', 'hold']);
  });

  it('is nothing once the case is closed', () => {
    for (const story of [held, declined, underTen]) {
      const by = story === underTen ? 'Hannah Reid' : story.case.manager?.name;
      const closed = story.does(by ?? '', 'close', { code: 'moved', ...told, withoutDecision: 'MARKER-why' });
      expect(unmet(closed.case, closed.by())).toEqual([]);
    }
  });

  it('is found by its key while it is unmet, and not after', () => {
    expect(findObligation(received.case, 'take', received.by())?.row.id).toBe('take');
    expect(findObligation(taken.case, 'take', taken.by())).toBeUndefined();
    expect(findObligation(taken.case, 'nothing', taken.by())).toBeUndefined();
  });

  it.each([
    ['2026-11-03', '23:59', false],
    ['2026-11-04', '00:00', true],
  ])('is late from the local day after: %s %s', (date, time, late) => {
    const then = received.at(date, time);
    const one = findObligation(then.case, 'take', then.by());
    expect(one && isLate(one, then.by())).toBe(late);
  });
});
