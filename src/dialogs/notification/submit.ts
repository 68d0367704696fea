/** From the answers to the case, and from the case to the receipt. */
import type { NotificationReceipt } from '../../cards/receipt/notification.ts';
import type { BeginningCommand } from '../../rules/commands.ts';
import { worksInYouthJustice } from '../../rules/police/notifiers.ts';
import type { Case } from '../../rules/record/case.ts';
import type { JourneyDeps } from '../journey/index.ts';
import type { Speaker } from '../turn.ts';
import { concernOf, officersConcern } from './as-concern.ts';
import type { NotificationDeps } from './deps.ts';
import type { NotificationAnswers, NotificationTypes } from './steps/section.ts';

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
  begun,
  nextSteps,
}: NotificationDeps): Pick<JourneyDeps<NotificationTypes>, 'submit' | 'sent'> {
  const receiptOf = (c: Case, { person, now }: Speaker): NotificationReceipt => ({
    reference: c.reference,
    next: nextSteps(c, now),
    isYouthJustice: worksInYouthJustice(person),
  });
  return {
    submit: async ({ answers, id, reference, speaker }) => {
      const what = beginning(answers, { reference, procedure: policy.procedure.version });
      return receiptOf(await begin({ ...what, id } as BeginningCommand, speaker), speaker);
    },
    sent: async (...of) => {
      const c = await begun(...of);
      return c && ((speaker) => receiptOf(c, speaker));
    },
  };
}
