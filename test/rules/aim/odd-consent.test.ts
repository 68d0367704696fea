/** AM-01: an answer that does not fit what is recorded is asked about once, and then taken. */
import type { CaseStory } from '../../support/a-case.ts';
import { given } from '../../support/given.ts';
import { completed, consented, consentOf, coWorker, lead, paired } from '../../support/usual-aim.ts';

type Answer = Parameters<typeof consentOf>[1];
const says = (answer: Answer, name = lead): CaseStory =>
  paired.does(name, 'record-consent', consentOf('parents', answer));
const refused = says('refused');

const asks = (story: CaseStory, answer: Answer, words: string, on?: string) => {
  const input = consentOf('parents', answer, on);
  given(story)
    .when(lead, 'record-consent', input)
    .thenLike({ code: 'not-sure', says: expect.stringContaining(words) });
  // Confirmed, it is taken: what happened is never refused.
  expect(story.does(lead, 'record-consent', input).case.aims?.at(-1)?.consents.at(-1)).toMatchObject({ answer });
};

describe('an answer to consent', () => {
  it('is asked about where consent is taken back that nobody gave', () => {
    for (const story of [paired, refused, says('asked'), says('not-asked')])
      asks(story, 'withdrawn', 'choose "Refused"');
    given(consented).when(lead, 'record-consent', consentOf('parents', 'withdrawn')).thenAllowed();
  });

  it('is asked about where it is the same again, by whoever says it', () => {
    asks(refused, 'refused', 'Aisha Khan recorded "Refused" for Thursday 12 November 2026 already');
    asks(consented, 'given', 'already');
    given(refused).when(coWorker, 'record-consent', consentOf('parents', 'refused')).thenLike({ code: 'not-sure' });
  });

  it('is asked about where somebody refuses, or is asked, who gave it', () => {
    asks(consented, 'refused', 'choose "Withdrawn"');
    asks(consented, 'asked', 'Were they asked again');
  });

  it('is asked about where it is of an earlier day than the answer whose place it takes', () => {
    const later = consented
      .at('2026-11-16', '10:00')
      .does(lead, 'record-consent', consentOf('parents', 'withdrawn', '2026-11-16'));
    asks(later, 'given', 'which is later', '2026-11-13');
  });

  it('is taken at once where it fits: a first answer, and another than before', () => {
    for (const answer of ['asked', 'given', 'refused', 'not-asked'] as const) {
      given(paired).when(lead, 'record-consent', consentOf('parents', answer)).thenAllowed();
    }
    given(refused).when(lead, 'record-consent', consentOf('parents', 'given')).thenAllowed();
    given(refused).when(lead, 'record-consent', consentOf('parents', 'asked')).thenAllowed();
    given(refused).when(lead, 'record-consent', consentOf('young-person', 'refused')).thenAllowed();
  });
});

describe('what both of the pair may record', () => {
  it('asks whether a meeting on a day of which one is recorded was another', () => {
    const met = { withWhom: 'MARKER-whom', on: '2026-11-12', building: 'no' } as const;
    const story = consented.does(lead, 'record-interview', met);
    given(story)
      .when(coWorker, 'record-interview', met)
      .thenLike({ code: 'not-sure', says: expect.stringContaining('Aisha Khan recorded a meeting on Thursday') });
  });

  it('does not say twice that it is not shared with somebody', () => {
    const input = { recipient: 'parents', was: 'not-shared', how: 'MARKER-why' } as const;
    given(completed.does(lead, 'share-aim', input))
      .when(lead, 'share-aim', input)
      .thenLike({ code: 'invalid', field: 'was' });
  });
});
