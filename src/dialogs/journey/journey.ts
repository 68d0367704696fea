/**
 * A journey: several cards that are answered one after the other, checked and sent. It is described by rows, and
 * everything in this folder works from them; what it is about, only its own folder knows.
 */
import type { Surface } from '../../cards/buttons.ts';
import type { Card } from '../../cards/card.ts';
import type { GivenAnswer } from '../../cards/check-answers/check-answers.ts';
import type { Field } from '../../cards/form/fields.ts';
import type { TypedText } from '../../cards/form/typed.ts';
import type { JourneyVerbs } from '../../cards/verbs/journey.ts';
import type { Policy } from '../../rules/base/policy.ts';
import type { LocalDate } from '../../rules/base/vocabulary.ts';
import type { FormRow } from '../form/row.ts';

/** What every card is drawn and read with. A journey may add to it. */
export interface Around {
  readonly policy: Policy;
  readonly limits: Pick<Policy['textLimits'], 'longText' | 'shortText'>;
  /** The day it is in Europe/London. */
  readonly today: LocalDate;
}

/** What is different from journey to journey. */
export interface JourneyTypes {
  /** What its verbs begin with. Never changed: cards in chats hold it. */
  readonly name: string;
  /** What is sent: a section's values under its id. */
  readonly answers: object;
  /** The ids of its cards, without the check. */
  readonly step: string;
  readonly around: Around;
  /** Enough to give the same receipt again, and nothing of what was sent. */
  readonly receipt: object;
}

/** Where somebody is: at a card, or at the check, which is the last one. */
export type StepOf<T extends JourneyTypes> = T['step'] | 'check';

/** What was typed on another card, right or wrong. */
export type TypedAt<T extends JourneyTypes> = (step: T['step']) => TypedText;

/** A card that tells something and asks nothing. There is no way to leave on it: nothing is there to be kept. */
export type Telling<T extends JourneyTypes> = Pick<FormRow<T['around'], object>, 'title' | 'paragraphs'>;

/** A card that asks, read with what was typed on the others: for what does not go together with another card. */
export interface Section<T extends JourneyTypes, Values extends object = object>
  extends FormRow<T['around'], Values, [typedAt: TypedAt<T>]> {
  /** The field that takes what is typed into the chat, where the card asks one main thing. */
  readonly typedInto?: string;
  /** What stands in its inputs before anybody has answered the card: they can change it. */
  readonly usual?: (around: T['around']) => TypedText;
  /** That field within a sentence, where the card's title is not: `what you saw or heard`. */
  readonly typedName?: string;
}

/** A row a card: those that the answers have a place for ask, the others tell. */
export type Steps<T extends JourneyTypes> = {
  readonly [S in T['step']]: S extends keyof T['answers'] ? Section<T, NonNullable<T['answers'][S]>> : Telling<T>;
};

/** The last card: everything as it was given, what to know before sending it, and perhaps a last question. */
export interface Check<T extends JourneyTypes> {
  readonly title: string;
  /** The button that sends. */
  readonly send: string;
  /** Its own questions, and under which name their values are sent. */
  readonly asks?: {
    readonly fields: (around: T['around']) => readonly Field[];
    readonly into: string & keyof T['answers'];
  };
  /** What is said where a section was not asked. */
  readonly notAsked: string;
  /** What is said where one was asked and left blank. */
  readonly notAnswered: string;
  /** What is said of so many questions of a section that were left blank beside answers. */
  readonly leftBlank: (count: number) => GivenAnswer;
  /** Said on top, of answers that can be sent. */
  readonly notes: (answers: T['answers'], around: T['around'], typedAt: TypedAt<T>) => readonly string[];
}

/** Sentences in which the thing itself is named. */
export interface JourneyWords<T extends JourneyTypes> {
  /** Within a sentence: `the concern`. */
  readonly thing: string;
  /** Titles: where one is open already, and where somebody leaves. */
  readonly unfinished: string;
  readonly leave: string;
  /** Title of what is said once one that was not sent has been deleted. */
  readonly deleted: string;
  /** The button that says that a typed line belongs to it: `Part of what you saw`. */
  readonly evidence: string;
  /** Beside a button of one that was sent or discarded, or never was this person's. */
  readonly gone: string;
  readonly sentAlready: (receipt: T['receipt']) => string;
}

export interface Journey<T extends JourneyTypes> {
  /** Where the drafts are kept, one for each person. Never changed: what is open under it would be lost. */
  readonly keptAs: string;
  readonly name: T['name'];
  readonly verbs: JourneyVerbs<T['name']>;
  /** Where its cards stand. */
  readonly surface: Surface;
  /** What every button carries along, such as the case it is about. No name of a child: it stands in a chat's history. */
  readonly carries?: Readonly<Record<string, string>>;
  /** The cards in the order in which they are taken; the check follows the last. */
  readonly order: readonly [T['step'], ...T['step'][]];
  readonly steps: Steps<T>;
  /** Without these there is nothing to send. A section that is not among them may be left unasked. */
  readonly needed: readonly [T['step'], ...T['step'][]];
  /** The first card from which one may go straight to the check; left out where every card has to be taken. */
  readonly straightToCheckFrom?: T['step'];
  readonly check: Check<T>;
  readonly words: JourneyWords<T>;
  /** Below every card that asks. */
  readonly foot: (policy: Policy) => string;
  /** The answer to a line of which its writer said that it is a question. */
  readonly questionCard: (policy: Policy) => Card;
  readonly receiptCard: (receipt: T['receipt'], policy: Policy) => Card;
}
