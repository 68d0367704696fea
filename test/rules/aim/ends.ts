/** For each event of an AIM assessment a case that ends with it, and what of the case it changed. */
import { person } from '../../support/factories.ts';
import { held } from '../../support/usual-cases.ts';
import { withOutcome } from '../../support/usual-outcome.ts';

const hannah = { id: person('Hannah Reid').id, name: 'Hannah Reid' };
const aisha = { id: person('Aisha Khan').id, name: 'Aisha Khan' };
const sam = { id: person('Sam Whitfield').id, name: 'Sam Whitfield' };
const wanted = withOutcome(held);
const named = wanted.does('Hannah Reid', 'name-lead', { person: aisha.id, toldBy: 'MARKER-reason' });

export const aimEnds = {
  'aim-lead-named': [
    named,
    {
      aims: [
        {
          number: 1,
          leads: [
            {
              person: aisha,
              team: 'families-first-east',
              training: { model: 'AIM3', checkedOn: '2026-10-05' },
              since: '2026-11-12T12:00:00Z',
              by: hannah,
            },
          ],
        },
      ],
    },
  ],
  'aim-co-worker-named': [
    wanted.does('Hannah Reid', 'name-co-worker', { person: sam.id }),
    { aims: [{ leads: [], coWorkers: [{ person: sam, team: 'cdyjs-managers', by: hannah }] }] },
  ],
  'aim-service-changed': [
    named.does('Hannah Reid', 'change-lead', { service: 'cdyjs', reason: 'MARKER-reason' }),
    {
      aims: [
        {
          services: [{ service: 'social-care' }, { service: 'cdyjs', why: 'MARKER-reason', by: hannah }],
          leads: [{ person: aisha, ended: { because: 'another-service' } }],
        },
      ],
    },
  ],
  'aim-workers-left': [
    named.with(
      {
        actor: { kind: 'clock' },
        events: [{ event: { type: 'aim-workers-left', left: [{ role: 'lead', person: aisha }] }, stage: 'in-plan' }],
      },
      'left',
    ),
    { aims: [{ leads: [{ person: aisha, ended: { at: '2026-11-12T12:00:00Z', because: 'left' } }] }] },
  ],
} as const;
