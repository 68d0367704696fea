/** What people are shown of a case: no more than the tables give to what they are to it. */
import { overviewCard } from '../../src/cards/case/overview.ts';
import { viewFor } from '../../src/cases/sight.ts';
import { actions } from '../../src/rules/actions.ts';
import type { Person } from '../../src/rules/base/vocabulary.ts';
import { isOpenAction } from '../../src/rules/record/plan.ts';
import type { Reader } from '../../src/rules/record/readers.ts';
import { everyPage } from '../cards/pages-of.ts';
import { broken } from './broken.ts';
import { markersIn } from './inputs.ts';
import type { Life } from './life.ts';

const ofTheChild = ['Jamie', 'Hartley', '9 March 2012', '2012-03-09'];

/** The teams that have a part in the case now, counted from its record alone: what is taken back ends it. */
function teamsInIt(life: Life): ReadonlySet<string> {
  const { record } = life;
  let invited: readonly string[] = [];
  let referred: readonly string[] = [];
  for (const { recordedEvent } of record) {
    const { event } = recordedEvent;
    if (event.type === 'referred-on') referred = [...referred, event.team];
    if (event.type === 'referral-withdrawn') referred = referred.toSpliced(referred.indexOf(event.team), 1);
    if (event.type === 'meeting-booked') invited = [];
    if (event.type === 'invitations-changed') invited = invited.filter((team) => !event.withdrawn.includes(team));
    if ('invited' in event) invited = [...invited, ...event.invited.map(({ team }) => team)];
  }
  const toDo = (life.case.plan?.actions ?? []).filter(isOpenAction).map(({ team }) => team);
  return new Set([...invited, ...referred, ...toDo]);
}

/** Whether there is any reason for this person to know that there is such a case (F-06). */
function hasAPartIn(life: Life, { id, teams }: Person): boolean {
  const inIt = teamsInIt(life);
  return (
    id === life.case.referrer.id ||
    teams.some(
      ({ team, job }) =>
        job === 'team-manager' ||
        job === 'service-lead' ||
        inIt.has(team) ||
        (job === 'designated-safeguarding-lead' && life.case.referrerTeams.includes(team)),
    )
  );
}

/** Nobody sees anything of a case with which they have nothing to do. */
export function partsAreKept(life: Life): void {
  const by = life.by();
  for (const person of life.people()) {
    const sight = viewFor(life.case, person, by)?.sight;
    if (sight !== undefined && !hasAPartIn(life, person)) {
      broken('Somebody sees a case they have no part in.', { person, sight });
    }
  }
}

/** Draws all that this person may see, and looks for what they may not. Says with which sight they saw it. */
export function checkSight(life: Life, person: Person): string {
  const view = viewFor(life.case, person, life.by());
  if (view === undefined) return 'nothing';
  const { sight } = view;
  const cards = [overviewCard(view), ...everyPage('', view, life).map(([, card]) => card)];
  const shown = JSON.stringify(cards);
  const found = markersIn(shown).filter(
    ({ action, field }) => !(actions[action].form.readBy?.[field] ?? []).includes(sight as Reader),
  );
  if (found.length > 0) broken('Words are shown to somebody their form does not name.', { person, sight, found });
  const isOfMeetingOnly = sight === 'meeting' || sight === 'standing';
  const child = isOfMeetingOnly ? ofTheChild.filter((one) => shown.includes(one)) : [];
  if (child.length > 0) broken('The child is shown to somebody who needs nothing of them.', { person, sight, child });
  return sight;
}
