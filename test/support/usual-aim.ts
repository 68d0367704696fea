/** A case with an AIM assessment, step by step; Children's Social Care lead it, so Graham Pell is the lead's manager. */
import type { CommandInputs } from '../../src/rules/commands.ts';
import { aimHeadings } from '../../src/rules/record/aim.ts';
import type { CaseStory } from './a-case.ts';
import { person } from './factories.ts';
import { taken } from './usual-cases.ts';
import { type SomeCards, withOutcome } from './usual-outcome.ts';

export const lead = 'Aisha Khan';
export const coWorker = 'Sam Whitfield';
export const leadsManager = 'Graham Pell';

const outcome: SomeCards = {
  assessment: {
    activeSocialCare: 'yes',
    dueBy: '2026-12-18',
    sharedWith: ['team:police', 'young-person', 'parents'],
  },
};
const heldInEast = taken
  .checkedActiveTo('families-first-east')
  .discussed()
  .agreed()
  .bookedFor('2026-11-12', '10:00')
  .at('2026-11-12', '12:00')
  .held();

/** Its outcome is recorded on Thursday 12 November 2026 at 12:00; the assessment is due by Friday 18 December. */
export const aimWanted = withOutcome(heldInEast, outcome);
const withPair = (story: CaseStory): CaseStory =>
  story
    .does(leadsManager, 'name-lead', { person: person(lead).id })
    .does('Hannah Reid', 'name-co-worker', { person: person(coWorker).id });
export const paired = withPair(aimWanted);

type Consent = CommandInputs['record-consent'];
export const consentOf = (of: Consent['of'], answer: Consent['answer'], on = '2026-11-12'): Consent => ({
  of,
  answer,
  on,
  how: 'MARKER-how',
});
export const consented = paired
  .does(lead, 'record-consent', consentOf('young-person', 'given'))
  .does(lead, 'record-consent', consentOf('parents', 'given'));

/** Health and the police, the police by a day. */
export const informationAsked = consented
  .does(lead, 'request-information', { team: 'health', what: 'MARKER-what-health' })
  .does(coWorker, 'request-information', { team: 'police', what: 'MARKER-what-police', wantedBy: '2026-11-20' });

export const allCovered = Object.fromEntries(
  Object.keys(aimHeadings).map((heading) => [heading, true]),
) as CommandInputs['complete-aim']['covers'];
export const completion = (on: string): CommandInputs['complete-aim'] => ({
  on,
  keptAt: 'MARKER-kept-at',
  covers: allCovered,
});
/** On Monday 14 December 2026 at 10:00. */
export const completed = consented.at('2026-12-14', '10:00').does(lead, 'complete-aim', completion('2026-12-14'));

export const sharedWith = (recipient: string, on = '2026-12-14'): CommandInputs['share-aim'] => ({
  recipient,
  was: 'shared',
  on,
  how: 'MARKER-how',
});
export const allShared = ['team:police', 'young-person', 'parents'].reduce(
  (story, recipient) => story.does(lead, 'share-aim', sharedWith(recipient)),
  completed,
);
