import type { LocalDate, TeamId } from '../../base/vocabulary.ts';
import { running } from '../../record/access.ts';
import type { Case, SystemCheck } from '../../record/case.ts';
import type { Action, Effect } from '../../rows/action.ts';
import type { ActorContext } from '../../rows/context.ts';
import { detailsOf, type Unsigned } from '../../rows/event.ts';
import { refusal } from '../../rows/refusals.ts';
import { type Onward, referredTo, toFirstContact } from '../first-contact.ts';

interface Input {
  readonly on: LocalDate;
  readonly result: 'active' | 'not-active';
  readonly activeTeam?: TeamId | undefined;
}
type SystemChecked = { readonly type: 'system-checked' } & Unsigned<SystemCheck>;

/** Whether it was sent there for that reason before, or somebody was asked to. */
function isSent(c: Case, onward: Onward): boolean {
  return onward.type === 'to-tell'
    ? c.toTell.some((one) => one.id === onward.id)
    : c.referralsOn.some((one) => one.team === onward.team && one.because === onward.because);
}

/** Active: referred to the team it is active to (CN-09); not active: to First Contact (CN-10). */
function decide(c: Case, input: Input, by: ActorContext): Effect {
  if (input.on > by.calendar.localDate(by.now)) {
    return refusal('not-so', 'The check cannot be in the future. Give the day it was made.', 'CN-08', 'on');
  }
  const team = input.result === 'active' ? by.roster.team(input.activeTeam ?? '') : undefined;
  if (input.result === 'active' && team?.agency !== 'social-care') {
    return refusal('not-so', 'Choose the social care team the young person is active to.', 'CN-09', 'activeTeam');
  }
  const checked: SystemChecked = {
    type: 'system-checked',
    on: input.on,
    result: input.result,
    ...(team === undefined ? {} : { activeTeam: team.id }),
  };
  const onward = team === undefined ? toFirstContact(by, 'not-active') : referredTo(team.id, 'active');
  return isSent(c, onward) ? [checked] : [checked, onward];
}

export const checkSystem: Action<Input, SystemChecked> = {
  source: 'CN-08',
  label: 'Record the case management system check',
  form: {
    title: 'Check of the case management system',
    send: 'Record and refer on',
    says: [
      'Active: the case is referred to the team manager of that team. Not active: it is referred to First Contact. The right channel is told at once, without a name.',
    ],
  },
  who: running,
  from: ['with-manager', 'arranging', 'booked', 'no-meeting'],
  to: 'same',
  guards: [],
  decide,
  events: {
    'system-checked': {
      fold: (_c, event, at, by) => ({ systemCheck: { ...detailsOf(event), at, by } }),
      words: ({ result }) => `checked the case management system: ${result === 'active' ? 'active' : 'not active'}`,
    },
  },
};
