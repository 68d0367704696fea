/**
 * Lines that were typed into the chat while a draft is open. They wait in the draft: those that were added are read as
 * if they stood in their field, below what is there; of the others it is asked first what they are.
 */

import type { TypedText } from '../../cards/form/typed.ts';
import { inSentence } from '../../rules/base/capitals.ts';
import type { Journey, JourneyTypes, StepOf } from './journey.ts';
import { sectionOf } from './steps.ts';

export interface Line {
  readonly id: string;
  readonly text: string;
  readonly is: 'added' | 'asked';
  /** Where it belongs. */
  readonly step: string;
  readonly field: string;
  /** The draft's, when it came: a card of its step that was drawn before has it not in its input. */
  readonly turn: number;
}

/** The field that takes what is typed. */
export interface Spot<T extends JourneyTypes> {
  readonly step: StepOf<T>;
  readonly field: string;
  /** Within a sentence: `what you saw or heard`. */
  readonly name: string;
}

function spotAt<T extends JourneyTypes>(journey: Journey<T>, step: StepOf<T>): Spot<T> | undefined {
  const section = sectionOf(journey, step);
  if (section?.typedInto === undefined) return undefined;
  return { step, field: section.typedInto, name: section.typedName ?? inSentence(section.title) };
}

/** Of the open card; where it has none, the first there is. */
export function spotOf<T extends JourneyTypes>(journey: Journey<T>, step: StepOf<T>): Spot<T> | undefined {
  return [step, ...journey.order].map((one) => spotAt(journey, one)).find((spot) => spot !== undefined);
}

const asksForm =
  /^(?:and |but |so |please |sorry )?(?:can|could|should|shall|do|does|did|is|are|am|will|would|may|might|has|have|who|whom|whose|what|when|where|why|how|which)\b/i;
const LONGEST_QUESTION = 300;

/** Whether it may be a question, by its form: what it is, only whoever typed it knows. */
export function mayAsk(text: string): boolean {
  return text.length <= LONGEST_QUESTION && (/\?['"”’)\s]*$/.test(text) || asksForm.test(text));
}

const below = (before: string, text: string): string => (before.trim() === '' ? text : `${before}\n${text}`);

/** The texts of a step with the lines that were added to it. */
export function withLines(typed: TypedText, lines: readonly Line[], step: string): TypedText {
  const added = lines.filter((line) => line.is === 'added' && line.step === step);
  if (added.length === 0) return typed;
  const texts = new Map(Object.entries(typed));
  for (const { field, text } of added) texts.set(field, below(texts.get(field) ?? '', text));
  return Object.fromEntries(texts);
}

/** Those that the card drawn at this turn had not in its inputs. */
export const notDrawn = (lines: readonly Line[], step: string, turn: number): readonly Line[] =>
  lines.filter((line) => line.step === step && line.turn === turn);

/** Without those that were added to a step: they stand in its texts by now. */
export const notAddedTo = (lines: readonly Line[], step: string): readonly Line[] =>
  lines.filter((line) => line.is === 'asked' || line.step !== step);
