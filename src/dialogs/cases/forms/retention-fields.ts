/** What is asked about keeping and removing a record, of a case or of a child who may have been harmed. */
import { confirmedBecauseWords, removalReasonWords } from '../../../rules/record/retention.ts';
import { isRemovalAsked, type Kept, removalOf } from '../../../rules/retention/state.ts';
import type { DecisionContext } from '../../../rules/rows/context.ts';
import { choicesOf } from './fields.ts';

export const keptUntil = { kind: 'date', id: 'until', label: 'Keep it until', required: true } as const;

export const whyRemovable = {
  kind: 'choice',
  id: 'because',
  label: 'Why it can be removed',
  hint: 'This stays when the record is gone.',
  required: true,
  choices: choicesOf(removalReasonWords),
} as const;

/** The request that waits now. One that was shown before and is over is read by the rules, and chosen no more. */
export function requestToConfirm(of: Kept | undefined, { calendar }: Pick<DecisionContext, 'calendar'>) {
  const waits = of !== undefined && isRemovalAsked(of) ? removalOf(of) : undefined;
  const choices =
    waits === undefined
      ? []
      : [
          {
            value: waits.at,
            title: `${waits.by.name}, ${calendar.sayWhen(waits.at)}: ${removalReasonWords[waits.because]}`,
          },
        ];
  const missing = 'Read the request that waits now, and choose it if you confirm it.';
  return {
    kind: 'choice',
    id: 'asked',
    label: 'The request',
    required: true,
    missing,
    rulesSay: true,
    choices,
  } as const;
}

/** It is chosen where the form is opened, so that it is this one that is confirmed. */
export const requestChosen = (of: Kept | undefined) => ({ asked: of && removalOf(of)?.at });

export const whatWasLookedAt = {
  kind: 'choice',
  id: 'because',
  label: 'What you looked at',
  hint: 'This stays when the record is gone.',
  required: true,
  choices: choicesOf(confirmedBecauseWords),
} as const;
