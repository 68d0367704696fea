/** `docs/stages.md`: the stages of a case, what may be done at each, what must be done, and who is nudged. */
import { longestPutOff, mostBetween, type Policy } from '../../../src/rules/base/policy.ts';
import { type GeneratedDocument, list, page } from '../markdown.ts';
import { actionsTable } from './actions-table.ts';
import { stageDiagram } from './diagram.ts';
import { ladderTable } from './ladder.ts';
import { obligationsTable } from './obligations-table.ts';

function nudgeLines({ nudges, workingHours }: Policy): readonly string[] {
  return [
    `A step is reached at ${nudges.at}. Nudges and reminders go out from ${workingHours.start} to ${workingHours.end} on working days; one that falls outside waits for the next working hours.`,
    'A step that lies before the obligation began is left out. After a silence of several steps only the highest is used.',
    `The last rung is said again on the first working day of each week (or sooner, where it says so), until the thing is done: nothing is silent for more than ${mostBetween} working days, whatever the ladder says.`,
    'The working day after a date of the procedure has passed the service lead is told, whatever the ladder says.',
    'Nobody who is away is nudged. At each rung somebody is who can do what is asked: where none of the people it names can, the deputy, the service lead, the team managers or in the end the administrators are.',
    'What cannot be delivered goes to the next on the ladder the same day.',
    `Nudges for one person that are due at one time are one message; nobody gets more than ${nudges.mostADay} such messages a day, and a channel gets one. It counts all that is late for whoever reads it, and lists the oldest.`,
    `Once the thing is done nothing more is sent. Nudges can be put off with a reason, for ${longestPutOff} working days at a time; the due day stays. A date of the procedure is put off to its day at most, and never for the deputy and the service lead. The second time the service lead is told.`,
  ];
}

function reminderLines({ reminders }: Policy): readonly string[] {
  return [
    `On the working day before the meeting, at ${reminders.dayBeforeAt}.`,
    `On the day of the meeting, at ${reminders.morningAt}.`,
    'They go under the invitation in the channel of each agency that was invited before that time and has not declined.',
    'An agency that has not answered is nudged by the ladder above, for the obligation `answer`.',
  ];
}

export function stagesPage(policy: Policy): GeneratedDocument {
  return page('docs/stages.md', 'The stages of a case', [
    'The arrows are the actions that lead from one stage to another. Actions that leave the stage as it is are in the table only.',
    stageDiagram(),
    '## What may be done',
    'The same for those who cannot see the diagram, and with every action. Who somebody is to a case is worked out from the people register at each click.',
    actionsTable(),
    '## What must be done',
    'Working days are counted from the day after. A local target comes from the authority file; the procedure sets no time there.',
    obligationsTable(policy),
    '## Who is nudged',
    `From the authority file of ${policy.authority}; local policy, not the procedure.`,
    ladderTable(policy),
    list(nudgeLines(policy)),
    '## Who is reminded of a meeting',
    list(reminderLines(policy)),
  ]);
}
