/** A case is kept from one worker, whatever they are to it. */
import { keptFrom as keptWord, wordsFor, wordsOn } from '../../../src/cases/finding.ts';
import { takesBack } from '../../../src/cases/kept-notices.ts';
import { requiredNotices } from '../../../src/cases/required-notices.ts';
import { viewFor } from '../../../src/cases/sight.ts';
import { actionIds } from '../../../src/rules/actions.ts';
import type { Person } from '../../../src/rules/base/vocabulary.ts';
import { obligationsOf, unmet } from '../../../src/rules/engine/agenda.ts';
import { ladderOf } from '../../../src/rules/engine/ladder.ts';
import { recipients } from '../../../src/rules/engine/recipients.ts';
import { rolesOn } from '../../../src/rules/record/access.ts';
import { caseRoles } from '../../../src/rules/record/case-roles.ts';
import { rosterFor } from '../../../src/rules/record/kept-from.ts';
import type { CaseStory } from '../../support/a-case.ts';
import { everyRole, taken } from '../../support/every-role.ts';
import { idOf, person, withNadiaFrost } from '../../support/factories.ts';
import { given } from '../../support/given.ts';

const roster = withNadiaFrost;
const why = { reason: 'MARKER-reason' };
const everybody = [...roster.teams().flatMap(({ id }) => roster.inTeam(id)), person('Nobody Known', roster)];

/** Kept from them, whoever could have done that at this stage. */
function keptFrom(story: CaseStory, { id, name }: Person): CaseStory {
  const event = { type: 'kept-from', person: { id, name }, ...why } as const;
  const actor = { kind: 'person', person: { id: 'x', name: 'Ruth Marsden' } } as const;
  return story.with({ actor, events: [{ event, stage: story.case.stage }] }, 'keep');
}

interface Kept {
  readonly title: string;
  readonly story: CaseStory;
  readonly who: Person;
}
const all = Object.entries(everyRole).flatMap(([words, story]): readonly Kept[] =>
  everybody
    .filter(({ id }) => id !== story.case.manager?.id)
    .filter((who) => rolesOn(story.case, who, roster).length > 0)
    .map((who) => ({ title: `${words}, from ${who.name}`, story: keptFrom(story, who), who })),
);

it('is tried in each role there is but that of the manager', () => {
  const tried = Object.values(everyRole).flatMap((story) =>
    everybody.filter(({ id }) => id !== story.case.manager?.id).flatMap((who) => rolesOn(story.case, who, roster)),
  );
  // Who stands in for a panel team is the manager or the deputy, by a register in which nobody speaks for that team.
  const apart = ['allocated-manager', 'panel-stand-in'];
  const others = Object.keys(caseRoles).filter((role) => !apart.includes(role));
  expect([...new Set(tried)].toSorted()).toEqual(others.toSorted());
});

describe.each(all)('a case $title', ({ story, who }) => {
  const { case: c } = story;
  const by = story.by();

  it('is no case for them: they see nothing, do nothing and have no part', () => {
    expect(rolesOn(c, who, by.roster)).toEqual([]);
    expect(viewFor(c, who, by)).toBeUndefined();
    for (const action of actionIds) {
      expect(story.asks(who.name, action, {} as never)).toMatchObject({ refusal: { code: 'not-found' } });
    }
  });

  it('is in none of their lists', () => {
    expect(wordsOn(c)).toContain(keptWord(who.id));
    expect(wordsFor(who, by.roster)).not.toContain(keptWord(who.id));
  });

  it('nudges somebody else about each duty at each step, and never them', () => {
    for (const one of obligationsOf(c, by)) {
      for (const step of ladderOf(one, by.policy)) {
        const asked = recipients(one, step, c, by);
        expect(asked).not.toContainEqual({ person: who.id });
      }
    }
  });

  it('tells them nothing of whatever happened to it', () => {
    const around = { ...by, agenda: unmet(c, by) };
    const owed = story.events.flatMap((event) => requiredNotices(undefined, c, [event], around));
    const theirs = owed.filter((one) => 'person' in one && one.person === who.id);
    // What they were told before is taken out of their chat, and that says nothing.
    expect(theirs.filter((one) => !takesBack(one))).toEqual([]);
    expect(theirs.filter(takesBack)).toHaveLength(1);
  });
});

describe('an assessment whose lead the case is kept from', () => {
  const { 'with an AIM assessment and its pair': assessed } = everyRole;
  const aisha = person('Aisha Khan', roster);

  it('wants another lead, and they cannot be named again', () => {
    const kept = keptFrom(assessed as CaseStory, aisha);
    expect(kept.woken().events.map(({ type }) => type)).toContain('aim-workers-left');
    given(kept)
      .when('Hannah Reid', 'name-lead', { person: aisha.id, ...why })
      .thenLike({ code: 'invalid' });
  });
});

describe('keeping a case from somebody', () => {
  const ben = idOf('Ben Asante');

  it('is for the team manager, the deputy and the service lead, who say why, and can be taken back', () => {
    const kept = taken.does('Ruth Marsden', 'keep-from', { person: ben, ...why });
    given(kept).thenCase({ keptFrom: [{ person: { id: ben }, by: { name: 'Ruth Marsden' }, ...why }] });
    given(taken)
      .when('Tom Bell', 'keep-from', { person: ben, ...why })
      .thenAllowed();
    given(taken)
      .when('Priya Shah', 'keep-from', { person: ben, ...why })
      .thenLike({ code: 'forbidden' });
    given(kept.does('Tom Bell', 'let-see', { person: ben, ...why })).thenCase({ keptFrom: [] });
  });

  it('is refused of the team manager: the case is handed over first', () => {
    given(taken)
      .when('Ruth Marsden', 'keep-from', { person: idOf('Hannah Reid'), ...why })
      .thenLike({ code: 'invalid', says: expect.stringContaining('First hand it over') });
  });

  it('is refused of a stranger, and of somebody it is kept from already', () => {
    const kept = taken.does('Hannah Reid', 'keep-from', { person: ben, ...why });
    given(kept)
      .when('Hannah Reid', 'keep-from', { person: ben, ...why })
      .thenLike({ code: 'invalid' });
    given(taken)
      .when('Hannah Reid', 'keep-from', { person: 'nobody', ...why })
      .thenLike({ code: 'invalid' });
  });

  it('keeps it from being given to them, and from being chaired by them', () => {
    const kept = taken.does('Ruth Marsden', 'keep-from', { person: idOf('Tom Bell'), ...why });
    given(kept)
      .when('Hannah Reid', 'hand-over', { to: idOf('Tom Bell'), ...why })
      .thenLike({ code: 'invalid', field: 'to' });
    expect(rosterFor(kept.case, kept.by().roster).actingFor(idOf('Hannah Reid'))).toEqual([]);
  });
});
