import { actions } from '../../../src/rules/actions.ts';
import { obligationsOf, unmet } from '../../../src/rules/engine/agenda.ts';
import { evolve } from '../../../src/rules/engine/evolve.ts';
import { lateFrom, lateOn } from '../../../src/rules/engine/lateness.ts';
import { offered } from '../../../src/rules/engine/permission.ts';
import type { Happening } from '../../../src/rules/events.ts';
import type { ActionId, Inputs } from '../../../src/rules/inputs.ts';
import { inviteList } from '../../../src/rules/meeting/invitees.ts';
import { rolesOn } from '../../../src/rules/record/access.ts';
import type { Case } from '../../../src/rules/record/case.ts';
import { aCase, type CaseStory, usualInputs } from '../../support/a-case.ts';
import { aConcern, calendar, local, person, register } from '../../support/factories.ts';
import { type Dice, dice, seed } from '../../support/random.ts';

const people = [
  'team-manager',
  'team-manager',
  'service-lead',
  'first-contact-practitioner',
  'social-care-manager',
  'police-officer',
]
  .flatMap((job) => register.withJob(job as never))
  .map((one) => one.name);
type OnCase = ActionId;
const reason = 'MARKER-reason';

/** Something somebody might well type, right or wrong; where there is nothing here, a reason is all that is asked. */
const inputs: { readonly [A in OnCase]?: (story: CaseStory, roll: Dice) => Inputs[A] } = {
  assign: (_story, roll) => ({ to: person(roll.oneOf(people)).id, reason }),
  'hand-over': (_story, roll) => ({ to: person(roll.oneOf(people)).id, reason }),
  'check-system': ({ now }, roll) => ({
    on: calendar.localDate(now),
    result: roll.oneOf(['active', 'not-active']),
    activeTeam: roll.oneOf(['families-first-east', 'families-first-north', 'police', undefined]),
  }),
  'confirm-referral': () => ({}),
  'record-discussion': ({ now }) => ({ ...usualInputs.discussion, on: calendar.localDate(now) }),
  'agree-meeting': () => usualInputs.agreed,
  'decide-no-meeting': () => usualInputs.notAppropriate,
  'book-meeting': (story, roll) => ({
    ...plan(story, roll),
    invite: someTeams(story, roll),
    changeReason: roll.oneOf([reason, reason, undefined]),
    calendarKey: `key-${story.record.length}`,
  }),
  'change-meeting': (story, roll) => ({ ...plan(story, roll), reason }),
  'change-invitations': (story, roll) => ({ invite: someTeams(story, roll), reason }),
  'record-held': ({ now }) => ({ on: calendar.localDate(now), attended: ['police'] }),
  'record-adjourned': ({ now }) => ({ on: calendar.localDate(now), reason }),
  'answer-invitation': (_story, roll) => ({ answer: roll.oneOf(['accepted', 'declined', 'somebody-else']) }),
  'record-answer': (_story, roll) => ({ team: roll.oneOf(['police', 'mash']), answer: 'accepted', note: reason }),
  'record-told': ({ case: c }, roll) => ({ id: roll.oneOf(['none', ...c.toTell.map((one) => one.id)]), note: reason }),
  'put-off': (story, roll) => ({
    obligation: roll.oneOf(['nothing', ...unmet(story.case, story.by()).map((one) => one.key)]),
    until: calendar.localDate(later(story.now, roll.below(120))),
    reason,
  }),
};

const later = (now: string, hours: number) => Temporal.Instant.from(now).add({ hours }).toString();

function plan({ now }: CaseStory, roll: Dice) {
  return {
    starts: later(now, roll.below(200)),
    minutes: 60,
    venue: roll.oneOf(['larch-room', 'online', 'elsewhere', 'the-pub']),
    lateReason: roll.oneOf([reason, undefined]),
  };
}

function someTeams({ case: c }: CaseStory, roll: Dice): readonly string[] {
  const { lines } = inviteList(c, register);
  return lines.filter((line) => (roll.below(4) === 0 ? !line.proposed : line.proposed)).map((line) => line.team.id);
}

/** What takes a case no further, or ends it early: tried less often, so that cases get to a meeting. */
const keeping: readonly OnCase[] = ['put-off', 'hand-over', 'close', 'record-told', 'decide-no-meeting'];

/** One step: somebody does something they are offered, or answers; or time passes. */
function step(story: CaseStory, roll: Dice): { story: CaseStory; action: OnCase | undefined } {
  const then = story.at(later(story.now, roll.oneOf([0, 0, 1, 5, 24, 50])));
  if (roll.below(5) === 0) return { story: then.woken(), action: undefined };
  const name = roll.oneOf(people);
  const roles = rolesOn(then.case, person(name), register);
  const buttons = offered(then.case, roles) as OnCase[];
  const onward = buttons.filter((one) => !keeping.includes(one));
  const action = roll.oneOf<OnCase>([...onward, ...onward, ...onward, ...buttons, 'answer-invitation']);
  const input = inputs[action]?.(then, roll) ?? { reason };
  const verdict = then.asks(name, action, input as never);
  return verdict.ok
    ? { story: then.with(verdict.change, `command-${then.record.length}`), action }
    : { story: then, action: undefined };
}

const births = ['2012-03-09', '2012-03-09', '2019-01-01', '2016-11-02', undefined, '2004-01-01'];

function begin(roll: Dice): CaseStory {
  const birthDate = roll.oneOf(births);
  const happenedOn = roll.oneOf(['2026-10-30', '2026-11-01', undefined]);
  const setting = roll.oneOf(['Northfield Academy', 'Eastgate School', undefined]);
  const concern = aConcern({ youngPerson: { birthDate, setting }, seenOrHeard: { happenedOn } });
  const hour = roll.below(24 * 60);
  return aCase({ concern }).receivedAt(later(local('2026-12-01', '00:00'), hour));
}

const rebuilt = ({ record }: CaseStory): Case | undefined => {
  const stored: CaseStory['record'] = JSON.parse(JSON.stringify(record));
  return stored.reduce<Case | undefined>((c, one) => evolve(c, one.happening as Happening, one.at), undefined);
};

function check(before: CaseStory, after: CaseStory, action: OnCase | undefined): void {
  const [c, old, by] = [after.case, before.case, after.by()];
  expect(after.record.slice(0, before.record.length)).toEqual(before.record);
  const to = action === undefined ? 'same' : actions[action].to;
  const isNew = after.record.length > before.record.length;
  expect(c.stage).toBe(isNew && to !== 'same' ? to : old.stage);
  expect(JSON.parse(JSON.stringify(rebuilt(after)))).toEqual(JSON.parse(JSON.stringify(c)));
  const wakeAt = after.nextWake();
  if (wakeAt !== undefined) {
    expect(wakeAt >= after.now).toBe(true);
    expect(calendar.isWorkingTime(wakeAt)).toBe(true);
  }
  const from = lateFrom(c, after.agenda, by);
  for (const days of [0, 1, 4, 15]) {
    const then = after.by(later(after.now, days * 24));
    const isFound = from !== undefined && from <= then.now;
    expect(lateOn(c, then).length === 0 || isFound).toBe(true);
    expect(lateOn(c, then).length > 0).toBe((lateFrom(c, unmet(c, then), then) ?? 'never') <= then.now);
  }
  const wasHeld = c.meetings.some((one) => one.state === 'held');
  const hold = obligationsOf(c, by).find((one) => one.key === 'hold');
  expect(hold === undefined || (hold.metAt !== undefined) === wasHeld).toBe(true);
  const keys = obligationsOf(c, by).map((one) => one.key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(c.receivedAt).toBe(old.receivedAt);
}

describe(`any sequence of what people may do (SEED=${seed})`, () => {
  const cases = Array.from({ length: 50 }, (_, n) => n + 1);

  it.each(cases)('keeps the record whole and the case in its table: case %d', (n) => {
    const roll = dice(seed + n);
    let story = begin(roll);
    expect(story.case.stage).toBe(story.case.age.band === 'under-ten' ? 'with-first-contact' : 'received');
    for (let steps = 0; steps < 60; steps += 1) {
      const { story: after, action } = step(story, roll);
      check(story, after, action);
      story = after;
    }
  });

  it('tries more than the beginning of a case', () => {
    const done = new Set<OnCase>();
    for (const n of cases) {
      const roll = dice(seed + n);
      let story = begin(roll);
      for (let steps = 0; steps < 60; steps += 1) {
        const { story: after, action } = step(story, roll);
        if (action !== undefined) done.add(action);
        story = after;
      }
    }
    expect([...done]).toEqual(
      expect.arrayContaining(['take', 'check-system', 'record-discussion', 'agree-meeting', 'book-meeting']),
    );
  });
});
