/**
 * A request to see a separate record (A-47, PR-11): by the child, or by somebody who may ask for them. The service lead
 * records it, has the file made on the server, and answers it within one month.
 */
import type { Person } from '../base/vocabulary.ts';
import type { ExportKind } from '../record/exports.ts';
import { removalOf } from '../retention/state.ts';
import type { DecisionContext } from '../rows/context.ts';
import { type Refusal, refusal } from '../rows/refusals.ts';
import { requestStates, stopsRemoval } from '../subject-access/requests.ts';
import { dayTrouble, type SubjectEventType, type SubjectSaid } from '../subject-access/said.ts';
import type { SeenBy } from './access.ts';
import type { RecordEvent, SubjectEvent } from './events.ts';
import { asKept, mayDecideKeeping } from './keeping.ts';
import type { SeparateRecord } from './record.ts';

/** That the file of the child was made: in whose name, why, and for whom. */
export interface FileTaken {
  readonly type: 'exported';
  readonly what: Extract<ExportKind, 'subject-file'>;
  readonly reason: string;
  readonly forWhom: string;
  /** A command was run, and named this person. */
  readonly commandLine: true;
}

const rows = {
  'ask-subject-file': { event: 'subject-file-asked', state: 'nothingOpen' },
  'pause-subject-file': { event: 'subject-file-paused', state: 'isRunning' },
  'go-on-with-subject-file': { event: 'subject-file-goes-on', state: 'isPaused' },
  'answer-subject-file': { event: 'subject-file-answered', state: 'isOpen' },
  /** Without a form: a command on the server does it. */
  'take-subject-file': { event: 'exported', state: 'isOpen' },
} as const satisfies Record<
  string,
  { readonly event: SubjectEventType | 'exported'; readonly state: keyof typeof requestStates }
>;
type Rows = typeof rows;
export type SubjectCommandId = keyof Rows;
type SaidIn<E> = E extends SubjectEventType ? SubjectSaid[E] : Pick<FileTaken, 'reason' | 'forWhom'>;
export type SubjectCommand = {
  readonly [Id in SubjectCommandId]: { readonly does: Id } & SaidIn<Rows[Id]['event']>;
}[SubjectCommandId];

export const isAboutFile = <C extends { readonly does: string }>(command: C): command is C & SubjectCommand =>
  command.does in rows;
/** Those with a form. */
export const subjectFormIds = [
  'ask-subject-file',
  'pause-subject-file',
  'go-on-with-subject-file',
  'answer-subject-file',
] as const satisfies readonly SubjectCommandId[];

interface By extends Pick<DecisionContext, 'calendar' | 'now'>, SeenBy {
  readonly actor: Person;
}

const onlyLeads = refusal(
  'forbidden',
  'Only a service lead who can see this record answers a request to see it.',
  'A-47',
);

/** Buttons are offered by it, and a press is refused by it. */
export function whyNotAboutFile(
  record: SeparateRecord,
  does: SubjectCommandId,
  by: Omit<By, 'calendar' | 'now'>,
): Refusal | undefined {
  if (!mayDecideKeeping(record, by.actor, by)) return onlyLeads;
  const { holds, otherwise } = requestStates[rows[does].state];
  return holds(record) ? undefined : refusal('precondition', otherwise, 'A-47');
}

type DayTrouble = (record: SeparateRecord, said: object, by: By) => Refusal | undefined;

export function decideAboutFile(
  record: SeparateRecord,
  command: SubjectCommand,
  by: By,
): readonly RecordEvent[] | Refusal {
  const { does, ...said } = command;
  const refused = whyNotAboutFile(record, does, by);
  if (refused !== undefined) return refused;
  const { event } = rows[does];
  if (event === 'exported') {
    return [{ type: event, what: 'subject-file', ...(said as SaidIn<typeof event>), commandLine: true }];
  }
  const stops = event === 'subject-file-asked' && removalOf(asKept(record)) !== undefined ? [stopsRemoval] : [];
  const trouble = (dayTrouble[event] as DayTrouble)(record, said, by);
  return trouble ?? [{ type: event, ...said } as SubjectEvent, ...stops];
}
