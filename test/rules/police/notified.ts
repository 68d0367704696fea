/** Cases that begin with a police notification. */
import type { BeginningCommandInputs } from '../../../src/rules/commands.ts';
import { begin } from '../../../src/rules/engine/decide.ts';
import { aCase, type CaseStory, reference } from '../../support/a-case.ts';
import { aConcern, local, person } from '../../support/factories.ts';

type Input = BeginningCommandInputs['notify'];

/** A caution of Tuesday 3 November 2026 that Joanne Hardy enters on the same day. */
export const caution: Input = {
  reference,
  procedure: 'v15',
  concern: {
    ...aConcern(),
    seenOrHeard: { account: 'Sexual assault by touching', kinds: [] },
    otherChild: { another: 'yes', sharePlace: 'no' },
  },
  decision: {
    decision: 'youth-caution',
    decidedOn: '2026-11-03',
    interviewedOn: '2026-10-20',
    how: 'by-appointment',
    receivedOn: '2026-11-03',
    alleged: 'Sexual assault by touching',
    officer: 'DC Amal Roy, 0191 498 0101',
    notToSay: undefined,
  },
  isInvestigated: false,
};

export function notified(changes: Partial<Input> = {}, who = 'Joanne Hardy'): CaseStory {
  const story = aCase().at(local('2026-11-03', '10:00'));
  const input = { ...caution, ...changes };
  return story.with(begin({ action: 'notify', input }, { ...story.by(), actor: person(who) }), 'notify');
}

/** An investigation that goes on, of which Joanne Hardy tells at the same time; MASH got the referral on 2 November. */
export const goesOn: Input = {
  ...caution,
  decision: { ...caution.decision, decision: 'goes-on', decidedOn: undefined },
  mash: { on: '2026-11-02', reference: 'M-4711' },
};
export const withMash = (changes: Partial<Input> = {}, who = 'Joanne Hardy'): CaseStory =>
  notified({ ...goesOn, ...changes }, who);

/** What MASH record on the next day. */
export const screening = {
  on: '2026-11-04',
  words: 'Harm to another child is likely. For this procedure.',
  childProtection: 'no',
} as const;
