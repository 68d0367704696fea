/** Cases that hold between them all that is kept of an assessment's life. */
import type { CaseStory } from '../../support/a-case.ts';
import {
  allCovered,
  completed,
  completion,
  consented,
  consentOf,
  coWorker,
  informationAsked,
  lead,
  paired,
  sharedWith,
} from '../../support/usual-aim.ts';

const changed = (story: CaseStory, input: object): CaseStory =>
  story.does('Hannah Reid', 'change-aim', { reason: 'MARKER-reason', agreedWith: 'MARKER-with', ...input });
const officer = { officerAgreed: 'yes', officerSaid: 'MARKER-who' } as const;
const refused = paired.does(coWorker, 'record-consent', consentOf('parents', 'refused'));

export const aimLifeStories: readonly CaseStory[] = [
  refused.does(lead, 'go-on-without', { decision: 'ask-again', askAgainOn: '2026-11-20', reason: 'MARKER-reason' }),
  refused.does(lead, 'go-on-without', { decision: 'stop', reason: 'MARKER-reason' }),
  informationAsked.does('Ben Asante', 'answer-information', { number: 1, note: 'MARKER-note' }),
  consented
    .does(lead, 'request-information', { team: 'families-first-east', what: 'MARKER-what' })
    .does('Hannah Reid', 'withdraw-referral', { number: 1, because: 'misdirected', reason: 'MARKER-reason' }),
  paired
    .police('goes-on')
    .does(lead, 'record-consent', { ...consentOf('parents', 'given'), ...officer })
    .does(lead, 'record-interview', {
      withWhom: 'MARKER-whom',
      on: '2026-11-12',
      building: 'yes',
      planned: 'MARKER-planned',
      ...officer,
    }),
  changed(consented, { day: '2027-01-29', recipients: ['parents', 'team:health'], other: 'MARKER-other' }),
  consented.at('2026-12-21', '10:00').does(lead, 'complete-aim', {
    ...completion('2026-12-21'),
    covers: { ...allCovered, parenting: 'MARKER-parenting' },
    lateReason: 'MARKER-late',
    lateCode: 'family',
  }),
  completed
    .does(lead, 'share-aim', sharedWith('parents'))
    .does(lead, 'share-aim', { recipient: 'young-person', was: 'not-shared', how: 'MARKER-how' }),
];
