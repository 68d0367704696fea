/** The open card of a draft. */
import type { Button } from '../../cards/buttons.ts';
import type { Card } from '../../cards/card.ts';
import { answeredSections } from '../../cards/check-answers/check-answers.ts';
import type { Field, FieldError } from '../../cards/form/fields.ts';
import { type Form, formCard } from '../../cards/form/form.ts';
import { fits } from '../../cards/size.ts';
import type { JourneyMove } from '../../cards/verbs/journey.ts';
import { buttonOf } from './button.ts';
import { type Draft, typedAt } from './draft.ts';
import type { Journey, JourneyTypes, StepOf } from './journey.ts';
import { notesToCheck, sectionsToCheck } from './render-check.ts';
import { isThere, sayStep, sectionOf, tellingOf, titleOf } from './steps.ts';
import { inSentence } from './words.ts';

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

/** The inputs of a step's card. */
export function fieldsOf<T extends JourneyTypes>(
  journey: Journey<T>,
  step: StepOf<T>,
  around: T['around'],
): readonly Field[] {
  const asks = step === 'check' ? journey.check.asks : sectionOf(journey, step);
  return asks?.fields(around) ?? [];
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

function buttonsOf<T extends JourneyTypes>(
  journey: Journey<T>,
  draft: Draft<T>,
  held: readonly string[],
): readonly Button[] {
  const { step, changing } = draft;
  const { check } = journey;
  const more = held.length > 0 ? { held } : {};
  const button = (title: string, move: JourneyMove): Button => buttonOf(journey, draft, title, move, more);
  const main = (title: string, move: JourneyMove): Button => ({ ...button(title, move), main: true });
  const onward = tellingOf(journey, step) === undefined ? 'Next' : 'Go on';
  const others: readonly (readonly [JourneyMove, Button])[] = [
    ['check', button(`Go straight to ${inSentence(check.title)}`, 'check')],
    ['back', changing ? { ...button('Back, change nothing', 'back'), withoutInputs: true } : button('Back', 'back')],
    ['leave', button('Leave and finish later', 'leave')],
  ];
  return [
    step === 'check' ? main(check.send, 'send') : main(changing ? 'Save the change' : onward, 'next'),
    ...others.filter(([move]) => isThere(journey, move, draft)).map(([, one]) => one),
  ];
}

function contentOf<T extends JourneyTypes>(
  journey: Journey<T>,
  draft: Draft<T>,
  around: T['around'],
  { most }: Room,
): Pick<Form, 'paragraphs' | 'extra'> {
  const { step } = draft;
  const section = sectionOf(journey, step);
  if (section !== undefined) return { paragraphs: section.paragraphs(around), extra: section.extra?.() ?? [] };
  const telling = tellingOf(journey, step);
  if (telling !== undefined) return { paragraphs: telling.paragraphs(around) };
  return {
    paragraphs: notesToCheck(journey, draft, around),
    extra: answeredSections(sectionsToCheck(journey, draft, around), {
      most,
      notAsked: journey.check.notAsked,
      surface: journey.surface,
    }),
  };
}

/** The phone route, say, and that nothing is lost by leaving. */
function drawFoot(text: string): unknown {
  return { type: 'TextBlock', text, isSubtle: true, size: 'Small', wrap: true, separator: true };
}

function draw<T extends JourneyTypes>(
  journey: Journey<T>,
  draft: Draft<T>,
  around: T['around'],
  { note, errors = [] }: Above,
  room: Room,
): Card {
  const { step } = draft;
  const typed = typedAt(draft, step);
  const content = contentOf(journey, draft, around, room);
  const fields = fieldsOf(journey, step, around);
  const card = formCard({
    step: draft.changing ? `${sayStep(journey, step)}: a change` : sayStep(journey, step),
    title: titleOf(journey, step),
    ...content,
    paragraphs: note === undefined ? content.paragraphs : [`**${note}**`, ...content.paragraphs],
    fields: fields.map((field) => drawn(field, room.held.includes(field.id), typed[field.id] ?? '')),
    raw: Object.fromEntries(Object.entries(typed).filter(([id]) => !room.held.includes(id))),
    errors,
    buttons: buttonsOf(journey, draft, room.held),
    surface: journey.surface,
  });
  if (tellingOf(journey, step) !== undefined) return card;
  return { ...card, body: [...card.body, drawFoot(journey.foot(around.policy))] };
}

/** Draws the open card: where it would be too large for Teams, answers are cut (on the check) or left out and kept. */
export function drawStep<T extends JourneyTypes>(
  journey: Journey<T>,
  draft: Draft<T>,
  around: T['around'],
  above: Above = {},
): Drawn {
  const longestFirst = Object.entries(typedAt(draft, draft.step))
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([id]) => id);
  const whole = (draft.step === 'check' ? cuts : cuts.slice(0, 1)).map((most): Room => ({ most, held: [] }));
  const parts = longestFirst.map((_, last): Room => ({ most: 100, held: longestFirst.slice(0, last + 1) }));
  for (const room of [...whole, ...parts]) {
    const card = draw(journey, draft, around, above, room);
    if (fits(card)) return { card, held: room.held };
  }
  throw new Error(`The card of the step ${draft.step} is too large even when it is empty.`);
}
