/** The six cards of an outcome where a test does not say them, and a case whose outcome is recorded. */
import { outcomeCards } from '../../src/rules/outcome/outcome.ts';
import { saving } from '../../src/rules/outcome/saving.ts';
import type { OutcomeAnswers, OutcomeCard } from '../../src/rules/record/outcome.ts';
import type { CaseStory } from './a-case.ts';

export const usualOutcome: OutcomeAnswers = {
  attendance: {
    came: ['police'],
    sentInformation: [],
    youngPersonCame: 'no',
    parentsCame: 'part',
    minutes: 'MARKER-minutes',
  },
  considered: {
    mappa: 'no-referral',
    mappaWhy: 'MARKER-mappa-why',
    exploitation: 'no-referral',
    exploitationWhy: 'MARKER-exploitation-why',
    childProtection: 'not-needed',
  },
  assessment: {
    aim: 'yes',
    aimWhy: 'MARKER-aim-why',
    model: 'aim3',
    dueBy: '2027-02-26',
    sharedWith: ['young-person', 'parents'],
    sharedHow: 'MARKER-shared-how',
    activeSocialCare: 'no',
    activeCdyjs: 'no',
    denies: 'neither',
    leadAgency: 'social-care',
    leadWhy: 'MARKER-lead-why',
  },
  safety: {
    education: 'yes',
    place: 'yes',
    placeWhat: 'MARKER-place-what',
    placeOwner: 'police',
    placeReview: '2027-01-29',
    youngPerson: 'yes',
    youngPersonHow: 'MARKER-young-person-how',
    parents: 'yes',
    parentsHow: 'MARKER-parents-how',
    help: 'MARKER-help',
  },
  plan: {
    risks: 'MARKER-risks',
    actions: [
      { what: 'MARKER-first-action', team: 'police', by: '2026-12-11' },
      { what: 'MARKER-second-action', team: 'health', by: '2026-12-18' },
    ],
  },
  next: {
    another: 'yes',
    anotherBy: '2027-01-15',
    anotherWhy: 'MARKER-another-why',
    differs: 'no',
    told: 'MARKER-told-referrer',
  },
};

export type SomeCards = { readonly [C in OutcomeCard]?: Partial<OutcomeAnswers[C]> };

const managerOf = (story: CaseStory): string => story.case.manager?.name ?? 'nobody';

export function saves<C extends OutcomeCard>(
  story: CaseStory,
  card: C,
  change: Partial<OutcomeAnswers[C]> = {},
  name = managerOf(story),
): CaseStory {
  return story.does(name, saving[card], { ...usualOutcome[card], ...change } as never);
}

/** All six saved. */
export const sixSaved = (story: CaseStory, change: SomeCards = {}): CaseStory =>
  outcomeCards.reduce((so, card) => saves(so, card, change[card] as never), story);

export const withOutcome = (story: CaseStory, change: SomeCards = {}): CaseStory =>
  sixSaved(story, change).does(managerOf(story), 'record-outcome', {});
