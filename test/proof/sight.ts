/** What people are shown of a case: no more than the tables give to what they are to it. */
import { overviewCard } from '../../src/cards/case/overview.ts';
import { type CaseView, viewFor } from '../../src/cases/sight.ts';
import { actions } from '../../src/rules/actions.ts';
import type { Person } from '../../src/rules/base/vocabulary.ts';
import { owedPanelStep, panelTeams } from '../../src/rules/panel/panel.ts';
import { beganWithMash, isKnownToYouthJustice } from '../../src/rules/police/mash.ts';
import type { CaseRole } from '../../src/rules/record/case-roles.ts';
import { isOpenAction } from '../../src/rules/record/plan.ts';
import type { Reader } from '../../src/rules/record/readers.ts';
import { teamsWithSafetyPlans } from '../../src/rules/safety/plans.ts';
import { everyPage } from '../cards/pages-of.ts';
import { broken } from './broken.ts';
import { markersIn } from './inputs.ts';
import type { Life } from './life.ts';

const ofTheChild = ['Jamie', 'Hartley', '9 March 2012', '2012-03-09'];

/** The teams that have a step of their own to do, beside the actions of a plan. */
const teamsWithAStep = (life: Life): readonly string[] => [
  ...(owedPanelStep(life.case) === undefined ? [] : panelTeams(life.by().roster)),
  ...teamsWithSafetyPlans(life.case),
];

/** Who came to the newest meeting, where that was not booked and a correction says it: then they are all its invitations. */
function cameByCorrection({ record }: Life, at: number): readonly string[] | undefined {
  const { event } = record[at]?.recordedEvent ?? {};
  if (event?.type !== 'corrected' || event.fact !== 'came') return undefined;
  const booked = record
    .slice(0, at)
    .flatMap(({ recordedEvent: one }) => (one.event.type === 'meeting-booked' ? [one.event] : []));
  return booked.at(-1)?.notBooked && event.about === booked.length ? (event.is ?? '').split(',') : undefined;
}

/** The teams that have a part in the case now, counted from its record alone: what is taken back ends it. */
function teamsInIt(life: Life): ReadonlySet<string> {
  const { record } = life;
  let invited: readonly string[] = [];
  let referred: readonly string[] = [];
  for (const [at, { recordedEvent }] of record.entries()) {
    const { event } = recordedEvent;
    if (event.type === 'referred-on') referred = [...referred, event.team];
    if (event.type === 'referral-withdrawn') referred = referred.toSpliced(referred.indexOf(event.team), 1);
    if (event.type === 'meeting-booked') invited = [];
    invited = cameByCorrection(life, at) ?? invited;
    if (event.type === 'invitations-changed') invited = invited.filter((team) => !event.withdrawn.includes(team));
    if ('invited' in event) invited = [...invited, ...event.invited.map(({ team }) => team)];
  }
  const toDo = (life.case.plan?.actions ?? []).filter(isOpenAction).map(({ team }) => team);
  return new Set([...invited, ...referred, ...toDo, ...teamsWithAStep(life)]);
}

/**
 * The teams that need to know of the child now: those that are to come to the newest meeting, those it was referred on to,
 * and those with a step of their own. A meeting that was cancelled, and a team that does not come, need nothing of them.
 */
function teamsThatNeedIt(life: Life): ReadonlySet<string> {
  const { record } = life;
  let coming: readonly string[] = [];
  let referred: readonly string[] = [];
  for (const [at, { recordedEvent }] of record.entries()) {
    const { event } = recordedEvent;
    if (event.type === 'referred-on') referred = [...referred, event.team];
    if (event.type === 'referral-withdrawn') referred = referred.toSpliced(referred.indexOf(event.team), 1);
    if (event.type === 'meeting-booked') coming = [];
    coming = cameByCorrection(life, at) ?? coming;
    if (event.type === 'invitations-changed') coming = coming.filter((team) => !event.withdrawn.includes(team));
    if ('invited' in event) coming = [...coming, ...event.invited.map(({ team }) => team)];
  }
  const since = record.findLastIndex(({ recordedEvent }) => recordedEvent.event.type === 'meeting-booked');
  const ofThisMeeting = record.slice(since).map(({ recordedEvent }) => recordedEvent.event);
  if (ofThisMeeting.some(({ type }) => type === 'meeting-cancelled')) coming = [];
  // Whoever is asked anew, because the time is another or by name, has not declined that.
  const declined = ofThisMeeting.reduce<readonly string[]>((some, event) => {
    if (event.type === 'meeting-changed') return [];
    if (event.type === 'asked-again') return some.filter((team) => team !== event.team);
    if (event.type !== 'invitation-answered') return some;
    const others = some.filter((team) => team !== event.team);
    return event.answer === 'declined' ? [...others, event.team] : others;
  }, []);
  return new Set([...coming.filter((team) => !declined.includes(team)), ...referred, ...teamsWithAStep(life)]);
}

/** Who wrote something by one of these events, they and those of their teams then. */
function hasWritten({ record }: Life, { id, teams }: Person, types: readonly string[]): boolean {
  return record.some(({ recordedEvent: { event, actor } }) => {
    if (!types.includes(event.type) || actor.kind !== 'person') return false;
    // Of what was shared `team` is the one it was shared with.
    const of = 'ofTeam' in event ? event.ofTeam : 'team' in event ? event.team : undefined;
    return actor.person.id === id || teams.some(({ team }) => team === of);
  });
}

/** Whether there is any reason for this person to know that there is such a case. */
function hasAPartIn(life: Life, person: Person): boolean {
  const { id, teams } = person;
  const inIt = teamsInIt(life);
  return (
    id === life.case.referrer.id ||
    hasWritten(life, person, ['challenged']) ||
    teams.some(
      ({ team, job }) =>
        (job === 'team-manager' && isKnownToYouthJustice(life.case)) ||
        (job === 'mash-practitioner' && beganWithMash(life.case)) ||
        job === 'service-lead' ||
        inIt.has(team) ||
        (job === 'designated-safeguarding-lead' && life.case.referrerTeams.includes(team)),
    )
  );
}

/** Nobody sees anything of a case with which they have nothing to do. */
export function partsAreKept(life: Life): void {
  const by = life.by();
  const needing = teamsThatNeedIt(life);
  for (const person of life.people()) {
    const sight = viewFor(life.case, person, by)?.sight;
    if (sight !== undefined && !hasAPartIn(life, person)) {
      broken('Somebody sees a case they have no part in.', { person, sight });
    }
    if (sight === 'shared' && !person.teams.some(({ team }) => needing.has(team))) {
      broken('Somebody sees the child whose team does not need it any more.', { person, sight });
    }
  }
}

/** What somebody reads because it is their own, or the answer to it; a lead reads what their referrer added. */
const own = (life: Life, person: Person, readers: readonly Reader[]): boolean =>
  (readers.includes('challenger') && hasWritten(life, person, ['challenged'])) ||
  (readers.includes('author') &&
    (hasWritten(life, person, ['added-to', 'information-shared', 'not-shared']) ||
      person.teams.some(
        ({ team, job }) => job === 'designated-safeguarding-lead' && life.case.referrerTeams.includes(team),
      )));

/** They keep what they were told, also where they see more of the case. */
const ofTheReferral: readonly CaseRole[] = ['referrer', 'referrer-safeguarding-lead'];

/** The officer who told of it reads what invited teams read as well. */
const reads = (readers: readonly Reader[], { sight, roles }: CaseView): boolean =>
  readers.includes(sight as Reader) ||
  (sight === 'police' && readers.includes('shared')) ||
  (readers.includes('own-referral') && roles.some((role) => ofTheReferral.includes(role))) ||
  (roles.includes('safety-owner') && readers.includes('plan-owner'));

/** Draws all that this person may see, and looks for what they may not. Says with which sight they saw it. */
export function checkSight(life: Life, person: Person): string {
  const view = viewFor(life.case, person, life.by());
  if (view === undefined) return 'nothing';
  const { sight } = view;
  const cards = [overviewCard(view), ...everyPage('', view, life).map(([, card]) => card)];
  const shown = JSON.stringify(cards);
  const found = markersIn(shown).filter(({ action, field }) => {
    const readers = actions[action].form.readBy?.[field] ?? [];
    return !reads(readers, view) && !own(life, person, readers);
  });
  if (found.length > 0) broken('Words are shown to somebody their form does not name.', { person, sight, found });
  const isOfMeetingOnly = sight === 'meeting' || sight === 'standing';
  const child = isOfMeetingOnly ? ofTheChild.filter((one) => shown.includes(one)) : [];
  if (child.length > 0) broken('The child is shown to somebody who needs nothing of them.', { person, sight, child });
  return sight;
}
