/** A concern that is still being written, and the last ones sent. */
import type { Receipt } from '../../cards/receipt/receipt.ts';
import type { SectionId } from '../../cards/verbs/concern.ts';
import type { Concern } from '../../rules/concern/concern.ts';
import type { Instant, Reference } from '../../rules/words.ts';
import { isSection, type StepId } from './steps/index.ts';

/** Input id to what was typed. */
export type Typed = Readonly<Record<string, string>>;

export interface Draft {
  readonly id: string;
  /** The case's reference to be; nobody is shown it before the concern is sent. */
  readonly reference: Reference;
  readonly begunAt: Instant;
  /** When the person last did something with it. */
  readonly touchedAt: Instant;
  /** The open card's step. */
  readonly step: StepId;
  /** Grows with each card: only the newest one's buttons count. */
  readonly turn: number;
  /** The posts the open card is in, and those before it that are not yet known to be lines. */
  readonly posts: readonly string[];
  /** Everything typed, right or wrong, by step. */
  readonly typed: Readonly<Partial<Record<StepId, Typed>>>;
  /** Sections that were gone through, even if nothing was written in them. */
  readonly asked: readonly SectionId[];
  /** The section was opened again from the check, and leads back there. */
  readonly changing: boolean;
  /** From which step the check was reached. */
  readonly checkedFrom: StepId;
  /** Left for later: nothing typed into the chat goes into it. */
  readonly putAside: boolean;
  /** What is being sent: from here on nothing in it changes any more. */
  readonly sending?: Concern | undefined;
}

/** A concern sent: enough to give the same receipt again, and nothing of what was in it. */
export interface Sent extends Receipt {
  readonly draft: string;
}

export function newDraft(id: string, reference: Reference, now: Instant): Draft {
  return {
    id,
    reference,
    begunAt: now,
    touchedAt: now,
    step: 'safety',
    turn: 1,
    posts: [],
    typed: {},
    asked: [],
    changing: false,
    checkedFrom: 'seenOrHeard',
    putAside: false,
  };
}

export function typedAt(draft: Draft, step: StepId): Typed {
  return draft.typed[step] ?? {};
}

/** The draft with a step's answers as typed now. */
export function withTyped(draft: Draft, step: StepId, typed: Typed): Draft {
  return { ...draft, typed: { ...draft.typed, [step]: typed } };
}

/** The draft with the section gone through. */
export function withAsked(draft: Draft, step: StepId): Draft {
  return isSection(step) && !draft.asked.includes(step) ? { ...draft, asked: [...draft.asked, step] } : draft;
}

/** Whether the section counts as asked: it was gone through, or something stands in it. */
export function wasAsked(draft: Draft, section: SectionId): boolean {
  return draft.asked.includes(section) || Object.values(typedAt(draft, section)).some((text) => text.trim() !== '');
}

/** The draft at another step, on a new card; its posts are known once that is posted. */
export function at(draft: Draft, step: StepId, changing = false): Draft {
  const checkedFrom = step === 'check' && !draft.changing ? draft.step : draft.checkedFrom;
  return { ...draft, step, changing, checkedFrom, turn: draft.turn + 1, putAside: false };
}
