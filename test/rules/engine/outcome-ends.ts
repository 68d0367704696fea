import { person } from '../../support/factories.ts';
import { held, told } from '../../support/usual-cases.ts';
import { saves, usualOutcome, withOutcome } from '../../support/usual-outcome.ts';
import { aimEnds } from '../aim/ends.ts';
import { aimLifeEnds } from '../aim/life-ends.ts';

const { id, name } = person('Hannah Reid');
const hannah = { id, name };
const planned = withOutcome(held);
const anAction = { what: 'MARKER-another-action', team: 'mash', by: '2026-12-18', person: 'MARKER-person' };

export const outcomeEnds = {
  ...aimEnds,
  ...aimLifeEnds,
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
        ],
      },
      safetyPlans: [{ owner: 'police', planned: 'MARKER-place-what', review: '2027-01-29', meeting: 1 }],
    },
  ],
  'action-added': [
    planned.does('Hannah Reid', 'add-action', anAction),
    { plan: { actions: [{}, {}, { number: 3, ...anAction }] } },
  ],
  'action-changed': [
    planned.does('Hannah Reid', 'change-action', { number: 1, ...anAction, ...told }),
    { plan: { actions: [{ number: 1, ...anAction, earlier: [{ what: 'MARKER-first-action', ...told }] }, {}] } },
  ],
  'action-done': [
    planned.does('Joanne Hardy', 'action-done', { number: 1, note: 'MARKER-note' }),
    { plan: { actions: [{ done: { note: 'MARKER-note', by: { name: 'Joanne Hardy' } } }, {}] } },
  ],
  'action-ended': [
    planned.does('Hannah Reid', 'end-action', { number: 2, ...told }),
    { plan: { actions: [{}, { ended: { ...told, by: hannah } }] } },
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
  'panel-recorded': [
    planned.does('Fiona Lamb', 'record-panel', {
      answer: 'told',
      on: '2026-11-12',
      to: 'MARKER-to',
      how: 'MARKER-how',
    }),
    { panel: [{ answer: 'told', on: '2026-11-12', to: 'MARKER-to', by: { name: 'Fiona Lamb' } }] },
  ],
  'voice-recorded': [
    planned.does('Hannah Reid', 'record-voice', {
      of: 'parents',
      answer: 'yes',
      how: 'MARKER-how',
      words: 'MARKER-words',
    }),
    { voices: [{ of: 'parents', answer: 'yes', how: 'MARKER-how', words: 'MARKER-words', by: hannah }] },
  ],
  'contact-while-held': [
    withOutcome(held.police('goes-on'), { considered: { limits: 'MARKER-limits' } }).does(
      'Hannah Reid',
      'record-voice',
      {
        of: 'parents',
        answer: 'yes',
        how: 'MARKER-how',
        officerAgreed: 'no',
        officerSaid: 'MARKER-said',
      },
    ),
    { investigation: { contacts: [{ agreed: 'no', said: 'MARKER-said', by: hannah }] } },
  ],
  'found-out': [
    planned.does('Hannah Reid', 'record-found-out', { finding: 'not-in-education', said: 'MARKER-said' }),
    { foundOut: [{ finding: 'not-in-education', said: 'MARKER-said', by: hannah }] },
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
