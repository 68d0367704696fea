/** The form by which one action is done in a dialog: what it asks, and how the answers become the action's input. */
import type { Field, FieldError, Raw, Read, Values } from '../../../cards/form/fields.ts';
import { readFields } from '../../../cards/form/fields.ts';
import type { CaseView } from '../../../cases/sight.ts';
import { actions } from '../../../rules/actions.ts';
import type { ActionId, Inputs } from '../../../rules/inputs.ts';
import type { FormWords } from '../../../rules/rows/action.ts';

/** What a form may look at: the case as this person sees it, and a random key for what must not be guessed. */
export interface FormView extends CaseView {
  readonly randomKey: string;
}

export interface ActionForm<A extends ActionId> extends Pick<FormWords, 'title' | 'send'> {
  paragraphs(look: FormView): readonly string[];
  extra?(look: FormView): readonly unknown[];
  fields(look: FormView): readonly Field[];
  /** What stands in the inputs at first. */
  raw?(look: FormView): Raw;
  read(raw: Raw, look: FormView): Read<Inputs[A]>;
}

interface Spec<A extends ActionId, Fs extends readonly Field[]> {
  /** What depends on the case, before what the action always says. */
  readonly paragraphs?: (look: FormView) => readonly string[];
  readonly extra?: (look: FormView) => readonly unknown[];
  readonly fields: (look: FormView) => Fs;
  readonly raw?: (look: FormView) => Raw;
  readonly input: (values: Values<Fs>, look: FormView) => Inputs[A] | readonly FieldError[];
}

/**
 * An action's form: its words stand with the action, its questions here. The answers are typed by the fields; `input`
 * may still find errors between fields.
 */
export function actionForm<A extends ActionId>(action: A) {
  const { title, send, says = [] } = actions[action].form;
  return <const Fs extends readonly Field[]>(spec: Spec<A, Fs>): ActionForm<A> => ({
    title,
    send,
    paragraphs: (look) => [...(spec.paragraphs?.(look) ?? []), ...says],
    fields: spec.fields,
    ...(spec.extra === undefined ? {} : { extra: spec.extra }),
    ...(spec.raw === undefined ? {} : { raw: spec.raw }),
    read: (raw, look) => {
      const read = readFields(spec.fields(look), raw, look.by.calendar.localDate(look.by.now));
      if (!read.ok) {
        return read;
      }
      const input = spec.input(read.values, look);
      return Array.isArray(input) ? { ok: false, errors: input } : { ok: true, values: input as Inputs[A] };
    },
  });
}

/** A reason, as most actions want one. */
export function reasonField({ by }: FormView, label: string) {
  return {
    kind: 'text',
    id: 'reason',
    label,
    required: true,
    long: true,
    limit: by.policy.textLimits.longText,
  } as const;
}
