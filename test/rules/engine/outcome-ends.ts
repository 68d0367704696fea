import { person } from '../../support/factories.ts';
import { held, told } from '../../support/usual-cases.ts';
import { saves, usualOutcome, withOutcome } from '../../support/usual-outcome.ts';
import { aimEnds } from '../aim/ends.ts';

const { id, name } = person('Hannah Reid');
const hannah = { id, name };
const planned = withOutcome(held);
const anAction = { what: 'MARKER-another-action', team: 'mash', by: '2026-12-18', person: 'MARKER-person' };

export const outcomeEnds = {
  ...aimEnds,
  'outcome-wanted': [
    held.at('2026-11-12', '12:30').woken(),
    { outcomes: [{ meeting: 1, wantedSince: '2026-11-12T12:30:00Z', cards: {} }] },
  ],
  'outcome-saved': [
    saves(held, 'next'),
    { stage: 'held', outcomes: [{ meeting: 1, cards: { next: { answers: usualOutcome.next, by: hannah } } }] },
  ],
  'outcome-recorded': [
    planned,
    {
      stage: 'in-plan',
      outcomes: [{ meeting: 1, recorded: { at: '2026-11-12T12:00:00Z', by: hannah } }],
      plan: {
        risks: [{ text: 'MARKER-risks', meeting: 1 }],
        actions: [
          { number: 1, what: 'MARKER-first-action', team: 'police' },
          { number: 2, what: 'MARKER-second-action', team: 'health' },
          { number: 3, team: 'police', by: '2027-01-29' },
        ],
      },
    },
  ],
  'action-added': [
    planned.does('Hannah Reid', 'add-action', anAction),
    { plan: { actions: [{}, {}, {}, { number: 4, ...anAction }] } },
  ],
  'action-changed': [
    planned.does('Hannah Reid', 'change-action', { number: 1, ...anAction, ...told }),
    { plan: { actions: [{ number: 1, ...anAction, earlier: [{ what: 'MARKER-first-action', ...told }] }, {}, {}] } },
  ],
  'action-done': [
    planned.does('Joanne Hardy', 'action-done', { number: 1, note: 'MARKER-note' }),
    { plan: { actions: [{ done: { note: 'MARKER-note', by: { name: 'Joanne Hardy' } } }, {}, {}] } },
  ],
  'action-ended': [
    planned.does('Hannah Reid', 'end-action', { number: 2, ...told }),
    { plan: { actions: [{}, { ended: { ...told, by: hannah } }, {}] } },
  ],
  'referral-made': [
    planned.does('Hannah Reid', 'record-referral', { kind: 'mappa', to: 'MARKER-to', on: '2026-11-12' }),
    { plan: { referrals: [{ kind: 'mappa', to: 'MARKER-to', on: '2026-11-12', by: hannah }] } },
  ],
  'done-elsewhere': [
    planned.with(
      {
        actor: { kind: 'person', person: hannah },
        events: [{ event: { type: 'done-elsewhere', kind: 'aim', note: 'MARKER-note' }, stage: 'in-plan' }],
      },
      'elsewhere',
    ),
    {
      plan: { elsewhere: [{ kind: 'aim', note: 'MARKER-note', by: hannah }] },
      aims: [{ elsewhere: { note: 'MARKER-note', by: hannah } }],
    },
  ],
  'further-planned': [
    planned.does('Hannah Reid', 'plan-further', told),
    { stage: 'arranging', further: { since: '2026-11-12T12:00:00Z', after: 1 } },
  ],
  'further-dropped': [
    planned.does('Hannah Reid', 'plan-further', told).does('Hannah Reid', 'drop-further', told),
    { stage: 'in-plan', further: undefined, furtherDropped: '2026-11-12T12:00:00Z' },
  ],
} as const;
