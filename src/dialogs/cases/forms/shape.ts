/** The form by which one action is done in a dialog: what it asks, and how the answers become the action's input. */

import { newerThanTheProcedure } from '../../../cards/case/newer.ts';
import { investigationNotes } from '../../../cards/case/police.ts';
import type { Field, FieldError, Raw, Values } from '../../../cards/form/fields.ts';
import type { CaseView } from '../../../cases/sight.ts';
import { actions } from '../../../rules/actions.ts';
import type { LocalDate } from '../../../rules/base/vocabulary.ts';
import type { ActionId, CommandInputs } from '../../../rules/commands.ts';
import type { TextKind } from '../../../rules/record/exports.ts';
import type { FormWords } from '../../../rules/rows/action.ts';
import { type FormRow, readBy } from '../../form/row.ts';
import { readersWords } from './readers.ts';

/** What a form may look at: the case as this person sees it, and a random key for what must not be guessed. */
export interface FormView extends CaseView {
  readonly randomKey: string;
}

export interface ActionForm<A extends ActionId> extends FormRow<FormView, CommandInputs[A]>, Pick<FormWords, 'send'> {
  /** What stands in the inputs at first. */
  readonly raw?: (look: FormView) => Raw;
  /** What the button of its folded questions says. */
  readonly moreTitle?: string;
  /** What the same person does next, whose form is shown once this is done: the parts of one thing follow each other. */
  readonly followedBy?: (after: CaseView) => ActionId | undefined;
  /** What is shown to copy once it is recorded: something is taken out of Pathway by it. */
  readonly takes?: TextKind;
  /** Another action that belongs to the same talk: its form is opened from this one, and this one is kept meanwhile. */
  readonly onward?: (look: FormView) => ActionId | undefined;
}

interface Spec<A extends ActionId, Fs extends readonly Field[]>
  extends Pick<ActionForm<A>, 'takes' | 'extra' | 'raw' | 'onward' | 'moreTitle' | 'followedBy'>,
    Partial<Pick<ActionForm<A>, 'paragraphs'>> {
  readonly fields: (look: FormView) => Fs;
  readonly input: (values: Values<Fs>, look: FormView) => CommandInputs[A] | readonly FieldError[];
}

/** What a form most often asks of the day and of the authority: today, and how long a long and a short text may be. */
type Around = Pick<FormView, 'by'>;
export const today = ({ by }: Around): LocalDate => by.calendar.localDate(by.now);
export const long = ({ by }: Around): number => by.policy.textLimits.longText;
export const short = ({ by }: Around): number => by.policy.textLimits.shortText;

/**
 * An action's form: its words stand with the action, its questions here. `paragraphs` depend on the case, and stand
 * before what the action always says. The answers are typed by the fields; `input` may still find errors between them.
 */
export function actionForm<A extends ActionId>(action: A) {
  const { title, send, says = [], readBy: readers = {} } = actions[action].form;
  return <const Fs extends readonly Field[]>({ paragraphs, input, ...spec }: Spec<A, Fs>): ActionForm<A> => ({
    ...spec,
    title,
    send,
    paragraphs: (look) => [
      ...investigationNotes(look),
      ...(paragraphs?.(look) ?? []),
      ...says,
      ...newerThanTheProcedure(look.by.policy, action, today(look)),
      ...readersWords(spec.fields(look), readers),
    ],
    read: readBy(spec.fields, today, input),
  });
}

/** A reason, as most actions want one. */
export function reasonField({ by }: Around, label: string) {
  return {
    kind: 'text',
    id: 'reason',
    label,
    required: true,
    long: true,
    limit: by.policy.textLimits.longText,
  } as const;
}
