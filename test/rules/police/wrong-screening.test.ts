/** A screening that was wrong: MASH take it back, nothing is edited, and the clock is the same (CJ-08). */
import { mashSections } from '../../../src/cards/case/mash.ts';
import { requiredNotices } from '../../../src/cases/required-notices.ts';
import { viewFor } from '../../../src/cases/sight.ts';
import { meetingClock } from '../../../src/rules/clocks.ts';
import { unmet } from '../../../src/rules/engine/agenda.ts';
import type { CaseStory } from '../../support/a-case.ts';
import { person } from '../../support/factories.ts';
import { given } from '../../support/given.ts';
import { screening, withMash } from './notified.ts';

const why = { reason: 'MARKER-wrong' };
const toScreen = withMash().at('2026-11-04', '14:00');
const turnedAway = toScreen.does('Peter Nolan', 'screen-not-eligible', screening);
const eligible = toScreen.does('Peter Nolan', 'screen-eligible', screening);
const clockOf = (story: CaseStory) => meetingClock(story.case, story.by());
/** Who is told what by the newest event. */
function tells(before: CaseStory, after: CaseStory): readonly string[] {
  const by = { ...after.by(), agenda: unmet(after.case, after.by()) };
  const owed = requiredNotices(before.case, after.case, after.events.slice(before.events.length), by);
  return owed.flatMap((one) => (one.kind === 'tell' ? [`${one.words} ${one.person}`] : []));
}

describe('a case that MASH turned away by a slip', () => {
  const again = turnedAway.at('2026-11-09', '10:00').does('Peter Nolan', 'screen-again', why);

  it('is open and with MASH again; youth justice know nothing of it, and what was recorded stays', () => {
    expect(again.case).toMatchObject({
      stage: 'with-mash',
      mash: { takenBack: [{ eligible: false, words: screening.words, wrong: { reason: 'MARKER-wrong' } }] },
    });
    expect(again.case.closed).toBeUndefined();
    expect(again.case.mash?.screened).toBeUndefined();
    given(again).when('Hannah Reid', 'take', {}).thenLike({ code: 'not-found' });
    expect(again.events.map(({ type }) => type)).toEqual([
      ...turnedAway.events.map(({ type }) => type),
      'screening-taken-back',
    ]);
  });

  it('has the same ten working days, and is to be screened from now', () => {
    expect(clockOf(again)).toEqual(clockOf(toScreen));
    given(again).thenDuty('screen', { due: '2026-11-10', isMet: false });
  });

  it('is told to who entered it', () => {
    expect(tells(turnedAway, again)).toEqual([`screening-taken-back ${person('Joanne Hardy').id}`]);
  });

  it('can be found eligible then, and CDYJS are told', () => {
    const found = again.does('Peter Nolan', 'screen-eligible', { ...screening, on: '2026-11-09' });
    expect(found.case).toMatchObject({ stage: 'received', mash: { screened: { eligible: true } } });
    expect(found.case.mash?.takenBack).toHaveLength(1);
  });

  it('is read by no youth justice team afterwards, as MASH were told when they wrote it', () => {
    const found = again.does('Peter Nolan', 'screen-eligible', {
      ...screening,
      words: 'MARKER-eligible',
      on: '2026-11-09',
    });
    const read = (name: string): string => {
      const seen = viewFor(found.case, person(name), found.by());
      return seen === undefined ? '' : JSON.stringify(mashSections(seen));
    };
    expect(read('Hannah Reid')).toContain('MARKER-eligible');
    expect(read('Hannah Reid')).not.toContain('MARKER-wrong');
    expect(read('Hannah Reid')).not.toContain(screening.words);
    expect(read('Joanne Hardy')).toContain('MARKER-wrong');
  });

  it('can be turned away and taken back again', () => {
    const twice = again.does('Peter Nolan', 'screen-not-eligible', { ...screening, on: '2026-11-09' });
    expect(twice.case.stage).toBe('closed');
    expect(twice.does('Peter Nolan', 'screen-again', why).case.mash?.takenBack).toHaveLength(2);
  });

  it('is opened again by MASH alone, and a case that was closed for anything else is not', () => {
    given(turnedAway).when('Ruth Marsden', 'screen-again', why).thenLike({ code: 'forbidden' });
    const inError = toScreen.does('Ruth Marsden', 'close', { code: 'error', reason: 'x' });
    given(inError).when('Peter Nolan', 'screen-again', why).thenLike({ code: 'forbidden' });
    given(eligible).when('Peter Nolan', 'screen-again', why).thenLike({ code: 'wrong-stage' });
  });
});

describe('a case that MASH found eligible by a slip', () => {
  const corrected = eligible.at('2026-11-05', '10:00').does('Peter Nolan', 'correct-screening', why);

  it('stays with youth justice, who know of it; what was recorded stays, with why it was wrong', () => {
    expect(corrected.case).toMatchObject({
      stage: 'received',
      mash: { screened: { eligible: true, words: screening.words, wrong: { reason: 'MARKER-wrong' } } },
    });
    expect(clockOf(corrected)).toEqual(clockOf(eligible));
    given(corrected).when('Hannah Reid', 'take', {}).thenCase({ stage: 'arranging' });
    given(corrected).when('Hannah Reid', 'close', { code: 'error', reason: 'x' }).thenCase({ stage: 'closed' });
  });

  it('is told to those above while nobody has it, then to its manager, and to who entered it', () => {
    expect(tells(eligible, corrected)).toEqual([
      `screening-corrected ${person('Ruth Marsden').id}`,
      `screening-corrected ${person('Joanne Hardy').id}`,
    ]);
    const taken = eligible.takenBy('Hannah Reid');
    const told = tells(taken, taken.does('Peter Nolan', 'correct-screening', why));
    expect(told).toContain(`screening-corrected ${person('Hannah Reid').id}`);
    expect(told).toContain(`screening-corrected ${person('Joanne Hardy').id}`);
  });

  it('is corrected once, and by MASH alone', () => {
    given(corrected).when('Peter Nolan', 'correct-screening', why).thenLike({ code: 'precondition' });
    given(eligible).when('Ruth Marsden', 'correct-screening', why).thenLike({ code: 'forbidden' });
    given(turnedAway).when('Peter Nolan', 'correct-screening', why).thenLike({ code: 'wrong-stage' });
  });
});
