/** That everybody who does not agree is answered. None of it stops another duty or a clock. */

import type { Case } from '../record/case.ts';
import { type Challenge, isOutside, lastStep, settledAt } from '../record/challenges.ts';
import type { Instance, ObligationRow } from '../rows/obligation.ts';

/** Asked for since that stage was reached, and met by its answer. */
function toAnswer({ challenges = [], closed }: Case, stage: number): readonly Instance[] {
  return challenges.flatMap(({ number, steps, given }) => {
    const step = steps[stage - 1];
    return step === undefined
      ? []
      : [{ key: String(number), since: step.at, metAt: step.answer?.at ?? given?.at ?? closed?.at }];
  });
}

const outside = ({ closed }: Case, one: Challenge): readonly Instance[] =>
  isOutside(one)
    ? [
        {
          key: String(one.number),
          since: lastStep(one).at,
          metAt: settledAt(one) ?? closed?.at,
          waitsFor: 'the next stage of the policy on professional differences',
        },
      ]
    : [];

const answering = { source: 'A-16', within: 'answerChallenge', from: 'since', shownTo: ['whole'] } as const;

export const challengeObligations: readonly ObligationRow[] = [
  {
    id: 'answer-challenge',
    ...answering,
    title: 'Answer somebody who does not agree',
    owner: 'managing',
    asked: 'they said that they do not agree',
    saidToWhoAsked: true,
    postedUnder: 'referral',
    metBy: ['answer-challenge'],
    on: (c) => toAnswer(c, 1),
  },
  {
    id: 'answer-challenge-again',
    ...answering,
    title: 'Answer somebody who still does not agree',
    owner: 'service-lead',
    asked: 'they said that they still do not agree',
    saidToWhoAsked: true,
    metBy: ['answer-as-service-lead'],
    on: (c) => toAnswer(c, 2),
  },
  {
    id: 'difference-outside',
    ...answering,
    title: 'Record how a difference that is still open goes on',
    owner: 'managing',
    asked: 'they did not agree with the answer of the service lead',
    metBy: ['record-difference'],
    on: (c) => (c.challenges ?? []).flatMap((one) => outside(c, one)),
  },
];
