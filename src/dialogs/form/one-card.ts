/**
 * A form of one card in a dialog, about one thing, for one person, as it is at one press. Its engine is beside it:
 * `submit.ts` opens and sends it, `saved.ts` keeps what is typed and shows it. A form of several cards is a journey,
 * `src/dialogs/journey`, and stands on the same parts.
 */
import type { Button } from '../../cards/buttons.ts';
import type { Card } from '../../cards/card.ts';
import type { Field, FieldError, Raw, Read } from '../../cards/form/fields.ts';
import type { Instant } from '../../rules/base/vocabulary.ts';
import type { Store } from '../../store/port.ts';
import type { KeptPlace } from './kept.ts';

/** What a form's button sends beside the inputs. */
export interface Sent {
  readonly nonce: string;
  /** There where what was typed is kept: the inputs left empty because it is too long to show. */
  readonly held?: readonly string[] | undefined;
  /** What was typed into it is kept, and stands in its inputs. */
  readonly kept?: true | undefined;
  /** What was asked about on the card it was sent from, by id: sending it again confirms that. */
  readonly sure?: readonly string[] | undefined;
}

/** What is odd and has to be confirmed: what is asked in words, and by which ids it is confirmed. */
export interface Question {
  readonly asks: readonly string[];
  readonly sure: readonly string[];
}

/** What came of sending it. Where it was refused, what was typed is kept first, and the answer offers it. */
export type Outcome<Shown> =
  | { readonly shown: Shown }
  | { readonly errors: readonly FieldError[] }
  /** Carried out once it is confirmed; nothing was changed or told yet. */
  | { readonly question: Question }
  /** It was carried out under this nonce at the same moment, from somewhere else. */
  | { readonly already: Done<Shown> }
  | { readonly refused: Refused<Shown> };

/** It was carried out under its nonce. */
export interface Done<Shown> {
  /** All texts that were recorded by it. */
  readonly recorded: () => Promise<readonly string[]>;
  readonly show: () => Promise<Shown>;
}

/** `buttons`: the way to what is kept of the form, if anything is. */
export type Refused<Shown> = (buttons: readonly unknown[]) => Shown;

/** All that its card is drawn and kept with. `Shown`: what the dialog shows, with `show` made of a card. */
export interface FormCard<Shown> {
  readonly title: string;
  readonly send: string;
  readonly paragraphs: readonly string[];
  readonly extra: readonly unknown[];
  readonly fields: readonly Field[];
  /** What the button of the folded ones says, where it is not the usual. */
  readonly moreTitle?: string | undefined;
  /** What stands in the inputs at first. */
  readonly atFirst: Raw;
  /** Its buttons: what opens it, sends it and shows what is kept of it, and what they all carry. */
  readonly verbs: {
    readonly open: string;
    readonly send: string;
    readonly saved: string;
    /** Asked by its way back, where what is half written is kept; where there is none, the way back drops it. */
    readonly leave?: string;
  };
  readonly carries: Readonly<Record<string, unknown>>;
  readonly back: Button;
  /** A form to go on to for a while, by the button that leaves this one and keeps it. */
  readonly onward?: { readonly title: string; readonly data: Readonly<Record<string, unknown>> } | undefined;
  /** Where what is typed into it is kept. */
  readonly place: KeptPlace;
  readonly show: (card: Card) => Shown;
}

/** `doneUnder`: what was carried out under this nonce already; undefined where nothing was. */
export interface SentCard<Shown> extends FormCard<Shown> {
  readonly doneUnder: (nonce: string) => Done<Shown> | undefined;
}

export interface OneCard<Answers, Shown> extends SentCard<Shown> {
  /** Why this person may not send it now; undefined where they may. */
  readonly refused: () => Refused<Shown> | undefined;
  readonly read: (raw: Raw) => Read<Answers>;
  readonly carryOut: (answers: Answers, nonce: string, sure: readonly string[]) => Promise<Outcome<Shown>>;
}

export interface FormDeps {
  readonly store: Store;
  readonly newId: () => string;
  readonly now: Instant;
}
