/** What is still being written, and the last ones sent. */
import type { TypedText } from '../../cards/form/typed.ts';
import type { Instant, Reference } from '../../rules/base/vocabulary.ts';
import type { Journey, JourneyTypes, StepOf } from './journey.ts';
import { type Line, notAddedTo, withLines } from './lines.ts';
import type { Reminded } from './reminder-times.ts';
import { sectionOf } from './steps.ts';

export interface Draft<T extends JourneyTypes> {
  readonly id: string;
  /** The case's reference to be; nobody is shown it before it is sent. */
  readonly reference: Reference;
  readonly begunAt: Instant;
  /** When the person last did something with it. */
  readonly touchedAt: Instant;
  /** The open card's step. */
  readonly step: StepOf<T>;
  /** Grows with each card: only the newest one's buttons count. */
  readonly turn: number;
  /** The posts the open card is in, those before it that are not yet known to be lines, and those that say that it was not sent. In their order. */
  readonly posts: readonly string[];
  /** Everything typed, right or wrong, by step. */
  readonly typed: Readonly<Record<string, TypedText | undefined>>;
  /** Sections that were gone through, even if nothing was written in them. */
  readonly asked: readonly T['step'][];
  /** The section was opened again from the check, and leads back there. */
  readonly changing: boolean;
  /** From which step the check was reached. */
  readonly checkedFrom: StepOf<T>;
  /** Left for later: nothing typed into the chat goes into it. */
  readonly putAside: boolean;
  /** What was asked of it on the open card: the next press says that it is so. */
  readonly askedOf?: readonly string[] | undefined;
  /** What was typed into the chat, and does not stand in `typed` yet. */
  readonly lines?: readonly Line[] | undefined;
  /** What was said of it since its owner last did something with it. */
  readonly reminded?: Reminded | undefined;
  /** Somebody is saying it, or tried to. */
  readonly reminding?: Reminding | undefined;
}

/** `sender` has it until then; `tries` failed so far. */
export interface Reminding {
  readonly tries?: number | undefined;
  readonly sender?: string;
  readonly until?: Instant;
}

/** One that was sent: its receipt, and which draft it was. */
export type Sent<T extends JourneyTypes> = T['receipt'] & { readonly draft: string };

export function newDraft<T extends JourneyTypes>(
  { order, needed }: Journey<T>,
  id: string,
  reference: Reference,
  now: Instant,
): Draft<T> {
  return {
    id,
    reference,
    begunAt: now,
    touchedAt: now,
    step: order[0],
    turn: 1,
    posts: [],
    typed: {},
    asked: [],
    changing: false,
    checkedFrom: needed.at(-1) ?? order[0],
    putAside: false,
  };
}

/** What stands in a step: its inputs as they were sent, and the lines added to it. */
export function typedAt<T extends JourneyTypes>(draft: Draft<T>, step: StepOf<T>): TypedText {
  return withLines(draft.typed[step] ?? {}, draft.lines ?? [], step);
}

/** The draft with a step's answers as typed now; the lines added to it are among them. */
export function withTyped<T extends JourneyTypes>(draft: Draft<T>, step: StepOf<T>, typed: TypedText): Draft<T> {
  return { ...draft, typed: { ...draft.typed, [step]: typed }, lines: notAddedTo(draft.lines ?? [], step) };
}

/** The draft with more text in a field, below what stands there. */
export function withAdded<T extends JourneyTypes>(
  draft: Draft<T>,
  step: StepOf<T>,
  field: string,
  text: string,
): Draft<T> {
  const typed = typedAt(draft, step);
  const before = typed[field] ?? '';
  return withTyped(draft, step, { ...typed, [field]: before === '' ? text : `${before}\n${text}` });
}

/** The draft with the section gone through. */
export function withAsked<T extends JourneyTypes>(journey: Journey<T>, draft: Draft<T>, step: StepOf<T>): Draft<T> {
  const isNew = sectionOf(journey, step) !== undefined && !draft.asked.includes(step);
  return isNew ? { ...draft, asked: [...draft.asked, step] } : draft;
}

/** Whether the section counts as asked: it was gone through, or something stands in it. */
export function wasAsked<T extends JourneyTypes>(draft: Draft<T>, section: T['step']): boolean {
  return draft.asked.includes(section) || Object.values(typedAt(draft, section)).some((text) => text.trim() !== '');
}

/** Whether anything stands in it. */
export function isWritten<T extends JourneyTypes>({ typed, lines = [] }: Pick<Draft<T>, 'typed' | 'lines'>): boolean {
  return (
    lines.length > 0 ||
    Object.values(typed).some((texts) => Object.values(texts ?? {}).some((text) => text.trim() !== ''))
  );
}

/** The draft with one more post in which it is spoken of; Teams may not have named it. */
export function withPost<T extends JourneyTypes>(draft: Draft<T>, post: string): Draft<T> {
  return post === '' || draft.posts.includes(post) ? draft : { ...draft, posts: [...draft.posts, post] };
}

/** The draft at another step, on a new card; its posts are known once that is posted. */
export function at<T extends JourneyTypes>(draft: Draft<T>, step: StepOf<T>, changing = false): Draft<T> {
  const isReached = step === 'check' && draft.step !== 'check' && !draft.changing;
  const checkedFrom = isReached ? draft.step : draft.checkedFrom;
  return { ...draft, step, changing, checkedFrom, turn: draft.turn + 1, putAside: false, askedOf: undefined };
}
