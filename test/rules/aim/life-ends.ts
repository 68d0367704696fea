/** For each event of an assessment's life a case that ends with it, and what of the case it changed. */
import type { CaseStory } from '../../support/a-case.ts';
import {
  allCovered,
  allShared,
  completed,
  consented,
  consentOf,
  coWorker,
  informationAsked,
  lead,
  paired,
  sharedWith,
} from '../../support/usual-aim.ts';
import type { Row } from '../police/ends.ts';

const aisha = { name: lead };
const hannah = { name: 'Hannah Reid' };
const change = (story: CaseStory, input: object): CaseStory =>
  story.does('Hannah Reid', 'change-aim', { reason: 'MARKER-reason', ...input } as never);

export const aimLifeEnds = {
  'consent-recorded': [
    paired.does(coWorker, 'record-consent', consentOf('parents', 'withdrawn')),
    {
      aims: [
        {
          consents: [
            {
              of: 'parents',
              answer: 'withdrawn',
              on: '2026-11-12',
              how: 'MARKER-how',
              toldTo: true,
              by: { name: coWorker },
            },
          ],
        },
      ],
    },
  ],
  'went-on-without': [
    paired
      .does(lead, 'record-consent', consentOf('parents', 'asked'))
      .does(lead, 'go-on-without', { decision: 'stop', reason: 'MARKER-reason' }),
    { aims: [{ wentOn: [{ decision: 'stop', by: aisha }], stopped: { reason: 'MARKER-reason', by: aisha } }] },
  ],
  'information-requested': [
    informationAsked,
    {
      aims: [
        {
          information: [
            { number: 1, team: 'health' },
            { number: 2, team: 'police', wantedBy: '2026-11-20' },
          ],
        },
      ],
    },
  ],
  'information-answered': [
    informationAsked.does('Ben Asante', 'answer-information', { number: 1, note: 'MARKER-note' }),
    { aims: [{ information: [{ answered: { note: 'MARKER-note', by: { name: 'Ben Asante' } } }, { number: 2 }] }] },
  ],
  'interview-recorded': [
    paired.does(coWorker, 'record-interview', {
      withWhom: 'MARKER-whom',
      on: '2026-11-12',
      building: 'yes',
      planned: 'MARKER-planned',
    }),
    { aims: [{ contacts: [{ withWhom: 'MARKER-whom', building: 'yes', planned: 'MARKER-planned' }] }] },
  ],
  'aim-completed': [
    completed,
    { aims: [{ completed: { on: '2026-12-14', keptAt: 'MARKER-kept-at', covers: allCovered, by: aisha } }] },
  ],
  'aim-shared': [
    allShared,
    {
      aims: [
        {
          recipients: [
            { key: 'team:police', team: 'police', shared: { on: '2026-12-14', how: 'MARKER-how', by: aisha } },
            { key: 'young-person', shared: { on: '2026-12-14' } },
            { key: 'parents', shared: { on: '2026-12-14' } },
          ],
        },
      ],
    },
  ],
  'aim-not-shared': [
    completed
      .does(lead, 'share-aim', sharedWith('team:police'))
      .does(lead, 'share-aim', { recipient: 'parents', was: 'not-shared', how: 'MARKER-reason' }),
    {
      aims: [
        {
          recipients: [{ shared: { by: aisha } }, { key: 'young-person' }, { notShared: { reason: 'MARKER-reason' } }],
        },
      ],
    },
  ],
  'aim-date-moved': [
    change(consented, { day: '2027-01-29', agreedWith: 'MARKER-with' }),
    {
      aims: [
        {
          days: [
            { day: '2026-12-18' },
            { day: '2027-01-29', agreedWith: 'MARKER-with', reason: 'MARKER-reason', by: hannah },
          ],
        },
      ],
    },
  ],
  'aim-recipients-changed': [
    change(consented, {
      recipients: ['team:police', 'parents', 'team:health'],
      other: 'MARKER-other',
    }),
    {
      aims: [
        {
          recipients: [
            { key: 'team:police' },
            { key: 'young-person', dropped: { reason: 'MARKER-reason', by: hannah } },
            { key: 'parents' },
            { key: 'team:health', team: 'health', since: consented.now },
            { key: 'other:1', name: 'MARKER-other' },
          ],
        },
      ],
    },
  ],
  'aim-stopped': [change(consented, { stop: 'yes' }), { aims: [{ stopped: { reason: 'MARKER-reason', by: hannah } }] }],
} as const satisfies Readonly<Record<string, Row>>;
