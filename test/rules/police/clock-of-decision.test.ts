import { meetingClock } from '../../../src/rules/clocks.ts';
import { obligationsOf } from '../../../src/rules/engine/agenda.ts';
import { clockBegunBy } from '../../../src/rules/police/clock-of-decision.ts';
import { aCase, type CaseStory } from '../../support/a-case.ts';
import { screening, withMash } from './notified.ts';

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

describe('a charge while MASH have the case, or after they turned it away (CJ-08, CJ-10)', () => {
  const charge = { decision: 'charge', decidedOn: '2026-11-19', receivedOn: '2026-11-19' } as const;
  const charged = (story: CaseStory) =>
    story.at('2026-11-19', '10:00').does('Joanne Hardy', 'record-police-decision', charge);
  const withThem = charged(withMash());
  const turnedAway = charged(
    withMash().at('2026-11-04', '14:00').does('Peter Nolan', 'screen-not-eligible', screening),
  );
  const screen = (story: CaseStory) => obligationsOf(story.case, story.by()).find(({ row }) => row.id === 'screen');

  it('leaves the days of the referral, which are the earlier, where MASH have it', () => {
    expect(meetingClock(withThem.case, withThem.by())).toMatchObject({ due: '2026-11-16' });
  });

  it('begins days of its own alone where MASH turned it away: no meeting was due by those of before', () => {
    expect(meetingClock(turnedAway.case, turnedAway.by())).toMatchObject({ due: '2026-12-03' });
    expect(turnedAway.case.clocks).toMatchObject([
      { kind: 'mash-police', ended: { why: 'MASH found that it is not for this procedure' } },
      { kind: 'police' },
    ]);
    expect(turnedAway.agenda.find(({ key }) => key.startsWith('hold'))).toMatchObject({ due: { due: '2026-12-03' } });
  });

  it('does not say that MASH screened what they had no need to screen any more', () => {
    expect(screen(withThem)?.title).toBe('Screen the referral: no longer needed');
    expect(screen(turnedAway)?.title).toBe('Screen the referral');
    const rang = withMash().does('Ruth Marsden', 'told-by-mash', { on: '2026-11-03', how: 'Peter Nolan rang' });
    expect(screen(rang)?.title).toBe('Screen the referral');
  });
});
