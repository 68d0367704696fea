/** CN-19 to CN-22: what belongs to an answer is not kept where the card is answered otherwise. */
import { booked } from '../../support/usual-cases.ts';
import { sixSaved, usualOutcome, withOutcome } from '../../support/usual-outcome.ts';

const held = booked.at('2026-11-12', '11:40').held().woken();
const assessed = {
  model: 'aim3',
  dueBy: '2026-12-18',
  sharedWith: ['team:police', 'parents'],
  sharedHow: 'MARKER-how',
  activeSocialCare: 'no',
  activeCdyjs: 'no',
  leadAgency: 'cdyjs',
  leadWhy: 'MARKER-lead',
} as const;
const saved = (cards: Parameters<typeof withOutcome>[1]) => {
  const story = sixSaved(held, cards);
  return story.case.outcomes?.at(-1)?.cards;
};

describe('a card of the outcome', () => {
  it.each(['no', 'next-meeting'] as const)('keeps nothing of an assessment that is not decided: "%s"', (aim) => {
    const answers = saved({ assessment: { ...assessed, aim } })?.assessment?.answers;
    expect(answers).toEqual({
      aim,
      aimWhy: usualOutcome.assessment.aimWhy,
      sharedWith: [],
      activeSocialCare: 'no',
      activeCdyjs: 'no',
      ...(usualOutcome.assessment.denies === undefined ? {} : { denies: usualOutcome.assessment.denies }),
    });
  });

  it('keeps it where there is one', () => {
    expect(saved({ assessment: { ...assessed, aim: 'yes' } })?.assessment?.answers).toMatchObject(assessed);
  });

  it('keeps no team and no day for a place that they do not both use, but what was written', () => {
    const safety = { place: 'no', placeWhat: 'MARKER-what', placeOwner: 'police', placeReview: '2026-12-01' } as const;
    const answers = saved({ safety })?.safety?.answers;
    expect(answers).toMatchObject({ placeWhat: 'MARKER-what' });
    expect(Object.keys(answers ?? {})).not.toEqual(expect.arrayContaining(['placeOwner']));
    expect(Object.keys(answers ?? {})).not.toEqual(expect.arrayContaining(['placeReview']));
  });

  it('keeps no day of a meeting that there will not be', () => {
    const answers = saved({ next: { another: 'no', anotherBy: '2026-12-01' } })?.next?.answers;
    expect(Object.keys(answers ?? {})).not.toContain('anotherBy');
  });

  it('leaves no day of an assessment to a case on which none is decided', () => {
    const story = withOutcome(held, { assessment: { ...assessed, aim: 'no' } });
    expect(story.case.aims).toBeUndefined();
    expect(JSON.stringify(story.events)).not.toContain('MARKER-lead');
  });
});
