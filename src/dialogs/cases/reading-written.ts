/** Shows somebody what they wrote into a form that was not carried out. */

import type { Raw } from '../../cards/form/fields.ts';
import { typedIn } from '../../cards/form/typed.ts';
import { nothingWrittenCard, type WrittenText, writtenCard } from '../../cards/written/written.ts';
import type { ActionId } from '../../rules/actions.ts';
import type { DialogShown, Speaker } from '../turn.ts';
import { type CaseDeps, lookUp } from './deps.ts';
import { filledIn, formView, placeOf } from './doing.ts';
import { cutToLimits } from './drawing-form.ts';
import { formOf } from './forms/index.ts';

import type { FormView } from './forms/shape.ts';
import { inCase, noSuchCase } from './showing.ts';
import { keepWritten, readWritten, type Written } from './written.ts';

export interface Asked {
  readonly reference: string;
  readonly action: ActionId;
  readonly part: number;
  /** There where it was pressed on the form itself: what stands in its inputs now is kept before anything is shown. */
  readonly onForm?: { readonly nonce: string; readonly held: readonly string[] } | undefined;
}

/** Each text as it was first written, and as it is in the form now where that is no longer its beginning. */
function textsOf(look: FormView, action: ActionId, { form, whole }: Written): readonly WrittenText[] {
  return formOf(action)
    .fields(look)
    .filter(({ kind }) => kind === 'text')
    .flatMap(({ id, label }): readonly WrittenText[] => {
      const first = whole[id];
      const now = form[id] ?? '';
      const isChanged = first !== undefined && !first.trim().startsWith(now);
      return [
        ...(first === undefined ? [] : [{ label, text: first }]),
        ...(first === undefined || isChanged
          ? [{ label: isChanged ? `${label}, as it is in the form` : label, text: now }]
          : []),
      ];
    })
    .filter(({ text }) => text !== '');
}

/** Shows one part of what is kept. */
export async function showWritten(
  deps: CaseDeps,
  { person, now }: Speaker,
  { reference: typed, action, part, onForm }: Asked,
  given: Raw,
): Promise<DialogShown> {
  const found = await lookUp(deps, typed, person, now);
  if (found === undefined) {
    return noSuchCase();
  }
  const look = formView(deps, found);
  const { reference } = look.case;
  const place = placeOf(look, action);
  const before = await readWritten(deps.store, place, now);
  const fields = formOf(action).fields(look);
  const kept =
    onForm === undefined
      ? before
      : await keepWritten(
          deps.store,
          place,
          {
            nonce: onForm.nonce,
            ...cutToLimits(fields, typedIn(fields, filledIn(fields, given, onForm.held, before).raw)),
          },
          now,
        );
  return inCase(
    reference,
    kept === undefined
      ? nothingWrittenCard(reference)
      : writtenCard({ reference, action, texts: textsOf(look, action, kept), keptUntil: kept.keptUntil }, part),
  );
}
