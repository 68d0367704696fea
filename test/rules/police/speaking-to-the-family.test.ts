/** CJ-07, A-21: while the officer in charge has not agreed, all that speaks to the young person or their family waits. */
import { owed } from '../../cases/owed.ts';
import type { CaseStory } from '../../support/a-case.ts';
import { given } from '../../support/given.ts';
import { familyAnswered } from '../../support/own-words.ts';
import { completed, consentOf, lead, paired, sharedWith } from '../../support/usual-aim.ts';
import { taken } from '../../support/usual-cases.ts';

const agreed = { officerAgreed: 'yes', officerSaid: 'MARKER-officer' } as const;
const goesOn = (story: CaseStory): CaseStory => story.police('goes-on');
const answer = goesOn(familyAnswered(taken));
const share = goesOn(completed);
const again = goesOn(
  paired
    .does(lead, 'record-consent', consentOf('parents', 'refused'))
    .does(lead, 'go-on-without', { decision: 'ask-again', askAgainOn: '2026-12-01', reason: 'MARKER-reason' }),
);

const waits = (story: CaseStory, key: string) => story.agenda.find((one) => one.key === key)?.waitsFor;
const agrees = (story: CaseStory): CaseStory =>
  story.does('Hannah Reid', 'ask-officer', { answer: 'agreed', withWhom: 'MARKER', said: 'MARKER' });

describe('what is for the young person or their family', () => {
  it.each([
    ['an answer that somebody gives them by telephone', answer, 'tell:challenge:1:1'],
    ['consent', goesOn(paired), 'aim-consent:1'],
    ['consent that is asked for again', again, 'aim-consent-again:1-1'],
    ['the assessment, shared with the young person', share, 'aim-share:1-young-person'],
    ['the assessment, shared with their parents', share, 'aim-share:1-parents'],
  ])('waits: %s', (_what, story, key) => {
    expect(waits(story, key)).toBe('the officer in charge');
    const since = agrees(story.at('2026-12-21', '10:00'));
    expect(since.agenda.find((one) => one.key === key)).toMatchObject({ since: since.now });
    expect(waits(since, key)).toBeUndefined();
  });

  it('leaves the others as they are: agencies are told as ever', () => {
    expect(waits(share, 'aim-share:1-team:police')).toBeUndefined();
  });
});

describe('that it was done all the same', () => {
  const told = { id: 'challenge:1:1', note: 'MARKER-note' };
  const shared = sharedWith('parents');

  it('is asked about, of the family alone', () => {
    given(answer).when('Hannah Reid', 'record-told', told).thenLike({ source: 'CJ-07', field: 'officerAgreed' });
    given(share).when(lead, 'share-aim', shared).thenLike({ source: 'CJ-07', field: 'officerAgreed' });
    given(share)
      .when(lead, 'share-aim', sharedWith('team:police'))
      .thenLike([{ type: 'aim-shared' }]);
    given(answer)
      .when('Hannah Reid', 'record-told', { ...told, givenUp: true })
      .thenLike([{ type: 'told' }]);
    given(familyAnswered(taken))
      .when('Hannah Reid', 'record-told', told)
      .thenLike([{ type: 'told' }]);
  });

  it('is taken with what the officer said, and the service lead hears of a No', () => {
    given(answer)
      .when('Hannah Reid', 'record-told', { ...told, ...agreed })
      .then([
        { type: 'told', ...told },
        { type: 'contact-while-held', agreed: 'yes', said: 'MARKER-officer' },
      ]);
    const after = share.does(lead, 'share-aim', { ...shared, ...agreed, officerAgreed: 'no' });
    expect(owed(share, after)).toContain('tell Ruth Marsden contact-not-agreed');
  });
});
