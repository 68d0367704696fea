/** CN-18, CJ-17: the six cards of the outcome, each saved by itself, and the outcome recorded once. */
import { currentOutcome } from '../../../src/rules/outcome/outcome.ts';
import type { CaseStory } from '../../support/a-case.ts';
import { booked } from '../../support/usual-cases.ts';
import { saves, sixSaved, usualOutcome, withOutcome } from '../../support/usual-outcome.ts';

const held = booked.at('2026-11-12', '11:40').held().woken();
const duty = (story: CaseStory) => story.agenda.find(({ row }) => row.id === 'record-outcome');

describe('a meeting that was held', () => {
  it('wants its outcome in two working days, with none of six cards saved', () => {
    expect(held.case.stage).toBe('held');
    expect(duty(held)).toMatchObject({
      title: 'Record the outcome of the meeting (0 of 6 saved)',
      due: { due: '2026-11-16' },
    });
  });

  it('before outcomes were recorded here wants it in two working days of the day somebody asks', () => {
    const older = booked.at('2026-11-12', '11:40').held().at('2026-12-01', '10:00').woken();
    expect(duty(older)).toMatchObject({ due: { due: '2026-12-03' } });
    expect(
      older
        .at('2026-12-09', '10:00')
        .woken()
        .events.filter(({ type }) => type === 'outcome-wanted'),
    ).toHaveLength(1);
  });

  it('says after each card how many are saved, and offers those that are left', () => {
    const two = saves(saves(held, 'next'), 'attendance');
    expect(duty(two)).toMatchObject({
      title: 'Record the outcome of the meeting (2 of 6 saved)',
      nextBy: ['save-considered', 'save-assessment', 'save-safety', 'save-plan'],
    });
    expect(duty(sixSaved(held))?.nextBy).toEqual(['record-outcome']);
  });

  it('is recorded only when all six are saved: the refusal names those that are not', () => {
    const story = saves(saves(saves(saves(held, 'attendance'), 'assessment'), 'safety'), 'plan');
    expect(story.asks('Hannah Reid', 'record-outcome', {})).toMatchObject({
      ok: false,
      refusal: {
        code: 'precondition',
        says: 'Still to answer: "What must be considered", "What comes next". The outcome is recorded when all six cards are saved.',
        source: 'CJ-25',
      },
    });
  });

  it('wants another meeting where the assessment is decided at the next', () => {
    const story = sixSaved(held, { assessment: { aim: 'next-meeting' }, next: { another: 'no' } });
    expect(story.asks('Hannah Reid', 'record-outcome', {})).toMatchObject({
      ok: false,
      refusal: { code: 'precondition', source: 'CN-22' },
    });
  });

  it('is recorded once: a second press on the other screen finds it done', () => {
    const recorded = withOutcome(held);
    expect(recorded.case.stage).toBe('in-plan');
    expect(recorded.asks('Hannah Reid', 'record-outcome', {})).toMatchObject({ ok: false });
    expect(recorded.asks('Tom Bell', 'save-next', usualOutcome.next)).toMatchObject({
      ok: false,
      refusal: { code: 'wrong-stage' },
    });
  });

  it('wants a day to come again, where one of a card has passed before it is recorded', () => {
    const later = sixSaved(held).at('2026-12-14', '10:00');
    expect(later.asks('Hannah Reid', 'record-outcome', {})).toMatchObject({
      ok: false,
      refusal: { code: 'precondition', says: '"The plan": Choose a day after today.' },
    });
  });
});

describe('two people at the same card', () => {
  const first = saves(held, 'next');
  const other = { ...usualOutcome.next, told: 'MARKER-other' };

  it('are asked: the second reads what the first saved, and theirs counts only once they say so', () => {
    const asked = first.asks('Tom Bell', 'save-next', other);
    expect(asked).toMatchObject({ ok: false, refusal: { code: 'not-sure' } });
    const says = asked.ok ? '' : asked.refusal.says;
    expect(says).toContain('Hannah Reid saved this card on Thursday 12 November 2026');
    expect(says).toContain('What the referrer is told: MARKER-told-referrer');
    const ended = held.does('Hannah Reid', 'save-safety', { ...usualOutcome.safety, help: 'Given.' });
    const again = ended.asks('Tom Bell', 'save-safety', { ...usualOutcome.safety, help: 'None.' });
    expect(again).toMatchObject({ refusal: { says: expect.stringMatching(/Given\. Do you want/) } });
    const second = first.does('Tom Bell', 'save-next', other);
    expect(currentOutcome(second.case)?.cards.next).toMatchObject({ answers: other, by: { name: 'Tom Bell' } });
  });

  it('are not asked where they say the same, nor somebody who changes their own', () => {
    expect(first.asks('Tom Bell', 'save-next', usualOutcome.next)).toMatchObject({ ok: true });
    expect(first.asks('Hannah Reid', 'save-next', other)).toMatchObject({ ok: true });
  });
});

describe('what is wrong on a card', () => {
  it.each([
    ['attendance', { came: ['police'], sentInformation: ['police'] }, 'sentInformation'],
    ['assessment', { dueBy: undefined }, 'dueBy'],
    ['assessment', { dueBy: '2026-11-12' }, 'dueBy'],
    ['assessment', { sharedHow: undefined }, 'sharedHow'],
    ['assessment', { denies: undefined }, 'denies'],
    ['safety', { placeWhat: undefined }, 'placeWhat'],
    ['safety', { placeOwner: undefined }, 'placeOwner'],
    ['safety', { placeReview: '2026-11-01' }, 'placeReview'],
    ['safety', { place: 'not-known', placeWhat: undefined }, 'placeWhat'],
    ['plan', { actions: [] }, 'what1'],
    ['plan', { actions: [{ what: 'MARKER', team: 'nobody', by: '2026-12-01' }] }, 'team1'],
    ['next', { anotherBy: undefined }, 'anotherBy'],
    ['next', { anotherBy: '2026-11-12' }, 'anotherBy'],
    ['next', { differs: 'yes' }, 'difference'],
  ] as const)('%s with %j is named by its input', (card, change, field) => {
    const asked = held.asks('Hannah Reid', `save-${card}`, { ...usualOutcome[card], ...change } as never);
    expect(asked).toMatchObject({ ok: false, refusal: { code: 'invalid', field } });
  });

  it.each([
    ['assessment', { aim: 'no', dueBy: '2026-11-01' }],
    ['safety', { place: 'no', placeReview: '2026-11-01' }],
    ['next', { another: 'no', anotherBy: '2026-11-01' }],
  ] as const)('is no day that %s does not ask for: it may stand there from the meeting before', (card, change) => {
    expect(held.asks('Hannah Reid', `save-${card}`, { ...usualOutcome[card], ...change } as never)).toMatchObject({
      ok: true,
    });
  });

  it('is no plan without an action of its own, where actions of the meeting before are open still (CN-18)', () => {
    const again = withOutcome(held)
      .does('Hannah Reid', 'plan-further', { reason: 'MARKER-reason' })
      .bookedFor('2026-12-08', '10:00')
      .at('2026-12-08', '12:00')
      .held()
      .woken();
    const nothingNew = { plan: { actions: [] }, safety: { place: 'no' }, next: { another: 'no' } } as const;
    expect(withOutcome(again, nothingNew).case.plan?.actions.map(({ number }) => number)).toEqual([1, 2]);
    const ended = [1, 2].reduce(
      (so, number) => so.does('Hannah Reid', 'end-action', { number, reason: 'MARKER' }),
      again,
    );
    expect(ended.asks('Hannah Reid', 'save-plan', { risks: 'MARKER', actions: [] })).toMatchObject({
      ok: false,
      refusal: { code: 'invalid', field: 'what1' },
    });
  });

  it('is nothing that makes an action: what was planned for a place is looked at again only where there is one', () => {
    const recorded = withOutcome(held, { safety: { place: 'no' } });
    expect(recorded.case.plan?.actions.map(({ what }) => what)).toEqual([
      'MARKER-first-action',
      'MARKER-second-action',
    ]);
  });
});
