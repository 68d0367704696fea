import type { Cases, Outcome } from '../cases/perform.ts';
import type { Telemetry } from './telemetry.ts';

/** `done`, `unchanged` where a command had been carried out before, or why not, with the clause. */
function told(outcome: Outcome) {
  if (outcome.ok) return { outcome: outcome.changed ? 'done' : 'unchanged' };
  const { code, source } = outcome.refusal;
  return { outcome: code, clause: source };
}

/** Each decision and each wake, by its case's reference. */
export function instrumentedCases(cases: Cases, telemetry: Telemetry): Cases {
  if (!telemetry.isOn) return cases;
  const decision = <Result>(
    action: string,
    reference: string,
    work: () => Promise<Result>,
    tell: (result: Result) => ReturnType<typeof told>,
  ) =>
    telemetry.span('decision', { action, reference }, async (span) => {
      const result = await work();
      span.note(tell(result));
      return result;
    });
  const done = () => ({ outcome: 'done' });
  return {
    perform: (reference, command, actor, now, known) =>
      decision(command.action, reference, () => cases.perform(reference, command, actor, now, known), told),
    begin: (command, actor, now) =>
      decision(command.action, command.input.reference, () => cases.begin(command, actor, now), done),
    wake: (reference, now) =>
      telemetry.span('wake', { reference }, async (span) => {
        await cases.wake(reference, now);
        span.note(done());
      }),
    teamClosed: (reference, team, now) =>
      decision('team-closed', reference, () => cases.teamClosed(reference, team, now), done),
    calendarChanged: (reference, old, list, now) =>
      decision('calendar-changed', reference, () => cases.calendarChanged(reference, old, list, now), done),
    otherChildReferred: (reference, record, answered, now) =>
      decision(
        'other-child-referred',
        reference,
        () => cases.otherChildReferred(reference, record, answered, now),
        done,
      ),
    notDelivered: (reference, one, now) =>
      decision('not-delivered', reference, () => cases.notDelivered(reference, one, now), done),
    notNudged: (reference, one, now) =>
      decision('not-nudged', reference, () => cases.notNudged(reference, one, now), done),
  };
}
