/** What somebody might well answer on a card of an outcome, or do with a plan. */
import type { CommandInputs } from '../../src/rules/commands.ts';
import { findingIds } from '../../src/rules/record/found-out.ts';
import { voiceIds } from '../../src/rules/record/voices.ts';
import type { CaseStory } from './a-case.ts';
import { calendar, idOf } from './factories.ts';
import type { Dice } from './random.ts';
import { later } from './time.ts';
import { usualOutcome } from './usual-outcome.ts';

const reason = 'MARKER-reason';
const inDays = ({ now }: CaseStory, days: number): string => calendar.localDate(later(now, { hours: 24 * days }));
const some = ({ case: c }: CaseStory, roll: Dice): number =>
  roll.oneOf([0, ...(c.plan?.actions ?? []).map(({ number }) => number)]);
const anAction = (story: CaseStory, roll: Dice) => ({
  what: reason,
  team: roll.oneOf(['police', 'health', 'nobody']),
  by: inDays(story, roll.oneOf([0, 5, 40])),
});

const assessors = ['Sam Whitfield', 'Leah Brook', 'Aisha Khan', 'Callum Reyes', 'Nina Walsh', 'Joanne Hardy'] as const;

type Answers = { readonly [A in keyof CommandInputs]?: (story: CaseStory, roll: Dice) => CommandInputs[A] };

export const anyOutcome = {
  'save-attendance': () => usualOutcome.attendance,
  'save-considered': (_story, roll) => ({ ...usualOutcome.considered, mappa: roll.oneOf(['refer', 'already']) }),
  'save-assessment': (story, roll) => ({
    ...usualOutcome.assessment,
    aim: roll.oneOf(['yes', 'no', 'next-meeting']),
    dueBy: inDays(story, roll.oneOf([0, 60])),
  }),
  'save-safety': (story, roll) => ({
    ...usualOutcome.safety,
    place: roll.oneOf(['yes', 'no', 'not-known']),
    education: roll.oneOf(['yes', 'no', 'not-known']),
    youngPerson: roll.oneOf(['yes', 'not-yet']),
    placeReview: inDays(story, roll.oneOf([0, 30])),
  }),
  'save-plan': (story, roll) => ({ risks: reason, actions: roll.oneOf([[], [anAction(story, roll)]]) }),
  'save-next': (story, roll) => ({
    ...usualOutcome.next,
    another: roll.oneOf(['yes', 'no']),
    anotherBy: inDays(story, roll.oneOf([0, 30])),
  }),
  'add-action': anAction,
  'change-action': (story, roll) => ({ number: some(story, roll), ...anAction(story, roll), reason }),
  'action-done': (story, roll) => ({ number: some(story, roll), note: reason }),
  'end-action': (story, roll) => ({ number: some(story, roll), reason }),
  'record-referral': (story, roll) => ({
    kind: roll.oneOf(['mappa', 'exploitation']),
    to: reason,
    on: inDays(story, roll.oneOf([0, 1])),
  }),
  // Seldom what ends everything, so that cases go on.
  close: (story, roll) => ({
    code: roll.oneOf(['plan-done', 'no-meeting', 'another-service', 'no-police-action', 'other', 'other', 'moved']),
    reason,
    withoutDecision: roll.oneOf([reason, undefined]),
    because: Object.fromEntries(story.agenda.map(({ key }) => [key, reason])),
  }),
  'review-safety-plan': (story, roll) => ({
    number: roll.oneOf([1, 2]),
    right: roll.oneOf(['yes', 'changed']),
    planned: roll.oneOf([reason, undefined]),
    next: inDays(story, roll.oneOf([0, 30])),
  }),
  'end-safety-plan': (_story, roll) => ({ number: roll.oneOf([1, 2]), reason }),
  'record-panel': (story, roll) => ({
    answer: roll.oneOf(['told', 'not-yet', 'not-shared']),
    on: inDays(story, roll.oneOf([0, 1])),
    to: roll.oneOf([reason, undefined]),
    how: reason,
    because: roll.oneOf([reason, undefined]),
  }),
  'record-voice': (_story, roll) => ({
    of: roll.oneOf(voiceIds),
    answer: roll.oneOf(['yes', 'not-possible']),
    how: reason,
    officerAgreed: roll.oneOf(['yes', 'no', undefined]),
    officerSaid: roll.oneOf([reason, undefined]),
  }),
  'record-found-out': (_story, roll) => ({ finding: roll.oneOf(findingIds), said: reason }),
  'name-lead': (_story, roll) => ({
    person: idOf(roll.oneOf(assessors)),
    reason: roll.oneOf([reason, undefined]),
    toldBy: roll.oneOf([reason, undefined]),
  }),
  'name-co-worker': (_story, roll) => ({
    person: idOf(roll.oneOf(assessors)),
    reason: roll.oneOf([reason, undefined]),
    toldBy: roll.oneOf([reason, undefined]),
  }),
  'change-lead': (_story, roll) => ({
    service: roll.oneOf(['cdyjs', 'social-care']),
    team: roll.oneOf(['families-first-east', 'families-first-north', 'police', undefined]),
    reason,
  }),
} satisfies Answers;
