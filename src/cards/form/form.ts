/** A form: a heading, what to know, the inputs, the buttons. All forms are drawn with one template, and one for each input. */
import { type Button, drawButton, foldedWhy, type Surface } from '../buttons.ts';
import type { Card } from '../card.ts';
import { template } from '../expand.ts';
import { plainTitle, withoutMarkdown } from '../text.ts';
import { type Choice, type Field, type FieldError, neededWordsOf, type Raw } from './fields.ts';
import inputs from './inputs.json' with { type: 'json' };
import source from './template.json' with { type: 'json' };
import { type TypedText, typedIn } from './typed.ts';

export interface Form {
  /** `Step 3 of 9`, or nothing. */
  readonly step?: string;
  readonly title: string;
  /** Our own sentences; may hold Markdown. Somebody's words go into `extra`. */
  readonly paragraphs: readonly string[];
  readonly fields: readonly Field[];
  /** What stands in the inputs already. */
  readonly raw?: Raw;
  readonly errors?: readonly FieldError[];
  /** What is odd about what was sent and has to be confirmed, in words. */
  readonly asks?: readonly string[];
  /** Drawn between the paragraphs and the inputs. */
  readonly extra?: readonly unknown[];
  /** Shows the folded questions from the start: something stands in them. Where one is in error they are shown anyway. */
  readonly unfolded?: boolean;
  /** What the button of the folded questions says, where it is not the usual. */
  readonly moreTitle?: string | undefined;
  readonly buttons: readonly Button[];
  readonly surface: Surface;
}

const expand = template<object>(source);
/** A template that has to choose among all kinds asks for each of them, for each input. */
type Drawn = Exclude<Field['kind'], 'pick'> | 'list' | 'query' | 'hint';
const draw: { readonly [Kind in Drawn]: (data: object) => unknown } = {
  text: template(inputs.text),
  choice: template(inputs.choice),
  choices: template(inputs.choices),
  list: template(inputs.list),
  query: template(inputs.query),
  date: template(inputs.date),
  time: template(inputs.time),
  number: template(inputs.number),
  hint: template(inputs.hint),
};

/** Those that stand on the card. Of what is looked up it is the one that was chosen, or nobody could read it. */
function choicesOn(field: Field, typed: TypedText): readonly Choice[] {
  if (field.kind === 'choice' || field.kind === 'choices') return field.choices;
  if (field.kind !== 'pick') return [];
  const value = typed[field.id] ?? '';
  const title = field.titleOf(value);
  const isListed = field.choices.some((choice) => choice.value === value);
  return title === undefined || isListed ? field.choices : [...field.choices, { value, title }];
}

function templateOf(field: Field): Drawn {
  if (field.kind !== 'pick') return field.kind;
  return field.dataset === undefined ? 'list' : 'query';
}

function drawField(field: Field, typed: TypedText): object {
  const compact = field.kind === 'choice' && field.compact === true;
  const input = draw[templateOf(field)]({
    id: field.id,
    label: field.required ? `${field.label} (required)` : field.label,
    required: field.required === true,
    errorMessage: field.required ? neededWordsOf(field) : 'Check this answer.',
    value: typed[field.id] ?? '',
    long: field.kind === 'text' && field.long === true,
    choices: choicesOn(field, typed).map(({ value, title }) => ({ value, title: plainTitle(title) })),
    dataset: field.kind === 'pick' ? (field.dataset ?? '') : '',
    many: field.kind === 'choices',
    style: compact ? 'compact' : 'expanded',
  });
  const { hint = '' } = field;
  return { items: hint === '' ? [input] : [input, draw.hint({ hint })] };
}

/** Where what is needed is said in words. */
const isNeeded = / \(required\)$/;

function errorLines({ errors = [], fields }: Form): readonly string[] {
  return errors.map((error) => {
    const label = fields.find((field) => field.id === error.field)?.label.replace(isNeeded, '');
    return label === undefined ? error.says : `**${label}**: ${error.says}`;
  });
}

/** No input has this name. */
const moreId = 'more-questions';
const usualMore = 'Add more, if you can';

/** The folded questions under their button. Inputs that are not shown are sent like the others. */
function foldedPart(
  { fields, errors = [], unfolded = false, moreTitle = usualMore }: Form,
  typed: TypedText,
): readonly unknown[] {
  const some = fields.filter(({ folded }) => folded);
  if (some.length === 0) return [];
  const isVisible = unfolded || some.some(({ id }) => errors.some(({ field }) => field === id));
  const items = some.map((field) => ({ type: 'Container', spacing: 'Medium', ...drawField(field, typed) }));
  return [
    { type: 'ActionSet', actions: [{ type: 'Action.ToggleVisibility', title: moreTitle, targetElements: [moreId] }] },
    { type: 'Container', id: moreId, isVisible, items },
  ];
}

/** Draws the form with what was typed so far and what is wrong with it. */
export function formCard(form: Form): Card {
  const typed = typedIn(form.fields, form.raw ?? {});
  return expand({
    step: form.step ?? '',
    title: form.title,
    spoken: withoutMarkdown(form.title),
    paragraphs: form.paragraphs,
    errors: errorLines(form),
    why: foldedWhy(form.errors ?? []),
    asks: form.asks ?? [],
    extra: form.extra ?? [],
    fields: form.fields.filter(({ folded }) => !folded).map((field) => drawField(field, typed)),
    more: foldedPart(form, typed),
    buttons: form.buttons.map((button) => drawButton(button, form.surface)),
  });
}
