/** The shape of a row for an action: one file says who may do it, when, what it needs, what comes of it, and its words. */

import type { Count } from '../base/calendar.ts';
import type { Instant, LocalDate, PersonId, Reference, Route } from '../base/vocabulary.ts';
import type { CaseEvent } from '../events.ts';
import type { Source } from '../procedure/source.ts';
import type { Case, Stage } from '../record/case.ts';
import type { CaseRole } from '../record/case-roles.ts';
import type { ReadBy } from '../record/readers.ts';
import type { ActorContext, DecisionContext } from './context.ts';
import type { Doubt } from './doubt.ts';
import type { EventRows } from './event.ts';
import type { Guard } from './guard.ts';
import type { ObligationRow } from './obligation.ts';
import type { Refusal } from './refusals.ts';

/** What an action decides with. */
export interface Deciding extends ActorContext {
  /** What is still to do on the case, by its key. */
  stillToDo(key: string): ToDo | undefined;
  /** All that is still to do on it. */
  undone(): readonly Titled[];
  /** What would follow from these events, in sentences: what the case says and owes then and does not now. */
  follows(events: readonly CaseEvent[]): readonly string[];
}

export interface Titled {
  readonly key: string;
  readonly title: string;
  readonly row: ObligationRow;
}

/** Something still to do, as far as an action looks at it. */
export interface ToDo {
  readonly row: ObligationRow;
  readonly askedSince: Instant;
  readonly due: Count;
  /** The last day to which the nudges about it can be put off today; undefined where they cannot be. */
  readonly putOffTo: LocalDate | undefined;
}

export type ActionResult = readonly CaseEvent[] | Refusal;

/** The words of the form in which an action is done. */
export interface FormWords {
  readonly title: string;
  /** What its button says. */
  readonly send: string;
  /** Said above its questions. */
  readonly says?: readonly string[];
  /** Its one question, where that is why; null where it asks nothing; left out where it has a form of its own. */
  readonly why?: string | null;
  /** Who reads what is typed into each of its inputs, said before it is sent; left out where it asks for no words. */
  readonly readBy?: ReadBy;
}

/** What permission, buttons and documents read. */
export interface ActionRow {
  readonly source: Source;
  /** What the button on the open case says; absent where no button of its own leads here. */
  readonly label?: string;
  /** Keeps the case in order and does not carry it on: its button stands after the others. */
  readonly afterwards?: true;
  readonly who: readonly CaseRole[];
  /** Those of `who` that may do it on this case as it stands; all of them where it is left out. */
  readonly whoNow?: (c: Case) => readonly CaseRole[];
  /** What those of `who` have become once somebody was first: they read what was done, and not who may do it. */
  readonly cameLate?: readonly CaseRole[];
  /**
   * Those of `who` that stand in where the others do not do it: they record what the others told them, or take back what
   * was asked. Nudging them does not take the place of asking the others.
   */
  readonly standIns?: readonly CaseRole[];
  /** The same on this case as it stands, where that is not always so. */
  readonly standInsNow?: (c: Case) => readonly CaseRole[];
  /** What those of these roles are told who may not do it, in place of who may. */
  readonly forOthers?: {
    readonly roles: readonly CaseRole[];
    readonly says: (c: Case) => string;
    readonly source: Source;
  };
  /** What those of these roles are told, whatever else they are to the case: they may not, and see no button. */
  readonly notFor?: { readonly roles: readonly CaseRole[]; readonly says: string };
  /** It takes a second person: who was the first as the case stands, and what they read. They see no button. */
  readonly secondTo?: { readonly first: (c: Case) => PersonId | undefined; readonly says: string };
  /** It gives the case to somebody who manages it: the first who does, or another. */
  readonly gives?: 'first-manager' | 'next-manager';
  /** On which routes it may be done; on every one where it is left out. */
  readonly routes?: readonly Route[];
  readonly from: readonly Stage[];
  /** `as-before-closing`: the stage in which it was when it was closed. */
  readonly to: Stage | 'same' | 'as-before-closing';
  readonly guards: readonly Guard[];
  /** That its time is over: then it is refused, and no button leads to it. */
  tooLate?(c: Case, by: Pick<DecisionContext, 'now' | 'calendar' | 'policy'>): Refusal | undefined;
  /** What stands in the way where somebody else was first; undefined where nobody was. */
  alreadyDone?(c: Case): string | undefined;
}

export interface Action<Input, E extends { readonly type: string } = never> extends ActionRow {
  readonly form: FormWords;
  /** Its events, or a refusal of what was given. Permission is settled before. */
  decide(c: Case, input: Input, by: Deciding): ActionResult;
  /** What is odd about what was given, where it could be carried out. Whoever sent it confirms it or changes it. */
  doubts?(c: Case, input: Input, by: Deciding): readonly Doubt[];
  /** Other cases that somebody names in it: they have to be there for whoever names them. */
  namesCases?(input: Input): { readonly field: string; readonly all: readonly Reference[] } | undefined;
  /** What was done, after "you", where its first event says less of it. */
  saysDone?(input: Input): string | undefined;
  /** What others will be told by it, in a line; said where something is asked about. */
  tells?(c: Case, input: Input, by: ActorContext): string;
  /** Its own events; those of other actions have their rows there. */
  readonly events: EventRows<E>;
}

export type NoInput = Record<never, never>;
/** What most actions want. */
export interface Reason {
  readonly reason: string;
}

/** An action whose form only asks why: it is drawn from its words, without a form of its own in `dialogs/`. */
export interface ReasonAction<E extends { readonly type: string } = never> extends Action<Reason, E> {
  readonly form: FormWords & { readonly why: string; readonly readBy: ReadBy };
}
/** One whose form asks nothing: the same. */
export interface PlainAction<E extends { readonly type: string } = never> extends Action<NoInput, E> {
  readonly form: FormWords & { readonly why: null };
}
