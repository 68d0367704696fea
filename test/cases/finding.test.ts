/** Who sees something of an open case finds it, and who finds it sees something of it: role by role, and for anybody. */
import { seesWhole, wordsFor, wordsOn } from '../../src/cases/finding.ts';
import { type Job, jobNames, type Person, type Roster } from '../../src/rules/base/vocabulary.ts';
import { rolesOn } from '../../src/rules/record/access.ts';
import { accessLevelOf, type CaseRole, caseRoles } from '../../src/rules/record/case-roles.ts';
import { type CaseStory, reference } from '../support/a-case.ts';
import { booked, everyRole as stories, taken } from '../support/every-role.ts';
import { person, withNadiaFrost } from '../support/factories.ts';
import { dice, seed } from '../support/random.ts';

const roster = withNadiaFrost;

/** By these somebody reads how it stands, asked for by its reference; it is in no list of theirs. */
const inNoList: readonly CaseRole[] = ['other-manager', 'screened-team', 'challenger', 'aim-pair-before'];
/** Nobody speaks for SEND and Inclusion there, so its manager stands in. */
const withoutFiona: Roster = { ...roster, inTeam: (team) => (team === 'send-inclusion' ? [] : roster.inTeam(team)) };

/** All they are to it but those. */
const rolesOf = (story: CaseStory, who: Person, of: Roster): readonly CaseRole[] =>
  rolesOn(story.case, who, of).filter((role) => !inNoList.includes(role));

function isFound(story: CaseStory, who: Person, of: Roster): boolean {
  const words = wordsFor(who, of);
  return words.includes('open') || wordsOn(story.case).some((word) => words.includes(word));
}

const somebody: readonly string[] = [
  ...roster.withJob('team-manager'),
  ...(Object.keys(jobNames) as Job[]).flatMap((job) => roster.withJob(job)),
].map(({ name }) => name);
const everybody = [...new Set([...somebody, 'Nobody Known', 'Somebody Else'])];

describe('an open case', () => {
  it.each(Object.entries(stories))('%s is found by each who sees something of it, and by nobody else', (_, story) => {
    const right = everybody.map((name) => [name, rolesOf(story, person(name, roster), roster).length > 0]);
    expect(everybody.map((name) => [name, isFound(story, person(name, roster), roster)])).toEqual(right);
  });

  it('is found so in each role there is', () => {
    const reached = Object.values(stories).flatMap((story) =>
      everybody.flatMap((name) =>
        [roster, withoutFiona].flatMap((of) => rolesOn(story.case, person(name, roster), of)),
      ),
    );
    expect(new Set(reached)).toEqual(new Set(Object.keys(caseRoles)));
  });

  it('is in no list of a team manager’s colleague once it is taken, though they read who has it', () => {
    const nadia = person('Nadia Frost', roster);
    expect(rolesOn(taken.case, nadia, roster)).toEqual(['other-manager']);
    expect(isFound(taken, nadia, roster)).toBe(false);
  });

  it('is found by anybody with any jobs in any teams, whoever they act for, exactly where they see it', () => {
    process.stderr.write(`people drawn by dice (SEED=${seed} repeats it)\n`);
    const { below, oneOf } = dice(seed);
    const teams = roster.teams().map(({ id }) => id);
    const ids = everybody.map((name) => person(name, roster).id);
    const some = <T>(most: number, make: () => T): readonly T[] => Array.from({ length: below(most + 1) }, make);
    const wrong: unknown[] = [];
    let found = 0;
    for (let n = 0; n < 2_000; n += 1) {
      const jobs = Object.keys(jobNames) as Job[];
      const who: Person = {
        id: oneOf([...ids, 'another']),
        name: 'Drawn',
        teams: some(3, () => ({ team: oneOf(teams), job: oneOf(jobs) })),
      };
      const actsFor = some(2, () => oneOf(ids));
      const of: Roster = { ...roster, actsFor: () => actsFor };
      const [words, story] = oneOf(Object.entries(stories));
      const sees = rolesOf(story, who, of).length > 0;
      if (sees) found += 1;
      if (sees !== isFound(story, who, of)) wrong.push({ words, who, actsFor });
    }
    expect(wrong).toEqual([]);
    expect(found).toBeGreaterThan(200);
  });

  it('says of nobody but by id who raised it and who has it', () => {
    const words = wordsOn(booked.case).join(' ');
    for (const secret of [reference, 'Hannah', 'Priya', 'Jamie', 'MARKER']) expect(words).not.toContain(secret);
  });
});

test('who may be told how much is late: those who see the whole of some case', () => {
  const sees = (name: string) => seesWhole(person(name, roster), roster);
  expect(everybody.filter(sees).sort()).toEqual(['Hannah Reid', 'Nadia Frost', 'Ruth Marsden', 'Tom Bell']);
  expect(accessLevelOf(rolesOn(booked.case, person('Joanne Hardy', roster), roster))).toBe('shared');
});
