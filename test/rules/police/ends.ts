/** For each event of the police's part a case that ends with it, and what of the case it changed. */
import { aCase, type CaseStory, usualReceipt } from '../../support/a-case.ts';
import { local, person } from '../../support/factories.ts';

/** A case that ends with an event, and what of the case that changed. */
export type Row = readonly [story: CaseStory, then: object];

const taken = aCase().receivedAt(usualReceipt).at(local('2026-11-02', '11:00')).takenBy('Hannah Reid');
const hannah = { id: person('Hannah Reid').id, name: 'Hannah Reid' };

export const policeEnds = {
  'police-decided': [
    taken.police('goes-on'),
    {
      stage: 'with-manager',
      policeDecisions: [{ decision: 'goes-on', officer: 'DC Amal Roy', receivedOn: '2026-11-02', by: hannah }],
      investigation: { since: '2026-11-02T11:00:00Z', officer: 'DC Amal Roy' },
    },
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
  'officer-answered': [
    taken
      .police('goes-on')
      .does('Hannah Reid', 'ask-officer', { answer: 'agreed', withWhom: 'DC Roy', said: 'home only' }),
    { investigation: { answer: { answer: 'agreed', said: 'home only', by: hannah } } },
  ],
} as const satisfies Readonly<Record<string, Row>>;
