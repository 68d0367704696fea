import type { AdaptiveCard, SerializationContext } from 'adaptivecards';
import type { LookUpAnswer } from '../page-api.ts';
import { announce, make } from './elements.ts';
import { AdaptiveCards } from './libraries.ts';

export type LookUp = (dataset: string, text: string) => Promise<LookUpAnswer>;

/** How a card's inputs look things up; set before it is drawn. */
export const lookUps = new WeakMap<AdaptiveCard, LookUp>();

const pause = 150;
let lists = 0;

type Choice = LookUpAnswer['choices'][number];

/** What `choices.data` of a card's input says, which the library knows of later schemas only. */
function datasetIn(source: unknown): string | undefined {
  const query = (source as Record<string, unknown> | null)?.['choices.data'];
  const dataset = (query as { readonly dataset?: unknown } | undefined)?.dataset;
  return typeof dataset === 'string' ? dataset : undefined;
}

/** One is found by typing some of its name, as in Teams. Only what was chosen is sent, by its id. */
export class LookUpChoiceSet extends AdaptiveCards.ChoiceSetInput {
  #dataset: string | undefined;
  #offered: Choice[] = [];
  #box: HTMLInputElement | undefined;

  protected override internalParse(source: Record<string, unknown>, context: SerializationContext): void {
    super.internalParse(source, context);
    this.#dataset = datasetIn(source);
  }

  protected override internalRender(): HTMLElement | undefined {
    const listed = this.choices.map(({ value, title }) => ({ value: value ?? '', title: title ?? '' }));
    const dataset = this.#dataset;
    if (dataset === undefined && this.style !== 'filtered') return super.internalRender();
    this.#offered = [...listed];
    const list = make('datalist', { id: `look-up-${++lists}` });
    const box = make('input', {
      type: 'text',
      class: 'ac-input ac-textInput',
      list: list.id,
      autocomplete: 'off',
      placeholder: this.placeholder ?? '',
    });
    this.#box = box;
    box.value = listed.find(({ value }) => value === this.defaultValue)?.title ?? '';
    const offer = (some: readonly Choice[]) =>
      list.replaceChildren(...some.map(({ title }) => make('option', { value: title })));
    offer(listed);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async (typed: string) => {
      const ask = lookUps.get(this.getRootObject() as AdaptiveCard);
      if (ask === undefined || dataset === undefined) return;
      const { choices, trouble } = await ask(dataset, typed);
      if (box.value !== typed) return;
      this.#offered = [...listed, ...choices];
      offer(choices);
      announce(trouble ?? (choices.length === 0 ? 'Nothing found.' : `${choices.length} found.`));
    };
    box.addEventListener('input', () => {
      this.valueChanged();
      clearTimeout(timer);
      const typed = box.value;
      const isChosen = this.#offered.some(({ title }) => title === typed);
      if (typed.trim() !== '' && !isChosen) timer = setTimeout(() => void look(typed), pause);
    });
    // The library takes what it is given for the input itself, and puts its label there.
    queueMicrotask(() => box.after(list));
    return box;
  }

  /** What was typed and not chosen is nobody. */
  override get value(): string | undefined {
    if (this.#box === undefined) return super.value;
    const typed = this.#box.value;
    return this.#offered.find(({ title }) => title === typed)?.value;
  }

  override isSet(): boolean {
    return this.#box === undefined ? super.isSet() : this.value !== undefined;
  }
}
