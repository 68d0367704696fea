import { aimsAfter } from '../../aim/decided.ts';
import { tellPlacing } from '../../placing/placing.ts';
import { type Case, currentMeeting } from '../../record/case.ts';
import { running } from '../../record/case-roles.ts';
import type { Action, ActionResult, NoInput } from '../../rows/action.ts';
import type { ActorContext } from '../../rows/context.ts';
import { eachOf, type Refusal, refusal, together } from '../../rows/refusals.ts';
import { planOfOutcome, plansAfterOutcome } from '../../safety/plans.ts';
import { cardRows } from '../card-rows.ts';
import { awayWithActions } from '../odd.ts';
import { cardsLeft, currentOutcome, lastAnswers, outcomeCards, withOutcome } from '../outcome.ts';
import { planAfter } from '../planned.ts';
import { wrong } from '../wrong.ts';

interface OutcomeRecorded {
  readonly type: 'outcome-recorded';
  readonly meeting: number;
  /** The safety plan that it goes on with or makes. Records of before made an action of the plan instead. */
  readonly safetyPlan?: number | undefined;
}

/** What is to be decided at the next meeting wants one. */
function nextMeetingTrouble(c: Case) {
  const isWanted = lastAnswers(c, 'assessment')?.aim === 'next-meeting';
  return isWanted && lastAnswers(c, 'next')?.another === 'no'
    ? refusal(
        'precondition',
        `The AIM assessment is to be decided at the next meeting, so there must be one: say by when under "${cardRows.next.title}".`,
        'CN-22',
      )
    : undefined;
}

/** A day of a card may have passed since it was saved. */
const cardTroubles = (c: Case, by: ActorContext): readonly Refusal[] =>
  outcomeCards.flatMap((card) => {
    const answers = currentOutcome(c)?.cards[card]?.answers;
    const trouble = answers === undefined ? undefined : wrong[card](answers as never, c, by);
    const each = trouble === undefined ? [] : eachOf(trouble);
    return each.map(({ says, source, field }) =>
      refusal('precondition', `"${cardRows[card].title}": ${says}`, source, field),
    );
  });

function safetyPlanOf(c: Case): Pick<OutcomeRecorded, 'safetyPlan'> {
  const safety = currentOutcome(c)?.cards.safety?.answers;
  const safetyPlan = safety === undefined ? undefined : planOfOutcome(c, safety);
  return safetyPlan === undefined ? {} : { safetyPlan };
}

function decide(c: Case, _input: NoInput, by: ActorContext): ActionResult {
  const left = cardsLeft(c).map((card) => cardRows[card]);
  const [first] = left;
  if (first !== undefined) {
    const titles = left.map(({ title }) => `"${title}"`).join(', ');
    const says = `Still to answer: ${titles}. The outcome is recorded when all six cards are saved.`;
    return refusal('precondition', says, first.source);
  }
  const meeting = currentMeeting(c)?.number ?? 0;
  return (
    together(nextMeetingTrouble(c), ...cardTroubles(c, by)) ?? [
      { type: 'outcome-recorded', meeting, ...safetyPlanOf(c) },
      ...tellPlacing(c, 'outcome', meeting),
    ]
  );
}

export const recordOutcome: Action<NoInput, OutcomeRecorded> & { readonly form: { readonly why: null } } = {
  source: 'CN-18',
  label: 'Record the outcome',
  form: {
    title: 'Record the outcome',
    send: 'Record',
    why: null,
    says: [
      'The six cards become the outcome of the meeting. The teams that came will be able to read the plan, and each team will be told of its actions.',
      'The referrer, and their safeguarding lead if they work in a school, will be told what you wrote for them, and nothing of the plan or the assessment.',
    ],
  },
  who: running,
  from: ['held'],
  to: 'in-plan',
  guards: [],
  decide,
  doubts: (c, _input, by) => awayWithActions(c, by),
  events: {
    'outcome-recorded': {
      fold: (c, { safetyPlan }, at, by) => {
        const outcome = currentOutcome(c);
        if (outcome === undefined) return {};
        const { meeting, cards } = outcome;
        const safety = cards.safety?.answers;
        const isPlanned = safetyPlan !== undefined && safety !== undefined;
        return {
          ...withOutcome(c, { ...outcome, recorded: { at, by } }),
          plan: planAfter(c, outcome, at, isPlanned ? 'safety-plan' : 'action'),
          ...aimsAfter(c, outcome, at, by),
          ...(isPlanned ? { safetyPlans: plansAfterOutcome(c, safetyPlan, safety, { meeting, at, by }) } : {}),
        };
      },
      words: () => 'recorded the outcome of the meeting',
    },
  },
};
