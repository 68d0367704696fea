/** Section 19: who reads a case, whole or as an invited team does, finds it by a name, and nobody else: anybody, anywhere. */
import { searchTermsOf, searchTermsSought } from '../../../src/cases/search/search-terms.ts';
import { viewFor } from '../../../src/cases/sight.ts';
import { type Job, jobNames } from '../../../src/rules/base/vocabulary.ts';
import { nameSought } from '../../../src/rules/look-alike/searched-name.ts';
import { isShared } from '../../../src/rules/record/case-roles.ts';
import type { CaseStory } from '../../support/a-case.ts';
import { booked, everyRole, taken } from '../../support/every-role.ts';
import { person, withNadiaFrost as roster } from '../../support/factories.ts';

const everybody = [
  ...new Set([
    ...(Object.keys(jobNames) as Job[]).flatMap((job) => roster.withJob(job)).map(({ name }) => name),
    'Nobody Known',
  ]),
];
const byName = { name: nameSought('jamie hartley'), teams: [] };

function reads(story: CaseStory, name: string): boolean {
  const sight = viewFor(story.case, person(name, roster), { ...story.by(), roster })?.sight;
  return sight !== undefined && (sight === 'whole' || (story.case.closed === undefined && isShared(sight)));
}
function finds(story: CaseStory, name: string, sought: Parameters<typeof searchTermsSought>[0] = byName): boolean {
  const terms = new Set(searchTermsOf(story.case));
  return searchTermsSought(sought, person(name, roster), roster).some((term) => terms.has(term));
}
const who = (story: CaseStory, is: (story: CaseStory, name: string) => boolean): readonly string[] =>
  everybody.filter((name) => is(story, name));

/** While it is with MASH the service lead is told of it and reads nothing: looked at again when it is found. */
const besides = (story: CaseStory): readonly string[] => (story.case.stage === 'with-mash' ? ['Ruth Marsden'] : []);

it.each(Object.entries(everyRole))('a case %s', (_, story) => {
  expect(who(story, finds).filter((name) => !besides(story).includes(name))).toEqual(who(story, reads));
});

it.each(Object.entries(everyRole))('a case %s, once it is closed, is found by those who manage it', (_, story) => {
  const { case: c } = story;
  const closed = {
    ...c,
    closed: { at: c.receivedAt, by: c.referrer, code: 'error', reason: '' },
  } as unknown as typeof c;
  const terms = new Set(searchTermsOf(closed));
  const found = everybody.filter((name) =>
    searchTermsSought(byName, person(name, roster), roster).some((one) => terms.has(one)),
  );
  const managers = roster
    .withJob('team-manager')
    .concat(roster.withJob('service-lead'))
    .map(({ name }) => name);
  expect(found.filter((name) => !managers.includes(name))).toEqual([]);
  expect(found).toContain('Ruth Marsden');
});

it('by a team it is found by those who see all of it, and by others only by their own', () => {
  const by = (...teams: readonly string[]) => ({ teams });
  expect(finds(booked, 'Hannah Reid', by('northfield-academy'))).toBe(true);
  expect(finds(booked, 'Ruth Marsden', by('health'))).toBe(true);
  expect(finds(booked, 'Ben Asante', by('health'))).toBe(true);
  expect(finds(booked, 'Ben Asante', by('police'))).toBe(false);
  expect(finds(taken, 'Nadia Frost', by('northfield-academy'))).toBe(false);
});

it('a case with many invited stands under no more than some hundred terms', () => {
  expect(searchTermsOf(booked.case).length).toBeLessThan(120);
});
