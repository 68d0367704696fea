/**
 * Each kind of owner with nobody behind it: it is said to be without an owner, the case is found by the words of
 * the list, and at the first step of the ladder somebody hears who can do something, or who keeps the register.
 */
import { wordsOn, wordsWithoutOwner } from '../../../src/cases/finding.ts';
import { canMeet, mayHandOn } from '../../../src/rules/engine/able.ts';
import { unmet } from '../../../src/rules/engine/agenda.ts';
import { ladderOf } from '../../../src/rules/engine/ladder.ts';
import { recipients } from '../../../src/rules/engine/recipients.ts';
import { whyWithoutOwner } from '../../../src/rules/engine/without-owner.ts';
import type { Owner } from '../../../src/rules/rows/obligation.ts';
import type { CaseStory } from '../../support/a-case.ts';
import { aRegister, circumstances, idOf, register } from '../../support/factories.ts';
import { booked, received, taken } from '../../support/usual-cases.ts';
import { withMash } from '../police/notified.ts';

type County = Parameters<Parameters<typeof aRegister>[0]>[0];
type Change = (file: County) => object;

/** Without deputies, who can only be among those who are left. */
const alone = (people: readonly object[]) =>
  people.map((one) => Object.fromEntries(Object.entries(one).filter(([key]) => key !== 'deputy')));

const ended =
  (...roles: readonly string[]): Change =>
  ({ people }) => ({
    people: alone(people.map((one) => ({ ...one, teams: one.teams.filter(({ role }) => !roles.includes(role)) }))),
  });
const without =
  (...names: readonly string[]): Change =>
  ({ people }) => ({ people: alone(people.filter(({ name }) => !names.includes(name))) });
const closed =
  (id: string): Change =>
  ({ teams, people }) => ({
    teams: teams.map((one) => (one.id === id ? { ...one, closed: true } : one)),
    people: people.map((one) => ({ ...one, teams: one.teams.filter(({ team }) => team !== id) })),
  });
const hannahLeft: Change = (file) => ({
  ...without('Hannah Reid')(file),
  formerManagers: [{ id: idOf('Hannah Reid'), deputy: idOf('Tom Bell') }],
});
const everyManagerLeft: Change = (file) => ({
  ...ended('team-manager', 'service-lead')(file),
  formerManagers: [{ id: idOf('Hannah Reid') }],
});

const sentToMash = withMash();
const notSent = withMash({ mash: undefined });

/** What nobody owns, why, and who hears of it that day. */
const gone: readonly (readonly [Owner['kind'], string, Change, CaseStory, string, readonly string[]])[] = [
  [
    'allocated-manager',
    'left',
    hannahLeft,
    taken,
    'Hannah Reid is no longer a team manager',
    ['Tom Bell', 'Ruth Marsden'],
  ],
  [
    'allocated-manager',
    'left with everybody',
    everyManagerLeft,
    taken,
    'Hannah Reid is no longer a team manager',
    ['Gwen Parry'],
  ],
  [
    'unallocated-managers',
    'none',
    ended('team-manager'),
    received,
    'nobody in the register is a team manager',
    ['CDYJS managers'],
  ],
  [
    'unallocated-managers',
    'nobody',
    everyManagerLeft,
    received,
    'nobody in the register is a team manager',
    ['Gwen Parry'],
  ],
  [
    'service-lead',
    'none',
    ended('service-lead'),
    sentToMash,
    'nobody in the register is a service lead',
    ['Gwen Parry'],
  ],
  ['team', 'closed', closed('police'), booked, 'Police safeguarding was closed', ['Hannah Reid']],
  [
    'team',
    'empty',
    ended('police-officer'),
    booked,
    'nobody in the register speaks for Police safeguarding',
    ['Hannah Reid'],
  ],
  [
    'function',
    'none',
    closed('mash'),
    sentToMash,
    'Multi-Agency Safeguarding Hub (MASH) have no team for it in the register',
    ['Ruth Marsden'],
  ],
  [
    'function',
    'empty',
    ended('mash-practitioner', 'social-worker', 'police-officer', 'health-practitioner'),
    sentToMash,
    'nobody in the register speaks for MASH',
    ['Ruth Marsden'],
  ],
  ['person', 'left', without('Joanne Hardy'), notSent, 'Joanne Hardy is no longer in the register', ['Ruth Marsden']],
];

const namesOf = (some: readonly { person?: string; team?: string }[]) =>
  some.map(({ person = '', team = '' }) => register.person(person)?.name ?? register.team(team)?.name ?? '');

describe.each(gone)('a duty of %s, %s', (kind, _how, change, story, why, hears) => {
  const roster = aRegister(change);
  const c = story.case;
  const by = circumstances(story.now, { roster });
  const duties = unmet(c, by).filter(({ owner }) => owner.kind === kind);

  it('is without an owner, and says why', () => {
    expect(duties.length).toBeGreaterThan(0);
    expect(duties.map((one) => whyWithoutOwner(one, c, roster))).toContain(why);
    // By the register as it was it had one.
    expect(duties.map((one) => whyWithoutOwner(one, c, register))).not.toContain(why);
  });

  it('is on a case that the list finds', () => {
    const words = wordsWithoutOwner(roster);
    expect(wordsOn(c).some((word) => words.includes(word))).toBe(true);
  });

  it('is heard of that day by somebody who can do something, or who keeps the register', () => {
    for (const one of duties.filter((duty) => whyWithoutOwner(duty, c, roster) === why)) {
      const [first] = ladderOf(one, by.policy);
      const told = first === undefined ? [] : recipients(one, first, c, by);
      expect(namesOf(told)).toEqual(expect.arrayContaining([...hears]));
      const can = told.some((to) => {
        const person = 'person' in to ? roster.person(to.person) : undefined;
        const keeps = 'person' in to && roster.administrators().includes(to.person);
        return keeps || canMeet(c, one.row, to, roster) || (person !== undefined && mayHandOn(c, person, roster));
      });
      expect(can).toBe(true);
    }
  });
});

describe('a duty of a team whose every worker the case is kept from', () => {
  const actor = { kind: 'person', person: { id: idOf('Ruth Marsden'), name: 'Ruth Marsden' } } as const;
  const events = register.inTeam('mash').map(({ id, name }) => {
    const event = { type: 'kept-from', person: { id, name }, reason: 'MARKER-reason' } as const;
    return { event, stage: sentToMash.case.stage };
  });
  const { case: c } = sentToMash.with({ actor, events }, 'keep');

  it('is without an owner, says why, and is on a case that the list finds', () => {
    const whys = unmet(c, sentToMash.by()).map((one) => whyWithoutOwner(one, c, register));
    expect(whys).toContain('the case is kept from each worker who could do it');
    const words = wordsWithoutOwner(register);
    expect(wordsOn(c).some((word) => words.includes(word))).toBe(true);
  });
});

describe('with everybody there', () => {
  it.each([received, taken, booked, sentToMash, notSent])('nothing is without an owner', (story) => {
    const duties = unmet(story.case, story.by());
    expect(duties.map((one) => whyWithoutOwner(one, story.case, register))).toEqual(duties.map(() => undefined));
  });
  it('only cases are read that one person may owe something on', () => {
    // And what a school is asked whose register lists nobody who may answer.
    expect(wordsWithoutOwner(register)).toEqual([
      'team:riverside-college',
      'owed-by-a-person',
      'separate-records-open',
      'kept-from-somebody',
    ]);
    expect([received, taken, booked, sentToMash].flatMap((one) => wordsOn(one.case))).not.toContain('owed-by-a-person');
    expect(wordsOn(notSent.case)).toContain('owed-by-a-person');
  });
});
