/** Whatever becomes of a case and of those who work on it: what is not done is said, to somebody who can do it. */
import fc from 'fast-check';
import county from '../../../desk/county.json' with { type: 'json' };
import { type RegisterContents, readContents } from '../../../src/people/contents.ts';
import { withDepartures } from '../../../src/people/departures.ts';
import { type Edit, removePerson, setCover } from '../../../src/people/edits.ts';
import { registerOf } from '../../../src/people/register.ts';
import { type ActionId, actions } from '../../../src/rules/actions.ts';
import { betweenAskings, type EscalationStep, mostBetween } from '../../../src/rules/base/policy.ts';
import type { LocalDate, PersonId, Roster } from '../../../src/rules/base/vocabulary.ts';
import { type Obligation, unmet } from '../../../src/rules/engine/agenda.ts';
import { postponedUntil } from '../../../src/rules/engine/putting-off.ts';
import { rolesOn } from '../../../src/rules/record/access.ts';
import type { Case, NudgeRecipient } from '../../../src/rules/record/case.ts';
import { teamsRepresented } from '../../../src/rules/record/speaking.ts';
import type { CaseStory } from '../../support/a-case.ts';
import { beginsAnyhow, stepAnyhow } from '../../support/any-sequence.ts';
import { calendar, local } from '../../support/factories.ts';
import { dice, seed } from '../../support/random.ts';

const start = '2026-12-01';
const dayAfter = (days: number): LocalDate => Temporal.PlainDate.from(start).add({ days }).toString();

/** The county with a third team manager; who leaves it and who is away, by the days. */
const atFirst = readContents({
  ...county,
  people: [
    ...county.people,
    {
      id: 'Nadia Frost',
      name: 'Nadia Frost',
      job: 'Team manager',
      teams: [{ team: 'cdyjs-managers', role: 'team-manager' }],
    },
  ],
});
const everybody = atFirst.people.map(({ id }) => id);
const managers = registerOf(atFirst).withJob('team-manager');

interface Leaving {
  readonly who: number;
  readonly day: number;
}
interface Absence extends Leaving {
  readonly by: number;
  readonly days: number;
}

const nth = <T>(some: readonly T[], n: number): T => some[n % some.length] as T;

function after(contents: RegisterContents, edit: Edit): RegisterContents {
  const edited = edit(contents);
  return 'trouble' in edited ? contents : withDepartures(contents, edited);
}

/** The register on each day. What cannot be entered in it is left out, as its administrators would have to. */
function rosterBy(leaving: readonly Leaving[], absences: readonly Absence[]): (day: LocalDate) => Roster {
  const covered = absences.reduce((contents, { who, by, day, days }) => {
    const cover = { by: nth(managers, by).id, from: dayAfter(day), until: dayAfter(day + days) };
    return after(contents, setCover(nth(managers, who).id, cover, start));
  }, atFirst);
  const byDay = [{ from: start, register: registerOf(covered) }];
  let contents = covered;
  for (const { who, day } of leaving.toSorted((a, b) => a.day - b.day)) {
    contents = after(contents, removePerson(nth(everybody, who)));
    byDay.push({ from: dayAfter(day), register: registerOf(contents) });
  }
  return (day) => (byDay.findLast(({ from }) => from <= day) ?? (byDay[0] as (typeof byDay)[0])).register.on(day);
}

/** Those who are there and may do one of these to the case, by the table of actions alone. */
function ableIn(c: Case, some: readonly ActionId[], roster: Roster): readonly PersonId[] {
  return everybody.filter((id) => {
    const person = roster.person(id);
    if (person === undefined || roster.isAway(id)) return false;
    const roles = rolesOn(c, person, roster);
    return some.some((action) => actions[action].who.some((role) => roles.includes(role)));
  });
}

/** Those to one of whom it has to be said. */
function mustHear(c: Case, { row }: Obligation, roster: Roster): readonly PersonId[] {
  const meeting = ableIn(c, c.stage === 'received' ? [...row.metBy, 'take', 'assign'] : row.metBy, roster);
  const handing = ableIn(c, ['hand-over'], roster);
  return [meeting, handing, roster.administrators()].find((some) => some.length > 0) ?? [];
}

const heardBy = (to: NudgeRecipient, roster: Roster): readonly PersonId[] =>
  'person' in to
    ? [to.person]
    : everybody.filter((id) => {
        const person = roster.person(id);
        return person !== undefined && !roster.isAway(id) && teamsRepresented(person).includes(to.team);
      });

/** What is not as it should be about the duties of a case at noon, where nobody has done anything. */
function silences(story: CaseStory): readonly string[] {
  const by = story.by();
  const today = calendar.localDate(by.now);
  const said = story.record.flatMap(({ at, recordedEvent: { event } }) =>
    event.type === 'nudged'
      ? event.nudges.map(({ obligation }) => ({ obligation, at, day: calendar.localDate(at) }))
      : [],
  );
  return unmet(story.case, by).flatMap((one) => {
    const until = postponedUntil(story.case, one, by);
    if (until !== undefined && until > by.now) return [];
    const asked = [one.nudgedBy, calendar.localDate(one.since), calendar.localDate(until ?? one.askedSince)].sort();
    // What was said before it began again, an hour earlier on the same day, is not said of it.
    const isOfIt = ({ obligation, at }: (typeof said)[number]) => obligation === one.key && at >= one.askedSince;
    const last = said.findLast(isOfIt)?.day ?? '';
    const from = [last, ...(last === '' || last < (asked[0] ?? '') ? asked : [])].sort().at(-1) ?? '';
    const most = one.waitsFor === undefined ? mostBetween : betweenAskings;
    return calendar.addSendingDays(from, most) > today ? [] : [`${today}: ${one.key} was last said on ${last}`];
  });
}

/** Who was nudged at this waking though nobody of them can do anything. */
function saidInVain(before: CaseStory, after: CaseStory): readonly string[] {
  const by = after.by();
  const agenda = unmet(before.case, by);
  return after.events.slice(before.events.length).flatMap((event) => {
    if (event.type !== 'nudged') return [];
    return event.nudges.flatMap(({ obligation, to }) => {
      const one = agenda.find(({ key }) => key === obligation);
      const wanted = one === undefined ? [] : mustHear(before.case, one, by.roster);
      const heard = to.flatMap((recipient) => heardBy(recipient, by.roster));
      return heard.some((id) => wanted.includes(id)) ? [] : [`${by.now}: ${obligation} to ${JSON.stringify(to)}`];
    });
  });
}

/** Woken whenever it asks to be, and when somebody leaves. */
function livesOn(from: CaseStory, days: number): readonly string[] {
  const troubles: string[] = [];
  let story = from;
  for (let day = 0; day <= days; day += 1) {
    const noon = local(
      calendar.localDate(
        Temporal.Instant.from(from.now)
          .add({ hours: 24 * day })
          .toString(),
      ),
      '12:00',
    );
    // Where the story comes to its first day only after noon, what is due by then is said first.
    const end = noon > story.now ? noon : story.now;
    for (let next = story.nextWake(); next !== undefined && next <= end; next = story.nextWake()) {
      const woken = story.at(next > story.now ? next : story.now).woken();
      troubles.push(...saidInVain(story, woken));
      if (woken.events.length === story.events.length) break;
      story = woken;
    }
    story = story.at(end);
    if (calendar.isWorkingTime(story.now)) troubles.push(...silences(story));
  }
  return troubles;
}

const leaving = fc.array(fc.record({ who: fc.nat(everybody.length - 1), day: fc.integer({ min: 0, max: 200 }) }), {
  maxLength: 4,
});
const absences = fc.array(
  fc.record({ who: fc.nat(2), by: fc.nat(2), day: fc.nat(200), days: fc.integer({ min: 1, max: 30 }) }),
  { maxLength: 4 },
);
const step = (names: readonly string[], n: number) => ({ name: `step ${n}`, to: names, asksTeamChannel: n % 2 === 0 });
const ladders: fc.Arbitrary<readonly EscalationStep[]> = fc
  .array(
    fc.record({
      day: fc.integer({ min: -10, max: 60 }),
      to: fc.uniqueArray(fc.constantFrom('owner', 'deputy', 'service-lead'), { minLength: 1 }),
      repeatsEvery: fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((some) => {
    const days = [...new Map(some.map((one) => [one.day, one])).values()].sort((a, b) => a.day - b.day);
    return days.map(({ day, to, ...rest }, n) => ({ ...step(to, n), workingDays: day, ...rest }) as EscalationStep);
  });

it(`says every duty that is not done every fifth working day, to somebody who can do it (SEED=${seed})`, () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(30), leaving, absences, ladders, (case_, steps, left, away, ladder) => {
      const roll = dice(case_);
      let story = beginsAnyhow(roll, { ladder, rosterOn: rosterBy(left, away) });
      for (let n = 0; n < steps; n += 1) story = stepAnyhow(story, roll).story;
      expect(livesOn(story, 200)).toEqual([]);
    }),
    { seed, numRuns: 25 },
  );
});
