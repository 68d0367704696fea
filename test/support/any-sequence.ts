/** Cases as any people may make them: some way of beginning, and one thing after the other that somebody may do. */

import type { ActionId, CommandInputs } from '../../src/rules/commands.ts';
import type { Concern } from '../../src/rules/concern/concern.ts';
import { unmet } from '../../src/rules/engine/agenda.ts';
import { begin } from '../../src/rules/engine/decide.ts';
import { availableActions } from '../../src/rules/engine/permission.ts';
import { inviteList } from '../../src/rules/meeting/invitees.ts';
import { decisionKinds } from '../../src/rules/police/decisions.ts';
import { rolesOn } from '../../src/rules/record/access.ts';
import { inputsFor } from '../proof/inputs.ts';
import { aCase, type Beginning, type CaseStory, reference, usualInputs } from './a-case.ts';
import { anyCorrection } from './any-correction.ts';
import { anyOutcome } from './any-outcome.ts';
import { aConcern, calendar, local, person, register } from './factories.ts';
import type { Dice } from './random.ts';
import { later } from './time.ts';
import { whyEach } from './usual-inputs.ts';

const people = [
  'team-manager',
  'team-manager',
  'service-lead',
  'first-contact-practitioner',
  'social-care-manager',
  'police-officer',
  'mash-practitioner',
]
  .flatMap((job) => register.withJob(job as never))
  .map((one) => one.name);
type OnCase = ActionId;
const reason = 'MARKER-reason';

/** Something somebody might well type, right or wrong; where there is nothing here, what leads on is taken. */
const inputs: { readonly [A in OnCase]?: (story: CaseStory, roll: Dice) => CommandInputs[A] } = {
  'keep-separate-record': () => ({ record: 'record-1' }),
  assign: (_story, roll) => ({ to: person(roll.oneOf(people)).id, reason }),
  'hand-over': (_story, roll) => ({ to: person(roll.oneOf(people)).id, reason }),
  'check-system': ({ now }, roll) => ({
    on: calendar.localDate(now),
    result: roll.oneOf(['active', 'not-active']),
    activeTeam: roll.oneOf(['families-first-east', 'families-first-north', 'police', undefined]),
  }),
  'confirm-referral': () => ({}),
  'record-placing': () => ({ authority: reason }),
  'keep-until': () => ({ until: '2040-01-01', reason }),
  'ask-removal': () => ({ because: 'date-reached', reason }),
  'confirm-removal': () => ({ because: 'schedule-checked' }),
  'record-answers': ({ now }) => ({ on: calendar.localDate(now), answers: {}, said: reason }),
  'record-discussion': ({ now }) => ({ ...usualInputs.discussion, on: calendar.localDate(now) }),
  'agree-meeting': () => usualInputs.agreed,
  'decide-no-meeting': () => usualInputs.notAppropriate,
  'book-meeting': (story, roll) => ({
    ...plan(story, roll),
    invite: someTeams(story, roll),
    changeReason: roll.oneOf([eachWhy, eachWhy, undefined]),
    calendarKey: `key-${story.record.length}`,
  }),
  'record-safety-plan': ({ now }, roll) => ({
    place: reason,
    owner: roll.oneOf(['northfield-academy', 'the-pub']),
    planned: reason,
    on: calendar.localDate(now),
    review: calendar.localDate(later(now, { hours: 24 * roll.oneOf([0, 30, 100]) })),
  }),
  'change-meeting': (story, roll) => ({ ...plan(story, roll), reason }),
  'change-invitations': (story, roll) => ({ invite: someTeams(story, roll), reason: eachWhy }),
  'record-held': ({ now }, roll) => ({
    on: calendar.localDate(now),
    attended: ['police'],
    anotherDay: roll.oneOf([reason, reason, undefined]),
    lateReason: roll.oneOf([reason, reason, undefined]),
    lateCode: 'staffing',
  }),
  'record-adjourned': ({ now }) => ({ on: calendar.localDate(now), reason }),
  'answer-invitation': (_story, roll) => ({ answer: roll.oneOf(['accepted', 'somebody-else']) }),
  'record-police-decision': ({ now }, roll) => {
    const today = calendar.localDate(now);
    return { decision: roll.oneOf(decisionKinds), decidedOn: roll.oneOf([today, today, undefined]), receivedOn: today };
  },
  'screen-eligible': ({ now }) => ({ on: calendar.localDate(now), words: reason, childProtection: 'running' }),
  'screen-not-eligible': ({ now }) => ({ on: calendar.localDate(now), words: reason, childProtection: 'not-known' }),
  'record-mash-sent': ({ now }) => ({ on: calendar.localDate(now) }),
  'record-mash-referral': ({ now }) => ({ on: calendar.localDate(now) }),
  'told-by-mash': ({ now }) => ({ on: calendar.localDate(now), how: reason }),
  'ask-officer': ({ now }, roll) => ({
    answer: roll.oneOf(['agreed', 'wait']),
    withWhom: reason,
    said: reason,
    until: calendar.localDate(later(now, { hours: roll.below(240) })),
  }),
  'continue-as-concern': ({ now }) => ({
    ...usualInputs.discussion,
    on: calendar.localDate(now),
    toldOn: calendar.localDate(now),
  }),
  'ask-again': (_story, roll) => ({ team: roll.oneOf(['police', 'mash']) }),
  'meet-without': (_story, roll) => ({ team: roll.oneOf(['police', 'mash']), reason }),
  'record-answer': (_story, roll) => ({ team: roll.oneOf(['police', 'mash']), answer: 'accepted', note: reason }),
  'record-told': ({ case: c }, roll) => ({
    id: roll.oneOf(['none', ...c.contactsToMake.map((one) => one.id)]),
    note: reason,
  }),
  correct: anyCorrection,
  ...anyOutcome,
  'put-off': (story, roll) => ({
    obligation: roll.oneOf(['nothing', ...unmet(story.case, story.by()).map((one) => one.key)]),
    until: calendar.localDate(later(story.now, { hours: roll.below(120) })),
    reason,
  }),
};

function plan({ now }: CaseStory, roll: Dice) {
  return {
    starts: later(now, { hours: roll.below(200) }),
    minutes: 60,
    venue: roll.oneOf(['larch-room', 'online', 'elsewhere', 'the-pub']),
    lateReason: roll.oneOf([reason, undefined]),
    lateCode: roll.oneOf(['police', undefined] as const),
  };
}

/** A line for each team that may be left off. */
const eachWhy = whyEach(register.teams(), reason);

function someTeams({ case: c }: CaseStory, roll: Dice): readonly string[] {
  const { lines } = inviteList(c, register);
  return lines
    .filter((line) => (roll.below(line.must ? 40 : 4) === 0 ? !line.proposed : line.proposed))
    .map((line) => line.team.id);
}

/** What takes a case no further, or ends it early: tried less often, so that cases get to a meeting. */
const keeping: readonly OnCase[] = [
  'put-off',
  'record-placing',
  'settle-records',
  'hand-over',
  'close',
  'screen-not-eligible',
  'screen-again',
  'correct-screening',
  'record-told',
  'decide-no-meeting',
  'record-safety-plan',
  'end-safety-plan',
  'safety-not-needed',
  'check-not-made',
  'record-answers',
  'record-other-childs-referral',
  'keep-separate-record',
  'keep-from',
  'link-case',
  'record-sharing',
  'record-not-shared',
  'add-to-concern',
  'challenge',
  'challenge-for-family',
  'record-police-decision',
  'ask-officer',
  'withdraw-referral',
  'send-to-first-contact',
  'first-contact-keeps',
];

/** One of what leads on from there; where nothing does, a reason. */
function anyOf(action: OnCase, story: CaseStory, roll: Dice): object {
  const all: readonly object[] = inputsFor(action, story.case, story.by());
  return all.length === 0 ? { reason } : roll.oneOf(all);
}

/** One step: somebody does something they are offered, or answers; or time passes. */
export function stepAnyhow(story: CaseStory, roll: Dice): { story: CaseStory; action: OnCase | undefined } {
  const then = story.at(later(story.now, { hours: roll.oneOf([0, 0, 1, 5, 24, 50]) }));
  if (roll.below(5) === 0) return { story: then.woken(), action: undefined };
  const name = roll.oneOf(people);
  const roles = rolesOn(then.case, person(name), register);
  const buttons = availableActions(then.case, roles, undefined, person(name).id) as OnCase[];
  const onward = buttons.filter((one) => !keeping.includes(one));
  const action = roll.oneOf<OnCase>([
    ...onward,
    ...onward,
    ...onward,
    ...buttons,
    'answer-invitation',
    'decline-invitation',
  ]);
  const input = inputs[action]?.(then, roll) ?? anyOf(action, then, roll);
  const result = then.means(name, action, input as never);
  return result.ok
    ? { story: then.with(result.change, `command-${then.record.length}`), action }
    : { story: then, action: undefined };
}

const births = ['2012-03-09', '2012-03-09', '2019-01-01', '2016-11-02', undefined, '2004-01-01'];

/** A case that begins in some way, in December. */
export function beginsAnyhow(roll: Dice, beginning: Beginning = {}): CaseStory {
  const birthDate = roll.oneOf(births);
  const happenedOn = roll.oneOf(['2026-10-30', '2026-11-01', undefined]);
  const setting = roll.oneOf(['Northfield Academy', 'Eastgate School', undefined]);
  const otherChild = roll.oneOf([undefined, { another: 'yes', sharePlace: 'yes' }, { sharePlace: 'no' }] as const);
  const concern = aConcern({ youngPerson: { birthDate, setting }, seenOrHeard: { happenedOn }, otherChild });
  const hour = roll.below(24 * 60);
  const at = later(local('2026-12-01', '00:00'), { hours: hour });
  const story = aCase({ ...beginning, concern });
  return roll.below(4) === 0 ? notifiedAnyhow(story.at(at), concern, roll) : story.receivedAt(at);
}

/** An officer tells of a caution, a charge or an investigation, which MASH have or are still to get. */
function notifiedAnyhow(story: CaseStory, concern: Concern, roll: Dice): CaseStory {
  const today = calendar.localDate(story.now);
  const kind = roll.oneOf(['youth-caution', 'charge', 'goes-on', 'goes-on', 'goes-on'] as const);
  const decision = { decision: kind, decidedOn: kind === 'goes-on' ? undefined : today, receivedOn: today };
  const mash = kind === 'goes-on' ? roll.oneOf([undefined, { on: today }, { on: today }]) : undefined;
  const isInvestigated = roll.below(3) === 0;
  const input = { reference, procedure: 'v15', concern, decision, isInvestigated, mash };
  const by = { ...story.by(), actor: person('Joanne Hardy') };
  return story.with(begin({ action: 'notify', input }, by), 'notify');
}
