/** For each event of the police's part a case that ends with it, and what of the case it changed. */
import type { CaseStory } from '../../support/a-case.ts';
import { local, person } from '../../support/factories.ts';
import { takenAtEleven as taken } from '../../support/usual-cases.ts';
import { withOutcome } from '../../support/usual-outcome.ts';
import { notified, screening, withMash } from './notified.ts';

/** A case that ends with an event, and what of the case that changed. */
export type Row = readonly [story: CaseStory, then: object];

const hannah = { id: person('Hannah Reid').id, name: 'Hannah Reid' };

export const policeEnds = {
  'police-notified': [
    notified(),
    {
      stage: 'received',
      route: 'criminal-justice',
      origin: { kind: 'notification' },
      clocks: [{ kind: 'police', started: local('2026-11-03', '10:00') }],
    },
  ],
  'police-decided': [
    taken.police('goes-on'),
    {
      stage: 'with-manager',
      policeDecisions: [{ decision: 'goes-on', officer: 'DC Amal Roy', receivedOn: '2026-11-02', by: hannah }],
      investigation: { since: '2026-11-02T11:00:00Z', officer: 'DC Amal Roy' },
    },
  ],
  'sent-to-mash': [
    withMash(),
    {
      stage: 'with-mash',
      clocks: [{ kind: 'mash-police', started: '2026-11-02T08:30:00Z' }],
      mash: { sent: { on: '2026-11-02', reference: 'M-4711', by: { name: 'Joanne Hardy' } } },
    },
  ],
  'screening-taken-back': [
    withMash()
      .at('2026-11-04', '14:00')
      .does('Peter Nolan', 'screen-not-eligible', screening)
      .does('Peter Nolan', 'screen-again', { reason: 'MARKER-wrong' }),
    {
      stage: 'with-mash',
      closed: undefined,
      clocks: [{ kind: 'mash-police', started: '2026-11-02T08:30:00Z' }],
      mash: { takenBack: [{ eligible: false, wrong: { reason: 'MARKER-wrong', by: { name: 'Peter Nolan' } } }] },
    },
  ],
  'screening-corrected': [
    withMash()
      .at('2026-11-04', '14:00')
      .does('Peter Nolan', 'screen-eligible', screening)
      .does('Peter Nolan', 'correct-screening', { reason: 'MARKER-wrong' }),
    { stage: 'received', mash: { screened: { eligible: true, wrong: { reason: 'MARKER-wrong' } } } },
  ],
  'mash-referral-recorded': [
    taken.police('goes-on').does('Hannah Reid', 'record-mash-referral', { on: '2026-11-02', mashReference: 'M-4711' }),
    { stage: 'with-manager', mash: { sent: { on: '2026-11-02', reference: 'M-4711', by: hannah } } },
  ],
  screened: [
    withMash().at('2026-11-04', '14:00').does('Peter Nolan', 'screen-eligible', screening),
    {
      stage: 'received',
      decidingSince: '2026-11-04T14:00:00Z',
      mash: { screened: { eligible: true, by: { name: 'Peter Nolan' } }, told: { on: '2026-11-04' } },
    },
  ],
  'told-by-mash': [
    withMash().does('Ruth Marsden', 'told-by-mash', { on: '2026-11-03', how: 'Peter Nolan rang' }),
    { stage: 'received', mash: { told: { on: '2026-11-03', how: 'Peter Nolan rang' } } },
  ],
  'route-changed': [
    taken.police('charge'),
    { stage: 'arranging', route: 'criminal-justice', routes: [{ route: 'concern' }, { route: 'criminal-justice' }] },
  ],
  'clock-started': [
    taken.police('charge'),
    {
      clocks: [
        { kind: 'concern', started: '2026-11-02T09:15:00Z' },
        { kind: 'police', started: '2026-11-02T11:00:00Z' },
      ],
    },
  ],
  'clock-ended': [
    taken.police('charge').police('no-further-action'),
    { clocks: [{ kind: 'concern' }, { kind: 'police', ended: { at: '2026-11-02T11:00:00Z' } }] },
  ],
  'meeting-counted': [
    withOutcome(
      taken.checkedNotActive().discussed().agreed().bookedFor('2026-11-12', '10:00').at('2026-11-12', '12:00').held(),
    )
      .at('2026-11-13', '10:00')
      .police('charge')
      .does('Hannah Reid', 'count-meeting', { reason: 'MARKER-reason' }),
    { stage: 'in-plan', clocks: [{ kind: 'concern' }, { kind: 'police', metBefore: { meeting: 1, by: hannah } }] },
  ],
  'officer-answered': [
    taken
      .police('goes-on')
      .does('Hannah Reid', 'ask-officer', { answer: 'agreed', withWhom: 'DC Roy', said: 'home only' }),
    { investigation: { answer: { answer: 'agreed', said: 'home only', by: hannah } } },
  ],
} as const satisfies Readonly<Record<string, Row>>;
