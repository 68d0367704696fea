/** From the answers to the case, and from the case to the receipt. */
import type { NotificationReceipt } from '../../cards/receipt/notification.ts';
import type { BeginningCommand } from '../../rules/commands.ts';
import { worksInYouthJustice } from '../../rules/police/notifiers.ts';
import type { Submission } from '../journey/index.ts';
import { concernOf, officersConcern } from './as-concern.ts';
import type { NotificationDeps } from './deps.ts';
import type { NotificationAnswers } from './steps/section.ts';

type Begins = BeginningCommand extends infer One
  ? One extends { readonly id: string }
    ? Omit<One, 'id'>
    : never
  : never;

/** A caution, a charge or an investigation that goes on begins this route; any other decision an officer's own concern. */
function beginning(answers: NotificationAnswers, of: { reference: string; procedure: string }): Begins {
  const { concerned, mash, ...decision } = answers.decision;
  const { alleged, officer, notToSay, ongoing } = answers.matter;
  const police = { decision: { ...decision, alleged, officer, notToSay }, isInvestigated: ongoing === 'yes' };
  if (concerned === 'yes') return { action: 'raise', input: { ...of, concern: officersConcern(answers), police } };
  return {
    action: 'notify',
    input: {
      ...of,
      concern: concernOf(answers),
      ...police,
      mash,
    },
  };
}

export function createSubmit({
  policy,
  begin,
  nextSteps,
}: NotificationDeps): (sent: Submission<NotificationAnswers>) => Promise<NotificationReceipt> {
  return async ({ answers, id, reference, speaker }) => {
    const what = beginning(answers, { reference, procedure: policy.procedure.version });
    const c = await begin({ ...what, id } as BeginningCommand, speaker);
    return {
      reference: c.reference,
      next: nextSteps(c, speaker.now),
      isYouthJustice: worksInYouthJustice(speaker.person),
    };
  };
}
