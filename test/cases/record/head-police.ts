/** Stories that hold what a case keeps of the police and its routes, for the shape of a case in its head. */
import { person } from '../../support/factories.ts';
import { takenAtEleven as taken } from '../../support/usual-cases.ts';
import { withOutcome } from '../../support/usual-outcome.ts';

const talk = {
  on: '2026-11-02',
  time: '09:20',
  mode: 'telephone',
  withWhom: 'MARKER-with',
  referrersView: 'MARKER-theirs',
  managersView: 'MARKER-own',
  conclusion: 'MARKER-conclusion',
  reason: 'MARKER-reason',
} as const;

const tried = { tried: { on: '2026-11-02', how: 'MARKER-how' } } as const;

const planned = withOutcome(
  taken.checkedNotActive().discussed().agreed().bookedFor('2026-11-12', '10:00').at('2026-11-12', '12:00').held(),
);
export const policeStories = [
  taken.police('goes-on').does('Hannah Reid', 'ask-officer', {
    ...{ answer: 'agreed', withWhom: 'MARKER-with', said: 'MARKER-said', schoolMayKnow: 'yes' },
  }),
  taken.does('Hannah Reid', 'keep-from', { person: person('Ben Asante').id, reason: 'MARKER-reason' }),
  taken.does('Hannah Reid', 'record-police-decision', {
    ...{ decision: 'outcome-23', decidedOn: '2026-11-02', receivedOn: '2026-11-02', reviewOn: '2027-06-30' },
  }),
  planned.at('2026-11-13', '10:00').police('charge').does('Hannah Reid', 'count-meeting', { reason: 'MARKER-reason' }),
  taken.does('Hannah Reid', 'agree-meeting', { reason: 'MARKER-reason', told: 'MARKER-told', ...tried }),
  taken
    .police('charge')
    .police('no-further-action')
    .does('Hannah Reid', 'continue-as-concern', { toldOn: '2026-11-02', ...talk }),
];
