/** What a form of a case is drawn with where there is no case: nothing stands in it, and nobody is known. */
import type { FormView } from '../dialogs/cases/forms/shape.ts';
import type { Calendar } from '../rules/base/calendar.ts';
import type { Policy } from '../rules/base/policy.ts';
import type { Instant, Roster } from '../rules/base/vocabulary.ts';
import { evolve } from '../rules/engine/evolve.ts';

const nobody: Roster = {
  team: () => undefined,
  teams: () => [],
  closedTeams: () => [],
  teamsThat: () => [],
  person: () => undefined,
  coversOf: () => [],
  actingFor: () => [],
  actsFor: () => [],
  withJob: () => [],
  inTeam: () => [],
  formerManagers: () => [],
  isAway: () => false,
  administrators: () => [],
};

const writer = { id: 'paper', name: '' };

/** `now`: for the days that fields are checked against; none of them is printed. */
export function blankView(policy: Policy, calendar: Calendar, now: Instant): FormView {
  const blank = evolve(
    undefined,
    {
      event: {
        type: 'concern-received',
        reference: '',
        procedure: '',
        concern: { youngPerson: { name: '' }, seenOrHeard: { account: '', kinds: [] } },
        route: 'concern',
        referrer: writer,
        referrerTeams: [],
        age: { band: 'not-known', approximate: false },
      },
      actor: { kind: 'person', person: writer },
      command: '',
      stage: 'held',
    },
    now,
  );
  return {
    case: blank,
    person: { ...writer, teams: [] },
    roles: [],
    sight: 'whole',
    actions: [],
    by: { now, calendar, policy, roster: nobody },
    randomKey: '',
  };
}
