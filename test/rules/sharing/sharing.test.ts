/** SC-11, section 10 (amendments 27, 38): what was shared outside Pathway, and what was decided not to be. */
import { viewFor } from '../../../src/cases/sight.ts';
import { formOf } from '../../../src/dialogs/cases/forms/index.ts';
import type { Guidance } from '../../../src/rules/base/policy.ts';
import { footingsOn } from '../../../src/rules/sharing/may-share.ts';
import { everyPage } from '../../cards/pages-of.ts';
import type { CaseStory } from '../../support/a-case.ts';
import { person, policy } from '../../support/factories.ts';
import { given } from '../../support/given.ts';
import { notShared, shares, sharesFirst, toldOfSharing } from '../../support/own-words.ts';
import { allShared } from '../../support/usual-aim.ts';
import { booked, held, received, taken } from '../../support/usual-cases.ts';
import { withOutcome } from '../../support/usual-outcome.ts';
import { screening, withMash } from '../police/notified.ts';

const said = {
  on: '2026-11-02',
  outside: 'MARKER-outside',
  what: ['identity'],
  reason: 'MARKER-why-shared',
  footing: 'protection',
  told: 'yes',
} as const;
const policeSay = { ...said, outside: undefined, team: 'mash', reason: 'MARKER-force' };

function pageOf(story: CaseStory, name: string): string {
  const seen = viewFor(story.case, person(name), story.by());
  const pages = seen === undefined ? [] : everyPage('', seen, story);
  return JSON.stringify(pages.filter(([title]) => title.includes('sharing')));
}

describe('information was shared outside Pathway', () => {
  it('is recorded with who, what, why, on what footing, and whether the family were told', () => {
    given(shares(taken)).thenCase({
      sharing: [
        { kind: 'shared', outside: 'MARKER-outside', footing: 'protection', told: 'no', notTold: 'MARKER-not' },
      ],
    });
    expect(pageOf(shares(taken), 'Hannah Reid')).toMatch(
      /Shared with MARKER-outside.*What: the concern\. To protect a child\. Told to the young person or the parents: no\..*MARKER-why-shared.*MARKER-not/s,
    );
  });

  it.each<[string, object, string]>([
    ['with nobody', { outside: undefined }, 'team'],
    ['with two at once', { team: 'health' }, 'team'],
    ['with a team that there is not', { outside: undefined, team: 'nowhere' }, 'team'],
    ['nothing of it', { what: [] }, 'what'],
    ['on a day to come', { on: '2026-11-03' }, 'on'],
    ['not told to the family, without why', { told: 'no' }, 'notTold'],
    ['on a footing that is not there yet', { footing: 'duty' }, 'footing'],
    ['for a team without a part', { ofTeam: 'health' }, 'ofTeam'],
  ])('is not recorded %s', (_words, wrong, field) => {
    given(taken)
      .when('Hannah Reid', 'record-sharing', { ...said, ...wrong })
      .thenLike({ code: 'invalid', field });
  });

  it('is asked about where it was before the case was received, and then recorded', () => {
    const before = { ...said, on: '2024-11-02' };
    given(taken)
      .when('Hannah Reid', 'record-sharing', before)
      .thenLike({
        code: 'not-sure',
        says: expect.stringContaining('Was it shared before that, on Saturday 2 November 2024?'),
      });
    given(taken.does('Hannah Reid', 'record-sharing', before)).thenCase({ sharing: [{ on: '2024-11-02' }] });
  });

  it('is said by itself of each whom the assessment was shared with, whether a team or not', () => {
    const page = pageOf(allShared, 'Hannah Reid');
    for (const one of ['Police safeguarding', 'the young person', 'parents or carers']) {
      expect(page).toContain(`The AIM assessment was shared with ${one} on Monday 14 December 2026.`);
    }
  });

  it('is not for the referrer to record, nor anybody while nobody has the case', () => {
    given(taken).when('Priya Shah', 'record-sharing', said).thenLike({ code: 'forbidden' });
    given(received).when('Hannah Reid', 'record-sharing', said).thenLike({ code: 'forbidden' });
  });
});

describe('the duty to share as a footing (amendment 27)', () => {
  const item = policy.guidance.find(({ id }) => id === 'information-duty') as Guidance;
  const of = (change: Partial<Guidance>, today: string) =>
    footingsOn({ guidance: [{ ...item, toBeConfirmed: false, ...change }] }, today).includes('duty');

  it('is offered from its day, and once it is confirmed', () => {
    expect(of({}, '2026-09-30')).toBe(true);
    expect(of({}, '2026-09-29')).toBe(false);
    expect(of({ toBeConfirmed: true }, '2026-12-01')).toBe(false);
    expect(of({ inForceFrom: 'not-known' }, '2026-12-01')).toBe(false);
    expect(footingsOn({ guidance: [] }, '2026-12-01')).toEqual(['protection', 'agreement', 'court', 'other']);
  });

  it('stands on the form only then', () => {
    const seen = viewFor(taken.case, person('Hannah Reid'), taken.by());
    const fields = formOf('record-sharing').fields({ ...(seen as NonNullable<typeof seen>), randomKey: 'key' });
    expect(JSON.stringify(fields.find(({ id }) => id === 'footing'))).not.toContain('16LA');
  });
});

describe('what a team shared', () => {
  const story = shares(booked).does('Joanne Hardy', 'record-sharing', policeSay);

  it('is its own, and read by those who see the whole case', () => {
    given(story).thenCase({ sharing: [{}, { ofTeam: 'police', team: 'mash', by: { name: 'Joanne Hardy' } }] });
    expect(pageOf(story, 'Hannah Reid')).toContain('MARKER-force');
    expect(pageOf(story, 'Joanne Hardy')).toContain('MARKER-force');
    expect(pageOf(story, 'Joanne Hardy')).not.toMatch(/MARKER-(outside|why-shared)|was invited/);
  });

  it.each(['Ben Asante', 'Priya Shah', 'Martin Dale'])('is not read by %s', (name) => {
    expect(pageOf(story, name)).not.toContain('MARKER');
  });
});

describe('telling the family while the officer in charge has not agreed (CJ-07, A-21)', () => {
  const live = booked.police('goes-on');

  it('asks whether the officer agreed where they were told, and takes "No"', () => {
    given(live)
      .when('Hannah Reid', 'record-sharing', said)
      .thenLike({ code: 'invalid', source: 'CJ-07', field: 'officerAgreed' });
    given(live)
      .when('Hannah Reid', 'record-sharing', { ...said, officerAgreed: 'no', officerSaid: 'MARKER-officer' })
      .thenLike([{ type: 'information-shared' }, { type: 'contact-while-held', agreed: 'no' }]);
    given(live)
      .when('Hannah Reid', 'record-sharing', { ...said, told: 'not-yet' })
      .thenLike([{ type: 'information-shared' }]);
  });

  it('asks nothing of the safeguarding lead of a school that told of it, who may not learn that the police investigate', () => {
    given(live)
      .when('Daniel Okafor', 'record-sharing', said)
      .thenLike([{ type: 'information-shared', ofTeam: 'northfield-academy' }]);
    const first = live.does('Daniel Okafor', 'record-sharing', { ...said, told: 'not-yet' });
    given(first)
      .when('Daniel Okafor', 'record-told-of-sharing', { number: 1, answer: 'told', on: '2026-11-02' })
      .thenLike([{ type: 'told-of-sharing' }]);
  });
});

describe('the page "What was shared"', () => {
  it('lists by itself what Pathway asked and told, so that nobody records it twice', () => {
    const page = pageOf(notShared(withOutcome(held)), 'Hannah Reid');
    expect(page).toMatch(/Not shared with Health safeguarding.*MARKER-why-kept/s);
    expect(page).toContain('Referred to First Contact: the young person is not active to a team.');
    expect(page).toContain('Police safeguarding was invited to meeting 1.');
    expect(page).toContain('Police safeguarding got action 1 of the plan.');
    expect(page).toContain('Pathway also keeps who opened the case, under \\"Who has looked\\".');
  });

  it('and what the panel was told', () => {
    const story = withOutcome(held).does('Fiona Lamb', 'record-panel', {
      answer: 'told',
      on: '2026-11-12',
      to: 'MARKER-panel',
      how: 'MARKER-how',
    });
    expect(pageOf(story, 'Hannah Reid')).toContain(
      'The High Risk of Harm Panel was told on Thursday 12 November 2026: MARKER-panel.',
    );
  });

  it('says so where there is nothing', () => {
    expect(pageOf(taken, 'Hannah Reid')).toContain('Nobody has recorded that anything was shared outside Pathway.');
  });
});

describe('that the family were told of it, where they were not yet', () => {
  const owed = (story: CaseStory) => given(story).thenDuty('tell-of-sharing:1', { isMet: false });
  const isTold = { number: 1, answer: 'told', on: '2026-11-02' } as const;

  it('is owed by whoever manages within five working days, and nobody owes it where they were told or will not be', () => {
    given(sharesFirst(taken)).thenDuty('tell-of-sharing:1', {
      due: '2026-11-09',
      owner: { kind: 'allocated-manager' },
      isMet: false,
    });
    given(shares(taken)).thenDuty('tell-of-sharing:1', undefined);
    given(toldOfSharing(taken)).thenDuty('tell-of-sharing:1', { isMet: true });
    const willNot = { number: 1, answer: 'will-not', because: 'MARKER-because' } as const;
    given(sharesFirst(taken).does('Hannah Reid', 'record-told-of-sharing', willNot)).thenDuty('tell-of-sharing:1', {
      isMet: true,
    });
  });

  it.each<[string, object, string]>([
    ['of nothing that was shared', { number: 2 }, 'number'],
    ['told on no day', { on: undefined }, 'on'],
    ['told on a day to come', { on: '2026-11-03' }, 'on'],
    ['not told, without why', { answer: 'will-not', on: undefined }, 'because'],
  ])('is not recorded %s', (_words, wrong, field) => {
    given(sharesFirst(taken))
      .when('Hannah Reid', 'record-told-of-sharing', { ...isTold, ...wrong })
      .thenLike({ code: 'invalid', field });
    owed(sharesFirst(taken));
  });

  it('asks once about a day before it was shared, and then takes it', () => {
    const early = { ...isTold, on: '2026-11-01' } as const;
    const story = sharesFirst(taken);
    given(story)
      .when('Hannah Reid', 'record-told-of-sharing', early)
      .thenLike({
        code: 'not-sure',
        doubts: [
          {
            id: 'told-before:1:2026-11-01',
            asks: 'It was shared on Monday 2 November 2026. Were they told before that, on Sunday 1 November 2026?',
          },
        ],
      });
    given(story.does('Hannah Reid', 'record-told-of-sharing', early)).thenDuty('tell-of-sharing:1', { isMet: true });
  });

  it('waits for the officer in charge, and asks whether they agreed (CJ-07)', () => {
    const live = sharesFirst(
      withMash().at('2026-11-04', '14:00').does('Peter Nolan', 'screen-eligible', screening).takenBy('Hannah Reid'),
    );
    const agreed = { officerAgreed: 'no', officerSaid: 'MARKER' } as const;
    expect(live.agenda.find(({ key }) => key === 'tell-of-sharing:1')?.waitsFor).toBe('the officer in charge');
    given(live)
      .when('Hannah Reid', 'record-told-of-sharing', isTold)
      .thenLike({ code: 'invalid', field: 'officerAgreed' });
    given(live)
      .when('Hannah Reid', 'record-told-of-sharing', { ...isTold, ...agreed })
      .thenLike([{ type: 'told-of-sharing' }, { type: 'contact-while-held', agreed: 'no' }]);
  });

  it('is recorded by a team of what it shared itself, and of nothing else', () => {
    const both = sharesFirst(booked).does('Joanne Hardy', 'record-sharing', { ...policeSay, told: 'not-yet' });
    given(both).when('Joanne Hardy', 'record-told-of-sharing', isTold).thenLike({ code: 'invalid', field: 'number' });
    given(both)
      .when('Joanne Hardy', 'record-told-of-sharing', { ...isTold, number: 2 })
      .thenAllowed();
  });
});
