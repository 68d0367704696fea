/** Who may do something about a duty: what meets it, or what leads there. */
import { type ActionId, actionIds, actions } from '../../src/rules/actions.ts';
import type { Person } from '../../src/rules/base/vocabulary.ts';
import { type Obligation, obligationsOf } from '../../src/rules/engine/agenda.ts';
import { whyRefused } from '../../src/rules/engine/permission.ts';
import { rolesOn } from '../../src/rules/record/access.ts';
import type { Stage } from '../../src/rules/record/case.ts';
import type { CaseRole } from '../../src/rules/record/case-roles.ts';
import type { ObligationRow } from '../../src/rules/rows/obligation.ts';
import { broken } from './broken.ts';
import type { Life } from './life.ts';

/** The actions that meet it, and those that lead to a stage in which it can be met. */
function actionsLeadingTo(row: ObligationRow): readonly ActionId[] {
  const wanted = new Set<Stage>(row.metBy.flatMap((id) => actions[id].from));
  const leading = new Set<ActionId>(row.metBy);
  for (let before = -1; before !== leading.size; ) {
    before = leading.size;
    for (const id of actionIds) {
      const { from, to } = actions[id];
      if (to === 'same' || to === 'as-before-closing' || !wanted.has(to)) continue;
      leading.add(id);
      for (const stage of from) wanted.add(stage);
    }
  }
  return [...leading];
}

const known = new Map<ObligationRow, readonly ActionId[]>();
/** It goes by the row alone, and each life asks for the same rows again and again. */
function leadingTo({ row }: Obligation): readonly ActionId[] {
  const leading = known.get(row) ?? actionsLeadingTo(row);
  known.set(row, leading);
  return leading;
}

const handingOn: readonly ActionId[] = ['assign', 'hand-over'];
/** What somebody is to a case that is given to them. */
const withACase: readonly CaseRole[] = ['allocated-manager', 'deputy', 'unallocated-manager'];

const canDo = (life: Life, person: Person, some: readonly ActionId[]): boolean => {
  const roles = rolesOn(life.case, person, life.by().roster);
  return some.some((action) => {
    const refused = whyRefused(life.case, roles, action, person.id);
    return refused === undefined || refused.code === 'precondition';
  });
};

/** Somebody may do what meets it or leads there, or something that comes first; or may give the case to one who may. */
export function mayMeet(life: Life, duty: Obligation, person: Person): boolean {
  const leading = leadingTo(duty);
  const helpsToHandOn = leading.some((action) => actions[action].who.some((role) => withACase.includes(role)));
  return canDo(life, person, [...leading, ...(helpsToHandOn ? handingOn : [])]);
}

/** Whose duties are asked of managers and nobody else, though others may do what meets them. */
const ofManagers: readonly Obligation['owner']['kind'][] = [
  'allocated-manager',
  'unallocated-managers',
  'service-lead',
];

/** Somebody may do that which meets it, at once or once something else is done: of what a team is asked, for that team. */
export function mayMeetItself(life: Life, { row, owner }: Obligation, person: Person): boolean {
  const isTheirs = person.teams.some(({ team, job }) => {
    if (job === 'team-manager' || job === 'service-lead') return true;
    return owner.kind === 'team' ? team === owner.team : !ofManagers.includes(owner.kind);
  });
  return isTheirs && canDo(life, person, row.metBy);
}

/** What an action ends besides what it meets, by the ids of the rows. Closing ends everything. */
const endsBesides: Partial<Record<ActionId, readonly string[]>> = {
  // A charge puts an end to asking which route it takes, and to the screening; where the route does not apply, the days
  // that the police began end with it.
  'record-police-decision': ['first-contact-decides', 'screen', 'hold'],
  // Who was to be told of the check before is not to be told of it any more.
  'check-system': ['tell'],
  // Nor is anybody outside to be asked to a meeting that has gone another way.
  'cancel-meeting': ['tell'],
  'record-adjourned': ['tell'],
  'record-held': ['tell'],
  'record-not-booked': ['tell'],
};

/** What an action met says that it does. `before`: the duties as it was done. */
export function meetsWhatItSays(life: Life, action: ActionId, before: readonly Obligation[]): void {
  const after = new Map(obligationsOf(life.case, life.by()).map((one) => [one.key, one]));
  const met = before.filter(({ key, metAt }) => metAt === undefined && after.get(key)?.metAt !== undefined);
  const ends = endsBesides[action] ?? [];
  const unsaid = met.filter(
    ({ row }) => actions[action].to !== 'closed' && !row.metBy.includes(action) && !ends.includes(row.id),
  );
  if (unsaid.length > 0) {
    broken('An action met a duty whose row does not say so.', { action, duties: unsaid.map(({ key }) => key) });
  }
}
