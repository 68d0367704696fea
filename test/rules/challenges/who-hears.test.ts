/** who hears of a late answer and of a difference that goes on, who has left, and who does not say it at all. */
import { viewFor } from '../../../src/cases/sight.ts';
import { stillThere } from '../../../src/rules/challenges/whose.ts';
import { owed } from '../../cases/owed.ts';
import { aCase, type CaseStory } from '../../support/a-case.ts';
import { type AnyDay, aRegister, person, register } from '../../support/factories.ts';
import { given } from '../../support/given.ts';
import { answered, answeredAgain, challenged, familyChallenged, outside } from '../../support/own-words.ts';
import { booked, taken } from '../../support/usual-cases.ts';

const answer = { number: 1, done: 'MARKER-done', told: 'MARKER-answer' };
const settled = { number: 1, stage: 'settled', withWhom: 'MARKER-with', on: '2026-11-02' } as const;
const settles = (story: CaseStory) => story.does('Hannah Reid', 'record-difference', settled);
const byPolice = { about: 'people', why: 'MARKER', asks: 'MARKER' } as const;

describe('an answer that is late', () => {
  const late = (story: CaseStory) => owed(story, story.at('2026-11-05', '09:00').woken());

  it('is said to the one who waits for it, and to the service lead', () => {
    expect(late(challenged(taken))).toEqual(
      expect.arrayContaining(['tell Priya Shah answer-late', 'nudge Ruth Marsden about answer-challenge:1']),
    );
    expect(late(challenged(taken))).not.toContain('tell Priya Shah promise-passed');
    expect(late(challenged(taken))).not.toContain('tell Daniel Okafor answer-late');
  });

  it('is said to a team in its channel, without what it is', () => {
    const story = booked.does('Joanne Hardy', 'challenge', byPolice);
    expect(late(story)).toContain('say answer-late under invitation:1 in police');
  });

  it('is said once, and not where it came in time', () => {
    const once = challenged(taken).at('2026-11-05', '09:00').woken();
    expect(owed(once, once.at('2026-11-06', '09:00').woken())).not.toContain('tell Priya Shah answer-late');
    expect(late(answered(taken))).not.toContain('tell Priya Shah answer-late');
  });

  it('is not said to the family, for whom a person speaks', () => {
    expect(late(familyChallenged(taken)).join()).not.toContain('answer-late');
  });
});

describe('a difference outside Pathway', () => {
  it('is told as it goes on to the one who does not agree, the service lead and those who act for the manager', () => {
    expect(owed(outside(taken), settles(outside(taken)))).toEqual([
      'tell Priya Shah difference-recorded',
      'tell Ruth Marsden difference-recorded',
      'tell Tom Bell difference-recorded',
    ]);
  });

  it('is told to the family by the person who was named', () => {
    const again = { number: 1, why: 'MARKER' };
    const story = familyChallenged(taken)
      .does('Hannah Reid', 'answer-challenge', answer)
      .does('Hannah Reid', 'family-still-not-agree', again)
      .does('Ruth Marsden', 'answer-as-service-lead', answer)
      .does('Hannah Reid', 'family-still-not-agree', again);
    given(settles(story)).thenDuty('tell:challenge:1:outside:1', { isMet: false });
  });

  it('is not settled on a day before anybody did not agree', () => {
    given(outside(taken))
      .when('Hannah Reid', 'record-difference', { ...settled, on: '2026-11-01' })
      .thenLike({ code: 'invalid', field: 'on', says: expect.stringContaining('Monday 2 November 2026') });
  });

  it('asks about a day before it went on there, or before what was reached last', () => {
    const later = outside(taken).at('2026-11-06', '10:00');
    const third = later.does('Hannah Reid', 'record-difference', { ...settled, stage: 'third', on: '2026-11-05' });
    given(later)
      .when('Hannah Reid', 'record-difference', { ...settled, on: '2026-11-05' })
      .thenAllowed();
    given(third)
      .when('Hannah Reid', 'record-difference', { ...settled, on: '2026-11-04' })
      .thenLike({ code: 'not-sure', says: expect.stringContaining('Is that right?') });
  });
});

describe('somebody who does not agree and has left', () => {
  const left = aRegister(({ people }) => ({ people: people.filter(({ name }) => name !== 'Priya Shah') }));
  const gone = (day: string) => (day > '2026-11-02' ? left : register);
  const story = challenged(aCase({ rosterOn: gone }).receivedAt().takenBy('Hannah Reid')).at('2026-11-03', '10:00');

  it('is not told: the manager telephones the safeguarding lead of their school', () => {
    const after = story.does('Hannah Reid', 'answer-challenge', answer);
    expect(owed(story, after)).toEqual([]);
    given(after).thenCase({
      contactsToMake: [{ id: 'challenge:1:1', who: 'Daniel Okafor', what: expect.stringContaining('Priya Shah') }],
    });
    given(after).thenDuty('tell:challenge:1:1', { isMet: false });
  });
});

describe('a team of which the one who said it has left', () => {
  const story = booked.does('Joanne Hardy', 'challenge', byPolice);
  const officer = { team: 'police', role: 'police-officer' } as const;
  const without = (others: readonly string[]) =>
    aRegister(({ people }) => ({
      people: people
        .filter(({ name }) => name !== 'Joanne Hardy')
        .map((one) => (others.includes(one.name) ? { ...one, teams: [officer] } : one)),
    }));
  const there = (roster: AnyDay) =>
    (story.case.challenges ?? [])
      .flatMap((one) => stillThere(story.case, one, roster))
      .map((id) => roster.person(id)?.name);

  it('is told through all who speak for it now, and by telephone where nobody does', () => {
    expect(there(register)).toEqual(['Joanne Hardy']);
    expect(there(without(['Ben Asante']))).toEqual(['Ben Asante']);
    expect(there(without([]))).toEqual([]);
  });
});

describe('those who decide', () => {
  it('do not say it to themselves, whatever else they are to the case', () => {
    const own = aCase({ referrer: 'Hannah Reid' }).receivedAt().takenBy('Hannah Reid');
    expect(viewFor(own.case, person('Hannah Reid'), own.by())?.actions).not.toContain('challenge');
    given(own)
      .when('Hannah Reid', 'challenge', { about: 'no-meeting', why: 'x', asks: 'x' })
      .thenLike({ code: 'forbidden', says: expect.stringContaining('You manage this case') });
    expect(viewFor(answeredAgain(taken).case, person('Priya Shah'), taken.by())?.actions).toContain('challenge');
  });
});
