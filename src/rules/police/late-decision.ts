/** A caution or a charge on a case that was closed too long ago to open it again: it begins a new one. */
import type { Reference } from '../base/vocabulary.ts';
import type { Concern, YoungPerson } from '../concern/concern.ts';
import { canReopen } from '../ending/last-days.ts';
import type { Case } from '../record/case.ts';
import type { KeptFrom } from '../record/kept-from.ts';
import { youngPersonOf } from '../record/referrers-answers.ts';
import type { Deciding } from '../rows/action.ts';
import type { DecisionContext } from '../rows/context.ts';
import type { Doubt } from '../rows/doubt.ts';
import type { Unsigned } from '../rows/event.ts';
import { decisions } from './decisions.ts';
import type { PoliceDecision } from './facts.ts';

export interface LateDecision extends Unsigned<PoliceDecision> {
  /** Of the case that it begins; given wherever the case cannot be opened again. */
  readonly newCase?: Reference | undefined;
}

export const whyLinked = 'A decision of the police after this case was closed';

export function beginsNewCase(
  { closed }: Pick<Case, 'closed'>,
  { decision }: Pick<LateDecision, 'decision'>,
  by: Pick<DecisionContext, 'now' | 'calendar' | 'policy'>,
): boolean {
  return closed !== undefined && decisions[decision].route === 'criminal-justice' && !canReopen(closed, by);
}

/** Who it is, as it is known now. What others wrote of the parents, and what services did then, is not taken along. */
function whoItIs(c: Case, { calendar, now }: Pick<DecisionContext, 'now' | 'calendar'>): YoungPerson {
  const { name, birthDate, approximateAge, inEducation, setting, settingTeam } = youngPersonOf(c);
  const years = Number(calendar.localDate(now).slice(0, 4)) - Number(c.receivedAt.slice(0, 4));
  return {
    ...{ name, inEducation, setting, settingTeam },
    ...(birthDate !== undefined
      ? { birthDate }
      : approximateAge === undefined
        ? {}
        : { approximateAge: approximateAge + years }),
  };
}

const keptAlso = ({ person, reason }: KeptFrom) => ({ person, reason });

/** Of a second decision that began a case of its own; not of a press that came twice. */
export function begunAlready(c: Case, decision: LateDecision, by: Deciding): readonly Doubt[] {
  const before = (c.links ?? []).findLast(({ why, other }) => why === whyLinked && other !== decision.newCase);
  if (before === undefined || !beginsNewCase(c, decision, by)) return [];
  const { calendar } = by;
  const day = calendar.sayDate(calendar.localDate(before.at));
  return [
    {
      id: `begun-already:${before.at}`,
      asks: `On ${day} ${before.by.name} recorded a decision of the police here that began a new case. If this is the same decision, leave this form. Is it another decision?`,
    },
  ];
}

/** What the new case begins with: as if it had been entered as a notification. */
export function notificationOf(
  c: Case,
  { newCase, ...decision }: LateDecision & { readonly newCase: Reference },
  by: Pick<DecisionContext, 'now' | 'calendar'>,
) {
  const account = decision.alleged ?? `The police decided: ${decisions[decision.decision].title}.`;
  const concern: Concern = { youngPerson: whoItIs(c, by), seenOrHeard: { account, kinds: [] } };
  return {
    ...{ reference: newCase, procedure: c.procedure, concern, decision },
    isInvestigated: false,
    follows: { first: c.reference, why: whyLinked, keptFrom: (c.keptFrom ?? []).map(keptAlso) },
  };
}
