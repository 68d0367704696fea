/** Whoever is offered something can do it: no button leads to a form that is refused whatever is answered. */
import { type CaseView, viewFor } from '../../../src/cases/sight.ts';
import type { ActionId } from '../../../src/rules/actions.ts';
import { actions } from '../../../src/rules/actions.ts';
import type { Person } from '../../../src/rules/base/vocabulary.ts';
import type { Command } from '../../../src/rules/commands.ts';
import { whyRefused } from '../../../src/rules/engine/permission.ts';
import { stories } from '../../cards/stages.ts';
import { beside } from '../../proof/beside.ts';
import { inputsFor } from '../../proof/inputs.ts';
import type { CaseStory } from '../../support/a-case.ts';
import { everyRole } from '../../support/every-role.ts';
import { person } from '../../support/factories.ts';
import { given } from '../../support/given.ts';
import { decideSurely } from '../../support/surely.ts';
import * as aim from '../../support/usual-aim.ts';
import { asked } from '../retention/cases.ts';

const ledByCdyjs = aim.aimWanted.does('Hannah Reid', 'change-lead', { service: 'cdyjs', reason: 'MARKER-reason' });
const all: Readonly<Record<string, CaseStory>> = {
  ...everyRole,
  ...stories,
  'with an assessment without a pair': aim.aimWanted,
  'with an assessment that CDYJS lead': ledByCdyjs,
  'with a pair': aim.paired,
  'with consent': aim.consented,
  'with a removal that was asked for': asked(),
  'with an assessment that is complete': aim.completed,
};

/** What is right for them hangs on more than the case; that it can be answered is tried in the tests of each. */
const answeredElsewhere: readonly ActionId[] = ['confirm-referral', 'name-lead', 'name-co-worker'];

/** Somebody of each kind there is on a case. */
function peopleOn(story: CaseStory): readonly Person[] {
  const by = story.by();
  const everybody = by.roster.teams().flatMap(({ id }) => by.roster.inTeam(id));
  // Of two with one role one can be kept from what takes a second person.
  const kindOf = ({ roles, actions: offered }: CaseView) => [...roles, ...offered].join();
  const kinds = new Map(
    everybody.flatMap((one) => {
      const view = viewFor(story.case, one, by);
      return view === undefined ? [] : [[kindOf(view), one] as const];
    }),
  );
  return [...kinds.values()];
}

/** What they are offered, may do by the tables, and are refused for each answer. */
function vainFor(story: CaseStory, actor: Person): readonly string[] {
  const by = story.by();
  const view = viewFor(story.case, actor, by);
  const offered = (view?.actions ?? []).filter(
    (action) => whyRefused(story.case, view?.roles ?? [], action) === undefined && actions[action].form.why !== null,
  );
  return offered.flatMap((action) => {
    // What the proof tries in one place only wants no more than why.
    const tried: readonly unknown[] = inputsFor(action, story.case, by);
    const inputs = tried.length > 0 ? tried : [{ reason: 'MARKER-why' }];
    const refusals = inputs.flatMap((input) => {
      const command = { id: 'offer', action, input } as Command;
      const result = decideSurely(story.case, command, { ...by, actor, named: [beside(story.case)] });
      return result.ok ? [] : [result.refusal];
    });
    const isMeant = answeredElsewhere.includes(action) && refusals.every(({ code }) => code === 'invalid');
    return refusals.length < inputs.length || isMeant
      ? []
      : [`${actor.name} is offered ${action}: ${refusals[0]?.says ?? 'no answer fits'}`];
  });
}

it.each(Object.entries(all))('on a case %s', (_where, story) => {
  const people = peopleOn(story);
  expect(people.length).toBeGreaterThan(0);
  expect(people.flatMap((one) => vainFor(story, one))).toEqual([]);
});

it('names who names, where social care do not (CJ-24)', () => {
  given(ledByCdyjs)
    .when(aim.leadsManager, 'name-lead', { person: person(aim.coWorker).id })
    .thenLike({ code: 'forbidden', says: "CDYJS names this worker. Ask the case's team manager." });
  given(ledByCdyjs)
    .when(aim.leadsManager, 'name-co-worker', { person: person(aim.lead).id })
    .thenAllowed();
});
