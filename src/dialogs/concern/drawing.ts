/** The open card of a draft. */
import type { Button } from '../../cards/buttons.ts';
import type { Card } from '../../cards/card.ts';
import { answeredSections } from '../../cards/check-answers/check-answers.ts';
import type { Field, FieldError } from '../../cards/form/fields.ts';
import { type Form, formCard } from '../../cards/form/form.ts';
import { fits } from '../../cards/size.ts';
import type { ConcernVerb } from '../../cards/verbs/concern.ts';
import type { Policy } from '../../rules/policy.ts';
import { type Draft, typedAt } from './draft.ts';
import { notesToCheck, sectionsToCheck } from './drawing-check.ts';
import type { Reader } from './reading.ts';
import { reachFields } from './steps/check.ts';
import { isSection, maySkip, type StepId, sayStep, sections } from './steps/index.ts';
import { safetyParagraphs, safetyTitle } from './steps/safety.ts';

export interface Around extends Reader {
  readonly policy: Policy;
}

/** What is said on top of the card, if anything. */
export interface Above {
  readonly note?: string;
  readonly errors?: readonly FieldError[];
}

export interface Drawn {
  readonly card: Card;
  /** Inputs left empty because what stands in the draft is too long to show beside the rest. */
  readonly held: readonly string[];
}

/** How much of the longest answers a card shows. */
interface Room {
  /** Characters of an answer on the check. */
  readonly most: number;
  readonly held: readonly string[];
}

const cuts = [Number.POSITIVE_INFINITY, 1000, 300, 100];

export function titleOf(step: StepId): string {
  if (step === 'safety') return safetyTitle;
  return step === 'check' ? 'Check and send' : sections[step].title;
}

/** The inputs of a step's card. */
export function fieldsOf(step: StepId, reader: Reader): readonly Field[] {
  if (step === 'safety') return [];
  return step === 'check' ? reachFields(reader) : sections[step].fields(reader.limits);
}

/**
 * As drawn on the card: what is needed is said in words and checked here, and not by the client, which would not let
 * anybody go back or leave with an empty input, or would lose what is in the others.
 */
function drawn(field: Field, held: boolean, typed: string): Field {
  const { required, ...open } = field;
  return {
    ...open,
    label: required ? `${field.label} (required)` : field.label,
    ...(held ? { hint: kept(typed) } : {}),
  };
}

function kept(typed: string): string {
  const length = [...typed].length.toLocaleString('en-GB');
  return `Your ${length} characters are kept, but are too long to show. Leave this empty to keep them.`;
}

function buttonsOf({ step, id, turn, changing }: Draft, held: readonly string[]): readonly Button[] {
  const data = { draft: id, turn, ...(held.length > 0 ? { held } : {}) };
  const button = (title: string, verb: ConcernVerb): Button => ({ title, verb, data });
  const main = (title: string, verb: ConcernVerb): Button => ({ ...button(title, verb), main: true });
  const back = button('Back', 'concern/back');
  const leave = button('Leave and finish later', 'concern/leave');
  if (step === 'safety') return [main('Go on', 'concern/next')];
  if (step === 'check') return [main('Send', 'concern/send'), back, leave];
  if (changing) {
    const unchanged: Button = { ...button('Back, change nothing', 'concern/back'), withoutInputs: true };
    return [main('Save the change', 'concern/next'), unchanged, leave];
  }
  const skip = maySkip(step) ? [button('Go straight to check and send', 'concern/check')] : [];
  return [main('Next', 'concern/next'), ...skip, back, leave];
}

function contentOf(draft: Draft, around: Around, { most }: Room): Pick<Form, 'paragraphs' | 'extra'> {
  const { step } = draft;
  if (step === 'safety') return { paragraphs: safetyParagraphs(around.policy) };
  if (isSection(step)) {
    const { paragraphs, extra } = sections[step];
    return { paragraphs: paragraphs(around.policy), extra: extra?.() ?? [] };
  }
  return {
    paragraphs: notesToCheck(draft, around, around.policy),
    extra: answeredSections(sectionsToCheck(draft, around), most),
  };
}

/** The phone route, and that nothing is lost by leaving. */
function foot({ contacts, drafts }: Policy): unknown {
  const { emergency, firstContact } = contacts;
  const text = `Immediate danger: ${emergency.value}. ${firstContact.name}: ${firstContact.phone.value}. Leave and finish later: what you wrote is kept for ${drafts.keptDays} days.`;
  return { type: 'TextBlock', text, isSubtle: true, size: 'Small', wrap: true, separator: true };
}

function draw(draft: Draft, around: Around, { note, errors = [] }: Above, room: Room): Card {
  const { step } = draft;
  const typed = typedAt(draft, step);
  const content = contentOf(draft, around, room);
  const card = formCard({
    step: draft.changing ? `${sayStep(step)}: a change` : sayStep(step),
    title: titleOf(step),
    ...content,
    paragraphs: note === undefined ? content.paragraphs : [`**${note}**`, ...content.paragraphs],
    fields: fieldsOf(step, around).map((field) => drawn(field, room.held.includes(field.id), typed[field.id] ?? '')),
    raw: Object.fromEntries(Object.entries(typed).filter(([id]) => !room.held.includes(id))),
    errors,
    buttons: buttonsOf(draft, room.held),
    surface: 'post',
  });
  return step === 'safety' ? card : { ...card, body: [...card.body, foot(around.policy)] };
}

/** Draws the open card: where it would be too large for Teams, answers are cut (on the check) or left out and kept. */
export function drawStep(draft: Draft, around: Around, above: Above = {}): Drawn {
  const longestFirst = Object.entries(typedAt(draft, draft.step))
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([id]) => id);
  const whole = (draft.step === 'check' ? cuts : cuts.slice(0, 1)).map((most): Room => ({ most, held: [] }));
  const parts = longestFirst.map((_, last): Room => ({ most: 100, held: longestFirst.slice(0, last + 1) }));
  for (const room of [...whole, ...parts]) {
    const card = draw(draft, around, above, room);
    if (fits(card)) return { card, held: room.held };
  }
  throw new Error(`The card of the step ${draft.step} is too large even when it is empty.`);
}
