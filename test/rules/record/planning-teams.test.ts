/** CN-18, CJ-07: those who came keep the plan and its limits after the next meeting, and learn nothing else of that. */
import { meetingSections } from '../../../src/cards/case/page-sections.ts';
import { pagesFor } from '../../../src/cards/case/pages.ts';
import { planSections } from '../../../src/cards/case/plan-sections.ts';
import { statusCard } from '../../../src/cards/lists/lists.ts';
import { wordsOn } from '../../../src/cases/finding.ts';
import { viewFor } from '../../../src/cases/sight.ts';
import { accessLevelNow } from '../../../src/rules/ending/roles-now.ts';
import { accessLevelFor } from '../../../src/rules/record/access.ts';
import type { CaseStory } from '../../support/a-case.ts';
import { person } from '../../support/factories.ts';
import { agreed, told } from '../../support/usual-cases.ts';
import { withOutcome } from '../../support/usual-outcome.ts';

const invite = ['cdyjs-managers', 'police', 'health', 'send-inclusion'];
const school = 'Northfield Academy: MARKER-school';
/** Of health Ben Asante; they sent information. Nobody there has an action. */
const first = withOutcome(
  agreed.bookedFor('2026-11-12', '10:00', { invite, changeReason: school }).at('2026-11-12', '11:40').held(),
  {
    attendance: { came: ['police', 'cdyjs-managers'], sentInformation: ['health'] },
    considered: { limits: 'MARKER-limits' },
    safety: { place: 'no' },
    plan: { risks: 'MARKER-risks', actions: [{ what: 'MARKER-action', team: 'police', by: '2026-12-11' }] },
  },
);
const arranging = first.at('2026-12-01', '10:00').does('Hannah Reid', 'plan-further', told);
/** Health is on the list of the second meeting unless somebody says why not. */
const again = arranging.bookedFor('2027-01-12', '10:00', { invite, changeReason: school, details: 'MARKER-second' });
const declined = again.answeredBy('Ben Asante', 'declined');
const outcomeOfSecond = (story: CaseStory) =>
  withOutcome(story.at('2027-01-12', '12:00').held(), {
    attendance: { came: ['police'], sentInformation: [] },
    considered: { limits: 'MARKER-limits-now' },
    safety: { place: 'no' },
    plan: { risks: 'MARKER-risks-now', actions: [] },
    next: { another: 'no' },
  });
const leftOff = arranging.bookedFor('2027-01-12', '10:00', {
  invite: invite.filter((team) => team !== 'health'),
  changeReason: 'Northfield Academy: MARKER-school\nHealth safeguarding: MARKER-health',
});
const takenOff = again.does('Hannah Reid', 'change-invitations', {
  invite: invite.filter((team) => team !== 'health'),
  reason: 'Health safeguarding: MARKER-health',
});

/** Social care came to the first, and are optional at any other. */
const notProposed = withOutcome(
  agreed
    .bookedFor('2026-11-12', '10:00', {
      invite: [...invite, 'families-first-east'],
      changeReason: school,
    })
    .at('2026-11-12', '11:40')
    .held(),
  {
    attendance: { came: ['police', 'families-first-east'] },
    safety: { place: 'no' },
    plan: { actions: [{ what: 'MARKER-action', team: 'police', by: '2026-12-11' }] },
  },
)
  .does('Hannah Reid', 'plan-further', told)
  .bookedFor('2027-01-12', '10:00', { invite, changeReason: school });

const sight = (story: CaseStory, name = 'Ben Asante') => accessLevelFor(story.case, person(name).id, story.roster);
function seen(story: CaseStory, name = 'Ben Asante') {
  const look = viewFor(story.case, person(name), story.by());
  if (look === undefined) throw new Error(`${name} sees nothing.`);
  const meeting = pagesFor(look).includes('meeting') ? meetingSections(look) : [];
  return { plan: JSON.stringify(planSections(look)), meeting: JSON.stringify([meeting, statusCard(look)]) };
}

it.each([
  ['they came to the newest', first, 'shared'],
  ['another is arranged', arranging, 'shared'],
  ['they are asked to another', again, 'shared'],
  ['they declined another', declined, 'plan'],
  ['another was called off', again.does('Hannah Reid', 'cancel-meeting', told), 'plan'],
  ['they were not at another whose outcome is recorded', outcomeOfSecond(again), 'plan'],
  ['they were left off another, for a reason', leftOff, 'nothing'],
  ['they were taken off another, for a reason', takenOff, 'nothing'],
  ['they were on no list of another, and nobody left them off', notProposed, 'plan'],
] as const)('a team that sent information or came, when %s', (_when, story, sees) => {
  expect(sight(story, story === notProposed ? 'Aisha Khan' : 'Ben Asante')).toBe(sees);
});

it('goes on when the case is closed, until nobody but those who manage it sees it', () => {
  const done = outcomeOfSecond(declined)
    .does('Hannah Reid', 'end-action', { number: 1, ...told })
    .everybodyTold();
  const closed = done.does('Hannah Reid', 'close', { code: 'moved', ...told });
  expect(sight(closed)).toBe('plan');
  expect(accessLevelNow(closed.case, person('Ben Asante').id, closed.at('2027-06-01', '09:00').by())).toBe('nothing');
});

it('shows the plan and the limits as they are now', () => {
  const { plan } = seen(outcomeOfSecond(declined));
  for (const words of ['MARKER-limits-now', 'MARKER-risks-now', 'MARKER-action']) expect(plan).toContain(words);
});

it('shows nothing that anybody wrote or answered about a meeting they are not at', () => {
  for (const story of [declined, outcomeOfSecond(declined)]) {
    const { meeting } = seen(story);
    expect(meeting).not.toContain('MARKER');
    expect(meeting).not.toContain('SEND');
  }
});

it('shows the meeting that they were asked to where they are not asked to the newest', () => {
  const { meeting } = seen(notProposed, 'Aisha Khan');
  expect(meeting).toContain('12 November 2026');
  expect(meeting).not.toContain('12 January 2027 at 10:00 to');
});

it('is found in the lists of the team', () => {
  expect(wordsOn(declined.case)).toContain('team:health');
  expect(wordsOn(leftOff.case)).not.toContain('team:health');
});
