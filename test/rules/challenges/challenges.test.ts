/** section 11 (amendment 33): whoever does not agree is answered, in two stages, and then outside Pathway. */
import { nothingToDo } from '../../../src/cards/case/obligation-words.ts';
import { type CaseView, viewFor } from '../../../src/cases/sight.ts';
import { stillThere } from '../../../src/rules/challenges/whose.ts';
import { undone } from '../../../src/rules/engine/agenda.ts';
import type { Challenge } from '../../../src/rules/record/challenges.ts';
import { everyPage } from '../../cards/pages-of.ts';
import { owed } from '../../cases/owed.ts';
import type { CaseStory } from '../../support/a-case.ts';
import { person } from '../../support/factories.ts';
import { given } from '../../support/given.ts';
import {
  answered,
  answeredAgain,
  challenged,
  familyAnswered,
  familyChallenged,
  outside,
  stillChallenged,
} from '../../support/own-words.ts';
import { booked, received, taken, told } from '../../support/usual-cases.ts';
import { withMash } from '../police/notified.ts';

const words = { about: 'people', why: 'MARKER-force-why', asks: 'MARKER-force-asks' } as const;
const theTeams = (story: CaseStory) => story.does('Joanne Hardy', 'challenge', words);
const answer = { number: 1, done: 'MARKER-done', told: 'MARKER-answer' };

function pagesOf(story: CaseStory, name: string): string {
  const seen = viewFor(story.case, person(name), story.by());
  return seen === undefined ? '' : JSON.stringify(everyPage('', seen, story));
}
const buttons = (story: CaseStory, name: string) => viewFor(story.case, person(name), story.by())?.actions ?? [];

describe('somebody does not agree', () => {
  it('is answered by the manager in two working days, who hears of it at once', () => {
    given(challenged(taken)).thenDuty('answer-challenge:1', {
      due: '2026-11-04',
      owner: { kind: 'allocated-manager' },
      isMet: false,
    });
    expect(owed(taken, challenged(taken))).toEqual(['tell Hannah Reid not-agreed', 'tell Tom Bell not-agreed']);
    given(answered(taken)).thenDuty('answer-challenge:1', { isMet: true });
  });

  it('reads, where nothing else is to be done, that they wait for the answer, and by when', () => {
    const nothing = 'You have nothing to do here now.';
    const reads = (story: CaseStory, name: string) =>
      nothingToDo(viewFor(story.case, person(name), story.by()) as CaseView);
    expect(reads(challenged(taken), 'Priya Shah')).toBe(
      `${nothing} You said that you do not agree, and will be answered by Wednesday 4 November 2026.`,
    );
    expect(reads(challenged(taken).at('2026-11-05', '10:00'), 'Priya Shah')).toContain('was due by Wednesday 4');
    expect(reads(answered(taken), 'Priya Shah')).toBe(nothing);
    expect(reads(challenged(taken), 'Hannah Reid')).toBe(nothing);
  });

  it('while nobody has the case, by all of them, told in their channel without a word of it', () => {
    given(challenged(received)).thenDuty('answer-challenge:1', { owner: { kind: 'unallocated-managers' } });
    expect(owed(received, challenged(received))).toEqual(['say not-agreed under referral in cdyjs-managers']);
  });

  it('hears the answer, and nobody else does', () => {
    expect(owed(challenged(taken), answered(taken))).toEqual(['tell Priya Shah challenge-answered']);
  });

  it('and still does not: the service lead answers in two working days from then', () => {
    const still = stillChallenged(taken);
    given(still).thenDuty('answer-challenge-again:1', {
      due: '2026-11-04',
      owner: { kind: 'service-lead' },
      isMet: false,
    });
    expect(owed(answered(taken), still)).toEqual([
      'tell Ruth Marsden still-not-agreed',
      'tell Hannah Reid still-not-agreed',
      'tell Tom Bell still-not-agreed',
    ]);
    given(still).when('Hannah Reid', 'answer-as-service-lead', answer).thenLike({ code: 'forbidden' });
    given(still).when('Hannah Reid', 'answer-challenge', answer).thenLike({ code: 'precondition' });
    // The answer itself goes to her alone; who manages hears that there is one, since it may be theirs to carry out.
    expect(owed(still, answeredAgain(taken))).toEqual([
      'tell Priya Shah challenge-answered',
      'tell Hannah Reid lead-answered',
      'tell Tom Bell lead-answered',
    ]);
  });

  it('and not with that either: it goes on outside, stays open, and is settled only where somebody says so', () => {
    const story = outside(taken);
    expect(owed(answeredAgain(taken), story)).toEqual([
      'tell Ruth Marsden difference-outside',
      'tell Hannah Reid difference-outside',
      'tell Tom Bell difference-outside',
    ]);
    const third = { number: 1, stage: 'third', withWhom: 'MARKER-panel', on: '2026-11-02' } as const;
    const later = story.does('Hannah Reid', 'record-difference', third);
    given(later).thenDuty('difference-outside:1', { isMet: false });
    given(later.does('Ruth Marsden', 'record-difference', { ...third, stage: 'settled' })).thenDuty(
      'difference-outside:1',
      { isMet: true },
    );
    given(story)
      .when('Hannah Reid', 'record-difference', { ...third, on: '2026-11-03' })
      .thenLike({ code: 'invalid', field: 'on' });
    // There is no fourth time: what is reached outside is recorded.
    given(story).when('Priya Shah', 'still-not-agree', { number: 1, why: 'x' }).thenLike({ code: 'precondition' });
  });

  it('stops no duty and no clock', () => {
    const others = (story: CaseStory) =>
      undone(story.case, story.by())
        .filter(({ row }) => !row.id.includes('challenge') && !row.id.includes('difference'))
        .map(({ key, due }) => [key, due]);
    expect(others(outside(taken))).toEqual(others(taken));
  });

  it.each([
    ['not answered', challenged(taken), 'answer-challenge:1'],
    ['going on outside', outside(taken), 'difference-outside:1'],
  ])('is still open when the case is to be closed: %s', (_words, story, key) => {
    expect(undone(story.case, story.by()).map((one) => one.key)).toContain(key);
  });

  it('is no matter of what MASH have alone, nor of a closed case', () => {
    given(withMash()).when('Joanne Hardy', 'challenge', words).thenLike({ code: 'wrong-stage' });
    const closed = taken.does('Hannah Reid', 'close', { code: 'moved', ...told });
    given(closed)
      .when('Priya Shah', 'challenge', words)
      .thenLike({ code: 'wrong-stage', says: expect.stringContaining('Ring its team manager') });
  });
});

describe('a team does not agree', () => {
  const asked = theTeams(booked);
  const replied = asked.does('Hannah Reid', 'answer-challenge', answer);

  it('is told in its channel that there is an answer, without what it is', () => {
    given(asked).thenCase({ challenges: [{ team: 'police', by: { name: 'Joanne Hardy' } }] });
    expect(owed(asked, replied)).toEqual(['say answer-for-you under invitation:1 in police']);
  });

  it('keeps its own words and the answer when its part ends, and nothing more of the case', () => {
    const off = replied.does('Joanne Hardy', 'decline-invitation', { reason: 'x' });
    expect(viewFor(off.case, person('Joanne Hardy'), off.by())?.sight).toBe('meeting');
    const without = replied.does('Hannah Reid', 'cancel-meeting', told);
    for (const story of [off, without]) {
      expect(pagesOf(story, 'Joanne Hardy')).toMatch(/MARKER-force-why.*MARKER-answer/s);
      expect(pagesOf(story, 'Joanne Hardy')).not.toContain('Jamie');
      given(story).when('Joanne Hardy', 'still-not-agree', { number: 1, why: 'x' }).thenAllowed();
    }
  });

  it('can say it of a meeting that was cancelled, or that it is not coming to', () => {
    const cancelled = booked.does('Hannah Reid', 'cancel-meeting', told);
    const declined = booked.does('Joanne Hardy', 'decline-invitation', { reason: 'x' });
    for (const story of [cancelled, declined]) {
      expect(buttons(story, 'Joanne Hardy')).toContain('challenge');
      const said = theTeams(story);
      given(said).thenCase({ challenges: [{ team: 'police' }] });
      expect(stillThere(said.case, said.case.challenges?.[0] as Challenge, said.roster)).toHaveLength(1);
    }
    // Who was taken off the list has no part in the case.
    const off = booked.case.invitations.map(({ team }) => team).filter((team) => team !== 'health');
    const change = { invite: off, reason: 'MARKER-off' };
    expect(buttons(booked.does('Hannah Reid', 'change-invitations', change), 'Ben Asante')).toEqual([]);
  });

  it('cannot say it for a team that is not theirs', () => {
    given(booked)
      .when('Joanne Hardy', 'challenge', { ...words, team: 'health' })
      .thenLike({ code: 'invalid', field: 'team' });
  });
});

describe('who reads it', () => {
  const both = theTeams(answered(booked)).does('Hannah Reid', 'answer-challenge', {
    ...answer,
    number: 2,
    told: 'MARKER-force-told',
  });

  it('each their own words and answer, and those who see the whole case all of it', () => {
    expect(pagesOf(both, 'Hannah Reid')).toMatch(/MARKER-force-why/);
    expect(pagesOf(both, 'Hannah Reid')).toMatch(/MARKER-why-not.*MARKER-done/s);
    expect(pagesOf(both, 'Priya Shah')).toMatch(/MARKER-why-not.*MARKER-answer/s);
    expect(pagesOf(both, 'Priya Shah')).not.toMatch(/MARKER-force|MARKER-done/);
    expect(pagesOf(both, 'Joanne Hardy')).toMatch(/MARKER-force-why.*MARKER-force-told/s);
    expect(pagesOf(both, 'Joanne Hardy')).not.toMatch(/MARKER-why-not|MARKER-answer|MARKER-done/);
  });

  it.each(['Daniel Okafor', 'Ben Asante', 'Martin Dale', 'Graham Pell'])('not %s', (name) => {
    expect(pagesOf(both, name)).not.toMatch(/MARKER-(why-not|answer|done|asks|force)/);
  });

  it('and no button shows to others that there is one', () => {
    expect(buttons(both, 'Priya Shah')).toContain('still-not-agree');
    expect(buttons(answered(booked), 'Daniel Okafor')).not.toContain('still-not-agree');
    expect(buttons(answered(booked), 'Joanne Hardy')).not.toContain('still-not-agree');
    // Their team is invited as well; they answer, and have no answer of their own.
    for (const name of ['Hannah Reid', 'Tom Bell', 'Ruth Marsden']) {
      expect(buttons(answered(booked), name)).not.toContain('still-not-agree');
    }
    given(answered(booked))
      .when('Joanne Hardy', 'still-not-agree', { number: 1, why: 'x' })
      .thenLike({ code: 'invalid', says: 'Nothing that you do not agree with has been answered yet.' });
  });
});

describe('the young person or a parent does not agree (amendment 33)', () => {
  it('is answered by the manager, who gives them the answer through the person named', () => {
    given(familyChallenged(taken)).thenDuty('answer-challenge:1', { owner: { kind: 'allocated-manager' } });
    const story = familyAnswered(taken);
    expect(owed(familyChallenged(taken), story)).toEqual([]);
    given(story).thenCase({ contactsToMake: [{ id: 'challenge:1:1', who: 'MARKER-through' }] });
    given(story).thenDuty('tell:challenge:1:1', { isMet: false });
  });

  it('goes on to the service lead in their words, by the manager alone', () => {
    const story = familyAnswered(taken).does('Hannah Reid', 'family-still-not-agree', { number: 1, why: 'MARKER-x' });
    given(story).thenDuty('answer-challenge-again:1', { owner: { kind: 'service-lead' } });
    given(familyAnswered(taken))
      .when('Priya Shah', 'still-not-agree', { number: 1, why: 'x' })
      .thenLike({ code: 'precondition' });
    given(answered(taken))
      .when('Hannah Reid', 'family-still-not-agree', { number: 1, why: 'x' })
      .thenLike({ code: 'precondition' });
    expect(pagesOf(story, 'Priya Shah')).not.toMatch(/MARKER-(why-not|through|x)/);
  });
});
