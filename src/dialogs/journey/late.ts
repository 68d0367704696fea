/** A button in a dialog whose card was answered somewhere else meanwhile, such as on another device. */
import type { Raw } from '../../cards/form/fields.ts';
import { inputsOf } from '../form/parse.ts';
import type { Shown } from '../turn.ts';
import { at, type Draft, typedAt, withAdded } from './draft.ts';
import type { Tools } from './handle-action.ts';
import type { JourneyTypes, StepOf } from './journey.ts';
import type { StepContext } from './navigation.ts';
import { fieldsOf } from './render.ts';
import { stepsOf } from './steps.ts';
import { answeredMeanwhile, saidOn, shownBelow } from './words.ts';

/** The draft with the texts of the card that it does not hold yet; undefined where it holds them all. */
function withTexts<T extends JourneyTypes>(
  { open, speaker }: StepContext<T>,
  step: StepOf<T>,
  raw: Raw,
  { journey, deps }: Tools<T>,
): Draft<T> | undefined {
  const texts = fieldsOf(journey, step, deps.aroundOf(speaker)).filter(({ kind }) => kind === 'text');
  const typed = Object.entries(inputsOf(texts, raw) ?? {});
  const before = typedAt(open, step);
  const others = typed.filter(([id, text]) => !(before[id] ?? '').includes(text.trim()));
  if (others.length === 0) return undefined;
  return others.reduce<Draft<T>>((draft, [id, text]) => withAdded(draft, step, id, text.trim()), open);
}

/**
 * The answer takes the place of the card it was pressed on, and with it of what was written there. So that is put below
 * what stands in the draft, and shown. Without anything of the kind, a word.
 */
export async function pressLate<T extends JourneyTypes>(
  context: StepContext<T>,
  pressedOn: string | undefined,
  raw: Raw,
  tools: Tools<T>,
): Promise<Shown> {
  const { journey, navigation } = tools;
  const { open } = context;
  const step = journey.surface === 'dialog' ? stepsOf(journey).find((one) => one === pressedOn) : undefined;
  const draft = step && withTexts(context, step, raw, tools);
  if (step === undefined || draft === undefined) return { word: saidOn[journey.surface].oldCard };
  const changing = step !== 'check' && (open.changing || open.step === 'check');
  return navigation.to(context, at(draft, step, changing), shownBelow, { note: answeredMeanwhile });
}
