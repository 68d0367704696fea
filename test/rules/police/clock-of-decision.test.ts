import { clockBegunBy } from '../../../src/rules/police/clock-of-decision.ts';
import { aCase } from '../../support/a-case.ts';

describe('the clock that a decision of the police began', () => {
  const story = aCase()
    .receivedAt('2026-11-02T09:15:00Z')
    .takenBy('Hannah Reid')
    .police('goes-on')
    .police('youth-caution')
    .police('charge');
  const kindOf = (place: number) => story.case.clocks?.[clockBegunBy(place, story.case) ?? -1]?.kind;

  it('is one for each that leads to the criminal justice route, in their order', () => {
    expect([0, 1, 2].map(kindOf)).toEqual([undefined, 'police', 'police']);
    expect(clockBegunBy(1, story.case)).toBeLessThan(clockBegunBy(2, story.case) ?? 0);
  });

  it('is none where there is no such decision', () => {
    expect(clockBegunBy(9, story.case)).toBeUndefined();
  });
});
