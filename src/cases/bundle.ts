/**
 * What a change owes beyond what its own commit has room for is one document in that commit, the bundle. It is unfolded
 * afterwards (src/notices/unfolding.ts) into the notices it stands for, under the ids they would have had.
 */
import type { Instant, Reference } from '../rules/base/vocabulary.ts';
import { fitsOneCommit, mostWrites } from '../store/limits.ts';
import type { Document, Etag, Stored, Write } from '../store/port.ts';
import { type Notice, type NoticeContent, reminds } from './notice.ts';

/** The kind of a bundle; its id begins with it, as a notice's does with `notice`. */
export const bundleKind = 'notice-bundle';

/** Notices of one change, in their order: all of them, or those from one on. */
export interface Owed {
  readonly reference: Reference;
  /** The number of the change's last event. */
  readonly seq: number;
  readonly owedAt: Instant;
  /** How many the change owes in all. */
  readonly of: number;
  /** Which of them, counted from 0, is the first here. */
  readonly from: number;
  readonly contents: readonly NoticeContent[];
}

/** A change as it was committed here, by the number of its last event. */
export interface Committed extends Pick<Owed, 'reference' | 'seq'> {
  /** How many notices it owes. */
  readonly owes: number;
  /** The version of the case on which it was decided; undefined where it made the case. */
  readonly before: Etag | undefined;
  /** The version it made; undefined where the store could not say. */
  readonly after: Etag | undefined;
  /** Its notices; without those that are folded, or of which the store could not say the version. */
  readonly notices: readonly Stored<Notice>[];
}

export type StoredBundle = Stored<Owed>;

const noticePrefix = 'notice:';
const seqText = (seq: number): string => String(seq).padStart(6, '0');

/** `notice:000003`: a change among those of its case. What was owed earlier sorts before, as ids do. */
export const changeId = ({ seq }: Pick<Owed, 'seq'>): string => `${noticePrefix}${seqText(seq)}`;

/** How the ids of the notices of one change begin. */
export const idPrefixOf = (owed: Pick<Owed, 'seq'>): string => `${changeId(owed)}:`;

/** The `changeId` of the change that owes a notice: `notice:000003` of `notice:000003:01`. */
export const changeOf = (noticeId: string): string => noticeId.slice(0, noticeId.lastIndexOf(':'));

/** All that a change owes. */
export function allOwed(reference: Reference, seq: number, owedAt: Instant, contents: readonly NoticeContent[]): Owed {
  return { reference, seq, owedAt, of: contents.length, from: 0, contents };
}

/** `notice:000003:01`. All of one change have as many digits, so that their order is the order of their ids. */
function noticeId({ seq, of }: Pick<Owed, 'seq' | 'of'>, index: number): string {
  const digits = Math.max(2, String(of - 1).length);
  return `${idPrefixOf({ seq })}${String(index).padStart(digits, '0')}`;
}

/** Who begins to send what a change owes in its very commit, and until when nobody else does. */
export interface Sender {
  readonly sender: string;
  readonly until: Instant;
}

/** To whom changes are handed on as they are committed. */
export interface HandsOn {
  /** Who sends at once what is committed now; undefined where that is left to whoever looks for it. */
  sendsNow(now: Instant): Sender | undefined;
  committed(change: Committed): void;
}

/** Nobody here sends anything. */
export const handsOnNothing: HandsOn = { sendsNow: () => undefined, committed: () => undefined };

/** The notices it stands for. `isFolded`: the change owes more than its commit holds; of that nothing is begun. */
export function noticesOf(owed: Owed, isFolded: boolean, sends?: Sender): readonly Document<Notice>[] {
  const { reference, owedAt, from, of, contents } = owed;
  return contents.map((content, index) => {
    const begun = isFolded || reminds(content) ? undefined : sends;
    const state =
      begun === undefined ? ({ state: 'owed' } as const) : ({ state: 'sending', sender: begun.sender } as const);
    const body: Notice = { reference, content, ...state, owedAt, tries: 0, ...(isFolded && { of }) };
    const due = begun?.until ?? owedAt;
    return { partition: reference, id: noticeId(owed, from + index), kind: 'notice', body, due };
  });
}

/** `left`: what the commit created. */
export function noticesAmong(left: readonly Stored[]): readonly Stored<Notice>[] {
  return left.filter((one): one is Stored<Notice> => one.kind === 'notice');
}

const creating = (notices: readonly Document<Notice>[]): readonly Write[] => notices.map((create) => ({ create }));

/** The last of what is owed, from that notice on, as one document. */
function bundle(owed: Owed, from: number): Write {
  const body: Owed = { ...owed, from, contents: owed.contents.slice(from) };
  const id = `${bundleKind}:${seqText(owed.seq)}`;
  return { create: { partition: owed.reference, id, kind: 'notice-bundle', body, due: owed.owedAt } };
}

/**
 * The writes of one commit: those `before` and `after`, and what is owed between them, folded where there is no room
 * for all of it. One notice at least is not folded: by it the case is looked at, and its bundle found.
 */
export function withOwed(
  before: readonly Write[],
  owed: Owed,
  after: readonly Write[],
  sends?: Sender,
): readonly Write[] {
  const whole = [...before, ...creating(noticesOf(owed, false, sends)), ...after];
  if (owed.of < 2 || fitsOneCommit(whole)) return whole;
  const notices = creating(noticesOf(owed, true));
  const folded = (count: number) => [...before, ...notices.slice(0, count), bundle(owed, count), ...after];
  const room = mostWrites - before.length - after.length - 1;
  let count = Math.max(1, Math.min(room, owed.of - 1));
  while (count > 1 && !fitsOneCommit(folded(count))) count = Math.floor(count / 2);
  return folded(count);
}
