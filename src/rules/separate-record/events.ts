/** What happens to a separate record, added up. Nothing of before is changed by it. */

import type { Instant, PersonRef, Reference } from '../base/vocabulary.ts';
import type { RetentionFacts } from '../record/retention.ts';
import type { SubjectAccessFacts } from '../record/subject-access.ts';
import { type KeepingEventType, type KeepingSaid, keepingFolds } from '../retention/folds.ts';
import type { Kept } from '../retention/state.ts';
import { type SubjectEventType, type SubjectSaid, subjectFolds } from '../subject-access/said.ts';
import type { FileTaken } from './decide-subject.ts';
import { asKept } from './keeping.ts';
import type { ChildFacts, RecordCard, SafetyLook, SeparateRecord, SupportFacts } from './record.ts';

export type RecordEvent =
  | { readonly type: 'record-made'; readonly id: string; readonly case: Reference; readonly child: ChildFacts }
  | { readonly type: 'card-saved'; readonly card: 'child'; readonly saved: ChildFacts; readonly reason?: string }
  | { readonly type: 'card-saved'; readonly card: 'support'; readonly saved: SupportFacts; readonly reason?: string }
  | ({ readonly type: 'safety-looked-at' } & SafetyLook)
  | { readonly type: 'access-given'; readonly person: PersonRef; readonly reason: string }
  | { readonly type: 'access-taken'; readonly person: PersonRef; readonly reason: string }
  | { readonly type: 'linked' | 'unlinked'; readonly other: Reference; readonly reason: string }
  | KeepingEvent
  | SubjectEvent
  | FileTaken;
/** About how long it is kept. */
export type KeepingEvent = { [T in KeepingEventType]: { readonly type: T } & KeepingSaid[T] }[KeepingEventType];

/** About a request to see it. */
export type SubjectEvent = { [T in SubjectEventType]: { readonly type: T } & SubjectSaid[T] }[SubjectEventType];

/** An event as it was recorded. */
export interface RecordedOnRecord {
  readonly event: RecordEvent;
  readonly by: PersonRef;
  /** What was pressed. */
  readonly command: string;
}

export const recordCardTitles: Readonly<Record<RecordCard, string>> = {
  child: 'The child',
  support: 'Support, views and safety',
};

function begun({ id, case: reference, child }: RecordEvent & { type: 'record-made' }, at: Instant, by: PersonRef) {
  const access = [{ person: by, since: at, by, reason: 'Made the record' }];
  return { id, case: reference, made: { at, by }, child, access, commands: [] };
}

/** The support card after the plan was looked at: a plan that is no longer needed stands in its history alone. */
function afterLook({ safety, safetyReview: _before, ...support }: SupportFacts, { answer, said, next }: SafetyLook) {
  const { safetyOwner: _owner, ...others } = support;
  if (answer === 'ended') return others;
  const planned = answer === 'changed' ? said : safety;
  return { ...support, ...(planned === undefined ? {} : { safety: planned }), ...(next && { safetyReview: next }) };
}

type SubjectFold = (facts: SubjectAccessFacts, said: object, at: Instant, by: PersonRef) => SubjectAccessFacts;
type KeepingFold = (c: Kept, said: object, at: Instant, by: PersonRef) => RetentionFacts;

function changed(record: SeparateRecord, event: RecordEvent, at: Instant, by: PersonRef): Partial<SeparateRecord> {
  switch (event.type) {
    case 'record-made':
      return {};
    case 'card-saved':
      return { [event.card]: event.saved };
    case 'safety-looked-at': {
      const { type: _type, ...look } = event;
      const support = record.support && { support: afterLook(record.support, look) };
      return { ...support, safetyLook: { ...look, at, by } };
    }
    case 'access-given':
      return { access: [...record.access, { person: event.person, since: at, by, reason: event.reason }] };
    case 'linked':
    case 'unlinked': {
      const { type, other, reason } = event;
      const others = (record.links ?? []).filter((one) => one.other !== other);
      return { links: type === 'linked' ? [...others, { other, reason, at, by }] : others };
    }
    case 'kept-until':
    case 'hold-set':
    case 'hold-lifted':
    case 'removal-asked':
    case 'removal-confirmed':
    case 'removal-stopped':
    case 'removal-lapsed': {
      const { type, ...said } = event;
      return (keepingFolds[type] as KeepingFold)(asKept(record), said, at, by);
    }
    case 'subject-file-asked':
    case 'subject-file-paused':
    case 'subject-file-goes-on':
    case 'subject-file-answered': {
      const { type, ...said } = event;
      return (subjectFolds[type] as SubjectFold)(record, said, at, by);
    }
    case 'exported':
      return {};
    case 'access-taken': {
      const ended = { at, by, reason: event.reason };
      const isTheirs = (one: SeparateRecord['access'][number]) =>
        one.person.id === event.person.id && one.ended === undefined;
      return { access: record.access.map((one) => (isTheirs(one) ? { ...one, ended } : one)) };
    }
  }
}

/** The record after one more event. Throws where the first is not its making. */
export function evolveRecord(
  before: SeparateRecord | undefined,
  { event, by, command }: RecordedOnRecord,
  at: Instant,
): SeparateRecord {
  if (before === undefined) {
    if (event.type !== 'record-made') throw new Error('A separate record begins with its making.');
    return { ...begun(event, at, by), commands: [command] };
  }
  return { ...before, ...changed(before, event, at, by), commands: [...before.commands, command] };
}
