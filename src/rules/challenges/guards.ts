/** What answering a challenge, and going on with one, want first. */

import type { Case } from '../record/case.ts';
import { type Challenge, isOutside, isUnanswered, mayGoOn, settledAt } from '../record/challenges.ts';
import type { Guard } from '../rows/guard.ts';
import { answeredForStages, isOpen } from '../stages.ts';

export const challengeStages = answeredForStages;

export const closedInstead = (c: Case): string | undefined =>
  isOpen(c)
    ? undefined
    : 'the case is closed. Ring its team manager; if something new has happened, raise it again: type "raise a concern"';

type Some = readonly Challenge[];
const some = ({ challenges = [] }: Pick<Case, 'challenges'>): Some => challenges;

export const atStage = (c: Pick<Case, 'challenges'>, stage: 1 | 2): Some =>
  some(c).filter((one) => isUnanswered(one) && one.steps.length === stage);
export const outside = (c: Pick<Case, 'challenges'>): Some =>
  some(c).filter((one) => isOutside(one) && settledAt(one) === undefined);

const hiding = (otherwise: string, holds: Guard['holds']): Guard => ({
  source: 'A-16',
  holds,
  otherwise,
  hides: true,
});
const nothingToAnswer = 'Everybody who does not agree has been answered.';
export const toAnswer = hiding(nothingToAnswer, (c) => atStage(c, 1).length > 0);
export const toAnswerAsLead = hiding(nothingToAnswer, (c) => atStage(c, 2).length > 0);
export const nothingAnswered = 'Nothing that you do not agree with has been answered yet.';
export const someAnswered = hiding(nothingAnswered, (c) => some(c).some((one) => !one.family && mayGoOn(one)));
export const familyAnswered = hiding('The young person and the parents have had no answer yet.', (c) =>
  some(c).some((one) => one.family !== undefined && mayGoOn(one)),
);
export const goesOnOutside = hiding(
  'Nothing that people do not agree about goes on outside Pathway.',
  (c) => outside(c).length > 0,
);
