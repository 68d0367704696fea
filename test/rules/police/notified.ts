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
