/**
 * Who is nudged for a duty: a step of the ladder names owner, deputy and service lead; this says who they are today, and
 * sees to it that one of them is there and can do something about it.
 */
import { managesInSocialCare } from '../base/jobs.ts';
import type { Job, Person, PersonId, Roster, TeamId } from '../base/vocabulary.ts';
import { isKnownToYouthJustice } from '../police/mash.ts';
import { hasStoppedManaging } from '../record/access.ts';
import type { Case, NudgeRecipient } from '../record/case.ts';
import { rosterFor } from '../record/kept-from.ts';
import type { DecisionContext } from '../rows/context.ts';
import type { Owner } from '../rows/obligation.ts';
import { canMeet, canMeetThemselves, mayHandOn, speakersOf } from './able.ts';
import { type Obligation, teamsOf } from './agenda.ts';
import { type LadderStep, type Reach, reaches } from './reaches.ts';
import { unreachedToday } from './said.ts';

type Duty = Pick<Obligation, 'key' | 'askedSince' | 'owner' | 'row'>;
type At = Pick<DecisionContext, 'calendar' | 'now' | 'roster'>;
type Some = readonly NudgeRecipient[];

const people = (ids: readonly PersonId[]): Some => ids.map((person) => ({ person }));
const peopleOf = (some: readonly Person[]): Some => people(some.map(({ id }) => id));
export const recipientKey = (to: NudgeRecipient): string => ('team' in to ? `team:${to.team}` : `person:${to.person}`);
export const eachOnce = (some: Some): Some => [...new Map(some.map((one) => [recipientKey(one), one])).values()];

/** The people and channels of one duty, as they are today. */
interface Around {
  readonly c: Case;
  readonly duty: Duty;
  readonly roster: Roster;
  /** Those who are in the register, not away, and have not been tried in vain today. */
  there(some: Some): Some;
}

function around(c: Case, duty: Duty, by: At, besides: Some): Around {
  const roster = rosterFor(c, by.roster);
  const unreached = new Set([...unreachedToday(c, duty, by), ...besides].map(recipientKey));
  const isThere = (to: NudgeRecipient): boolean =>
    'team' in to
      ? roster.teams().some(({ id }) => id === to.team)
      : roster.person(to.person) !== undefined && !roster.isAway(to.person);
  return { c, duty, roster, there: (some) => some.filter((to) => !unreached.has(recipientKey(to)) && isThere(to)) };
}

const firstOf = (...groups: readonly (() => Some)[]): Some => {
  for (const group of groups) {
    const some = group();
    if (some.length > 0) return some;
  }
  return [];
};

// Administrators need not be in the register they keep.
const administrators = ({ roster }: Around): Some => people(roster.administrators());
/** None of them of a case that CDYJS are not told of yet (CJ-08). */
const managers = ({ c, roster, there }: Around): Some =>
  isKnownToYouthJustice(c) ? there(peopleOf(roster.withJob('team-manager'))) : [];
const leads = ({ roster, there }: Around): Some => there(peopleOf(roster.withJob('service-lead')));

/** Without a service lead all team managers, without any the administrators. */
const serviceLeads = (a: Around): Some =>
  firstOf(
    () => leads(a),
    () => managers(a),
    () => administrators(a),
  );
const everyManager = (a: Around): Some =>
  firstOf(
    () => managers(a),
    () => leads(a),
    () => administrators(a),
  );

/** Each team that takes referrals has the post of a referral, so each is asked. */
const managersChannels = (a: Around): Some => {
  const { roster, there } = a;
  return firstOf(
    () => there(channels(roster.teamsThat('takes-referrals', 'cdyjs').map(({ id }) => id))),
    () => everyManager(a),
  );
};
const channels = (teams: readonly TeamId[]): Some => teams.map((team) => ({ team }));

const acting = ({ c: { manager }, roster, there }: Around): Some =>
  manager === undefined ? [] : there(peopleOf(roster.actingFor(manager.id)));

/** The manager and who covers; where neither is there the deputy; then those above them. */
function caseManager(a: Around): Some {
  const { c, roster, there } = a;
  const { manager } = c;
  if (!isKnownToYouthJustice(c)) return [];
  if (manager === undefined) return everyManager(a);
  // Who acts for one who has left goes on with it; the service lead has to find another.
  if (hasStoppedManaging(manager, roster)) return [...acting(a), ...serviceLeads(a)];
  const own = there(people([manager.id, ...roster.coversOf(manager.id).map(({ id }) => id)]));
  return firstOf(
    () => own,
    () => acting(a),
    () => serviceLeads(a),
  );
}

/** A team nobody in the register speaks for cannot answer: those who manage the case are asked as well. */
function itsChannels(a: Around, owner: Owner): Some {
  const teams = a.there(channels(teamsOf(owner, a.roster)));
  const isSilent = !teams.some((to) => 'team' in to && speakersOf(to.team, a.roster).length > 0);
  return isSilent ? [...teams, ...caseManager(a)] : teams;
}

/** In social care the manager of a worker's own team stands behind them; in youth justice the case's. */
function theirSocialCareManagers({ duty: { owner }, roster, there }: Around): Some {
  const teams = owner.kind === 'person' ? (roster.person(owner.person.id)?.teams ?? []) : [];
  const mine = teams.filter(({ team }) => roster.team(team)?.agency === 'social-care').map(({ team }) => team);
  const isTheirs = (person: Person) => mine.some((team) => managesInSocialCare(person, team));
  return there(peopleOf(roster.withJob('social-care-manager').filter(isTheirs)));
}

const finders: Readonly<Record<Reach, (a: Around, step: LadderStep) => Some>> = {
  'managers-channels': managersChannels,
  // People speak to people once it is late: whether a channel is still asked then, the step says.
  'its-channels': (a, { asksTeamChannel }) => (asksTeamChannel ? itsChannels(a, a.duty.owner) : []),
  'every-manager': everyManager,
  'allocated-manager': caseManager,
  'acting-managers': (a) => (a.c.manager === undefined ? everyManager(a) : acting(a)),
  'the-person': (a) => {
    const { owner } = a.duty;
    return firstOf(
      () => (owner.kind === 'person' ? a.there(people([owner.person.id])) : []),
      () => caseManager(a),
    );
  },
  'the-persons-manager': (a) =>
    firstOf(
      () => theirSocialCareManagers(a),
      () => caseManager(a),
    ),
  'service-leads': serviceLeads,
};

/** Those besides who can do something about it, where none of the others can. */
function somebodyAble(a: Around): Some {
  const { c, duty, roster, there } = a;
  const able = (some: Some): Some => some.filter((to) => canMeet(c, duty.row, to, roster));
  const handing = (some: Some): Some =>
    some.filter((to) => 'person' in to && mayHandOn(c, roster.person(to.person) ?? nobody, roster));
  return firstOf(
    () => able(there(channels(teamsOf(duty.owner, roster)))),
    () => able(caseManager(a)),
    () => able(acting(a)),
    () => able(leads(a)),
    () => able(managers(a)),
    () => handing(acting(a)),
    () => handing(leads(a)),
    // A channel that cannot be reached, and nobody who manages: its people hear it themselves.
    () => able(there(peopleOf(teamsOf(duty.owner, roster).flatMap((team) => speakersOf(team, roster))))),
    () => administrators(a),
  );
}

const nobody: Person = { id: '', name: '', teams: [] };

/**
 * Who is nudged for it at a step of the ladder, each once, somebody among them who can do something about it. `besides`:
 * who could not be reached, and is not recorded so yet.
 */
export function recipients(duty: Duty, step: LadderStep, c: Case, by: At, besides: Some = []): Some {
  const a = around(c, duty, by, besides);
  const named = eachOnce(step.to.flatMap((name) => finders[reaches[duty.owner.kind][name]](a, step)));
  const isEnough = named.some((to) => canMeetThemselves(c, duty.row, to, a.roster));
  return isEnough ? named : eachOnce([...named, ...somebodyAble(a)]);
}

/** Who stands above the managers: the service leads; without any all team managers; without any the administrators. */
export function thoseAbove(roster: Roster): readonly PersonId[] {
  const there = (job: Job) => roster.withJob(job).flatMap(({ id }) => (roster.isAway(id) ? [] : [id]));
  const found = [there('service-lead'), there('team-manager')].find((some) => some.length > 0);
  return found ?? roster.administrators();
}

/** Who does today what is the manager's to do: who covers for them, or acts for one who has left. */
export function standingIn({ manager }: Pick<Case, 'manager'>, roster: Roster): readonly Person[] {
  if (manager === undefined) return [];
  return hasStoppedManaging(manager, roster) ? roster.actingFor(manager.id) : roster.coversOf(manager.id);
}

/**
 * Who is told what the manager of a case is told: them and who covers for them; where they have left, who acts for them
 * and those above.
 */
export function toldAsManager({ manager }: Pick<Case, 'manager'>, roster: Roster): readonly PersonId[] {
  if (manager === undefined) return [];
  const instead = standingIn({ manager }, roster).map(({ id }) => id);
  return hasStoppedManaging(manager, roster)
    ? [...new Set([...instead, ...thoseAbove(roster)])]
    : [manager.id, ...instead];
}
