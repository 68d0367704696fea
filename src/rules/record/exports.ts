/** What was taken out of Pathway from a case, by which people, and for whom. */
import type { Instant, PersonRef } from '../base/vocabulary.ts';

/** By what it is called after "took"; records hold the keys. */
export const exportNames = {
  summary: 'a summary of the case',
  plan: 'the plan to hand out',
  'subject-file': 'the file of the young person',
} as const;
export type ExportKind = keyof typeof exportNames;
export const exportKinds = Object.keys(exportNames) as readonly ExportKind[];
/** What is shown as text to copy; a file of a young person is never shown in Teams. */
export type TextKind = Exclude<ExportKind, 'subject-file'>;
export const textKinds = exportKinds.filter((kind): kind is TextKind => kind !== 'subject-file');

export interface ExportTaken {
  readonly what: ExportKind;
  readonly at: Instant;
  readonly by: PersonRef;
  readonly forWhom: string;
}

/** Absent on a case from which nothing was taken. */
export interface ExportFacts {
  /** The last of each kind by each person, the oldest first. */
  readonly exports?: readonly ExportTaken[];
}

/** When this person took it last; undefined where they never did. */
export const takenBy = ({ exports = [] }: ExportFacts, what: ExportKind, { id }: Pick<PersonRef, 'id'>) =>
  exports.findLast((one) => one.what === what && one.by.id === id)?.at;
