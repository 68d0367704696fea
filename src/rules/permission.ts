/** Whether somebody may do something to a case now, and why not. Read from the actions table and from nowhere else. */
import type { CaseRole } from './access.ts';
import { actions } from './actions.ts';
import type { Case, Stage } from './case.ts';
import type { Guard } from './guards.ts';
import type { ActionId } from './inputs.ts';
import { type Refusal, refusal } from './refusals.ts';

const stageWords: Record<Stage, string> = {
  received: 'nobody has taken the case yet',
  'with-manager': 'the meeting is not decided yet',
  arranging: 'the meeting is agreed but not booked',
  booked: 'the meeting is booked',
  held: 'the meeting has been held',
  'no-meeting': 'it was decided that a meeting is not appropriate',
  'with-first-contact': 'First Contact decide the route',
  closed: 'the case is closed',
};

const deciding: readonly ActionId[] = ['agree-meeting', 'decide-no-meeting'];

/** Of two who decide at once the second reads what the first has decided. */
function howItStands({ stage, decision }: Case, action: ActionId): string {
  if (decision === undefined || !deciding.includes(action)) {
    return stageWords[stage];
  }
  const what = decision.appropriate ? 'agreed a meeting' : 'decided that a meeting is not appropriate';
  return `${decision.by.name} has ${what}`;
}

function failedGuard(c: Case, action: ActionId): Guard | undefined {
  return actions[action].guards.find((guard) => !guard.holds(c));
}

/** Why these roles may not do this to this case now; undefined where they may. */
export function refuse(c: Case, roles: readonly CaseRole[], action: ActionId): Refusal | undefined {
  const row = actions[action];
  if (!row.who.some((role) => roles.includes(role))) {
    const who = c.manager === undefined ? 'Nobody has taken it yet.' : `${c.manager.name} is its team manager.`;
    return refusal('not-yours', `That is for somebody else on this case to do. ${who}`, row.source);
  }
  if (!row.from.includes(c.stage)) {
    return refusal('not-now', `That cannot be done now: ${howItStands(c, action)}. Nothing was changed.`, row.source);
  }
  const failed = failedGuard(c, action);
  return failed === undefined ? undefined : refusal('not-yet', failed.otherwise, failed.source);
}

/** The actions whose button these roles see now, those that want something else first among them. */
export function offered(c: Case, roles: readonly CaseRole[]): readonly ActionId[] {
  return (Object.keys(actions) as ActionId[]).filter((action) => {
    const { label, who, from } = actions[action];
    const fits = label !== undefined && from.includes(c.stage) && who.some((role) => roles.includes(role));
    return fits && failedGuard(c, action)?.hides === undefined;
  });
}
