/** The open card of a draft. */

import { type Button, drawButton } from '../../cards/buttons.ts';
import type { Card } from '../../cards/card.ts';
import { answeredSections } from '../../cards/check-answers/check-answers.ts';
import type { Field, FieldError } from '../../cards/form/fields.ts';
import type { Form } from '../../cards/form/form.ts';
import type { TypedText } from '../../cards/form/typed.ts';
import { mayHoldDetails } from '../../cards/label.ts';
import type { JourneyMove } from '../../cards/verbs/journey.ts';
import { inSentence } from '../../rules/base/capitals.ts';
import { drawKept, firstThatFits, holdings, type KeptForm } from '../form/render.ts';
import { buttonOf } from './button.ts';
import { type Draft, typedAt } from './draft.ts';
import type { Journey, JourneyTypes, StepOf } from './journey.ts';
import { linesToCheck, notesToCheck, sectionsToCheck } from './render-check.ts';
import { isThere, sayStep, sectionOf, tellingOf, titleOf } from './steps.ts';
import { notSentMeanwhile, notSentYet } from './words.ts';

/** What is said on top of the card, if anything. */
export interface Above {
  readonly note?: string;
  /** What is asked before it is sent. */
  readonly asks?: readonly string[];
  readonly errors?: readonly FieldError[];
}

export interface Drawn {
  readonly card: Card;
  /** Inputs left empty because what stands in the draft is too long to show beside the rest. */
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

function buttonsOf<T extends JourneyTypes>(
  journey: Journey<T>,
  draft: Draft<T>,
  held: readonly string[],
): readonly [Button, ...Button[]] {
  const { step, changing } = draft;
  const { check } = journey;
  const more = held.length > 0 ? { held } : {};
  const button = (title: string, move: JourneyMove): Button => buttonOf(journey, draft, title, move, more);
  const main = (title: string, move: JourneyMove): Button => ({ ...button(title, move), main: true });
  const onward = tellingOf(journey, step) === undefined ? 'Next' : 'Continue';
  const others: readonly (readonly [JourneyMove, Button])[] = [
    ['check', button(`Go straight to ${inSentence(check.title)}`, 'check')],
    ['back', changing ? { ...button('Cancel this change', 'back'), withoutInputs: true } : button('Back', 'back')],
    ['leave', button('Leave and finish later', 'leave')],
  ];
  return [
    step === 'check' ? main(check.send, 'send') : main(changing ? 'Save the change' : onward, 'next'),
    ...others.filter(([move]) => isThere(journey, move, draft)).map(([, one]) => one),
  ];
}

/** `most`: so many characters of an answer are shown on the check. */
interface Trying {
  readonly most: number;
  readonly held: readonly string[];
}

function contentOf<T extends JourneyTypes>(
  journey: Journey<T>,
  draft: Draft<T>,
  around: T['around'],
  { most, held }: Trying,
): Pick<Form, 'paragraphs' | 'extra'> {
  const { step } = draft;
  const section = sectionOf(journey, step);
  if (section !== undefined) return { paragraphs: section.paragraphs(around), extra: section.extra?.(around) ?? [] };
  const telling = tellingOf(journey, step);
  if (telling !== undefined) return { paragraphs: telling.paragraphs(around) };
  const [first] = buttonsOf(journey, draft, held);
  return {
    paragraphs: [notSentYet(journey.check.send), ...notesToCheck(journey, draft, around)],
    extra: [
      ...linesToCheck(journey, draft),
      // The same button stands at the foot: who has nothing to change need not go there.
      { type: 'ActionSet', actions: [drawButton(first, journey.surface)] },
      ...answeredSections(sectionsToCheck(journey, draft, around), {
        most,
        notAsked: journey.check.notAsked,
        notAnswered: journey.check.notAnswered,
        surface: journey.surface,
      }),
    ],
  };
}

/** The phone route, say, and that nothing is lost by leaving. */
function drawFoot(text: string): unknown {
  return { type: 'TextBlock', text, isSubtle: true, size: 'Small', wrap: true, separator: true };
}

function usualAt<T extends JourneyTypes>(journey: Journey<T>, step: StepOf<T>, around: T['around']): TypedText {
  return sectionOf(journey, step)?.usual?.(around) ?? {};
}

/** What was typed, or what is usual where the card was not answered yet. */
function shownAt<T extends JourneyTypes>(journey: Journey<T>, draft: Draft<T>, around: T['around']): TypedText {
  const { step, typed } = draft;
  return { ...(typed[step] === undefined ? usualAt(journey, step, around) : {}), ...typedAt(draft, step) };
}

/** Whether somebody has answered a folded question, or changed what usually stands in it. */
function isUnfolded<T extends JourneyTypes>(journey: Journey<T>, draft: Draft<T>, around: T['around']): boolean {
  const { step } = draft;
  const shown = shownAt(journey, draft, around);
  const usual = usualAt(journey, step, around);
  return fieldsOf(journey, step, around).some(
    ({ id, folded }) => folded && (shown[id] ?? '') !== (usual[id] ?? '') && (shown[id] ?? '') !== '',
  );
}

function formOf<T extends JourneyTypes>(
  journey: Journey<T>,
  draft: Draft<T>,
  around: T['around'],
  { note, asks = [], errors = [] }: Above,
  trying: Trying,
): KeptForm {
  const { step } = draft;
  const content = contentOf(journey, draft, around, trying);
  return {
    step: draft.changing ? `${sayStep(journey, step)}, changing an answer` : sayStep(journey, step),
    title: titleOf(journey, step),
    ...content,
    paragraphs: [
      ...(note === undefined ? [] : [`**${note}**`]),
      ...asks,
      ...(draft.changing ? [notSentMeanwhile] : []),
      ...content.paragraphs,
    ],
    fields: fieldsOf(journey, step, around),
    typed: shownAt(journey, draft, around),
    errors,
    unfolded: draft.changing || isUnfolded(journey, draft, around),
    buttons: (held) => buttonsOf(journey, draft, held),
    surface: journey.surface,
  };
}

/** Draws the open card: where it would be too large for Teams, answers are cut (on the check) or left out and kept. */
export function drawStep<T extends JourneyTypes>(
  journey: Journey<T>,
  draft: Draft<T>,
  around: T['around'],
  above: Above = {},
): Drawn {
  const { step } = draft;
  const foot = tellingOf(journey, step) === undefined ? [drawFoot(journey.foot(around.policy))] : [];
  const [none = [], ...some] = holdings(fieldsOf(journey, step, around), typedAt(draft, step));
  const whole = (step === 'check' ? cuts : cuts.slice(0, 1)).map((most) => ({ most, held: none }));
  const tries = [...whole, ...some.map((held) => ({ most: Math.min(...cuts), held }))];
  const { card, with: how } = firstThatFits(titleOf(journey, step), tries, (trying) => {
    const form = drawKept(formOf(journey, draft, around, above, trying), trying.held);
    return { ...form, body: [...form.body, ...foot] };
  });
  return { card: mayHoldDetails(card), held: how.held };
}
