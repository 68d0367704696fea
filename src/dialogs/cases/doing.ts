/** Doing something to a case through its form in a dialog. What was typed is never lost, whatever is wrong with it. */

import { drawButton } from '../../cards/buttons.ts';
import { overviewCard } from '../../cards/case/overview.ts';
import { backToCase, refusalCard } from '../../cards/case/refusal.ts';
import type { Field, FieldError, Raw } from '../../cards/form/fields.ts';
import { type TypedText, typedIn } from '../../cards/form/typed.ts';
import { fits } from '../../cards/size.ts';
import { type CaseView, viewFor } from '../../cases/sight.ts';
import type { ActionId } from '../../rules/actions.ts';
import { refuse } from '../../rules/engine/permission.ts';
import type { Command } from '../../rules/inputs.ts';
import type { Refusal } from '../../rules/rows/refusals.ts';
import type { DialogShown, Speaker } from '../turn.ts';
import { type CaseDeps, lookUp, recordLook } from './deps.ts';
import { cutToLimits, drawForm, drawKeptForm, type FormState, readTitle } from './drawing-form.ts';
import { formOf } from './forms/index.ts';
import type { FormView } from './forms/shape.ts';
import { inCase, noSuchCase } from './showing.ts';
import { type FormPlace, forgetWritten, keepWritten, readWritten, type Written } from './written.ts';

/** What a form's button sends beside the inputs. */
export interface Sent {
  readonly reference: string;
  readonly action: ActionId;
  readonly nonce: string;
  /** There where what was written is kept: the inputs left empty because it is too long to show. */
  readonly held?: readonly string[] | undefined;
}

export const formView = (deps: CaseDeps, look: CaseView): FormView => ({ ...look, randomKey: deps.newKey() });

export function placeOf({ case: c, person }: CaseView, action: ActionId): FormPlace {
  return { person: person.id, reference: c.reference, action };
}

/** The way to what is kept. */
function readButton({ case: c }: CaseView, action: ActionId): unknown {
  const data = { reference: c.reference, action, part: 0 };
  return drawButton({ title: readTitle, verb: 'case/written', data, withoutInputs: true }, 'dialog');
}

function refused(look: CaseView, action: ActionId, refusal: Refusal, kept: boolean): DialogShown {
  const { reference } = look.case;
  return inCase(reference, refusalCard(refusal, [...(kept ? [readButton(look, action)] : []), backToCase(reference)]));
}

/** What was sent, with the kept text in each input left empty for it; and which of those are kept no more. */
export function filledIn(
  fields: readonly Field[],
  raw: Raw,
  held: readonly string[],
  kept: Written | undefined,
): { readonly raw: Raw; readonly gone: readonly string[] } {
  const typed = typedIn(fields, raw);
  const empty = fields.filter(({ id, kind }) => kind === 'text' && held.includes(id) && typed[id]?.trim() === '');
  const texts = empty.map(({ id }) => [id, kept?.form[id] ?? ''] as const);
  return {
    raw: { ...raw, ...Object.fromEntries(texts) },
    gone: texts.filter(([, text]) => text === '').map(([id]) => id),
  };
}

const goneWords = 'What you wrote here was kept for a day and is gone. Please write it again.';

interface Sending {
  readonly deps: CaseDeps;
  readonly speaker: Speaker;
  readonly look: FormView;
  readonly sent: Sent;
  readonly typed: TypedText;
}

async function keep({ deps, speaker, look, sent, typed }: Sending): Promise<Written> {
  const { action, nonce } = sent;
  const cut = cutToLimits(formOf(action).fields(look), typed);
  return keepWritten(deps.store, placeOf(look, action), { nonce, ...cut }, speaker.now);
}

/** The form again with what is wrong: with all that was typed where that fits, else with what does, the rest kept. */
async function again(sending: Sending, state: Omit<FormState, 'nonce' | 'typed'>): Promise<DialogShown> {
  const { look, sent, typed } = sending;
  const { action, nonce, held } = sent;
  const { reference } = look.case;
  const whole = drawForm(look, action, { ...state, nonce, typed });
  if (held === undefined && fits(whole)) {
    return inCase(reference, whole);
  }
  return inCase(reference, drawKeptForm(look, action, await keep(sending), { ...state, nonce }));
}

/** Shows the form of an action, with what is kept of it; or why it cannot be done now. */
export async function showForm(
  deps: CaseDeps,
  speaker: Speaker,
  reference: string,
  action: ActionId,
): Promise<DialogShown> {
  const found = await lookUp(deps, reference, speaker.person, speaker.now);
  return found === undefined ? noSuchCase() : showFormOf(deps, speaker, found, action);
}

/** The same for a case that has been looked up. */
export async function showFormOf(
  deps: CaseDeps,
  speaker: Speaker,
  found: CaseView,
  action: ActionId,
): Promise<DialogShown> {
  const { reference } = found.case;
  const written = await readWritten(deps.store, placeOf(found, action), speaker.now);
  // What was recorded, and could not be forgotten then, is not asked for again.
  const kept = written !== undefined && found.case.commands.includes(written.nonce) ? undefined : written;
  const refusal = refuse(found.case, found.roles, action);
  if (refusal !== undefined) {
    return refused(found, action, refusal, kept !== undefined);
  }
  const look = formView(deps, found);
  if (kept !== undefined) {
    return inCase(look.case.reference, drawKeptForm(look, action, kept, { nonce: kept.nonce }));
  }
  const form = formOf(action);
  const typed = typedIn(form.fields(look), form.raw?.(look) ?? {});
  return again({ deps, speaker, look, sent: { reference, action, nonce: deps.newId() }, typed }, {});
}

/** Whether there is anything of the person's own in the form. */
function wroteSomething({ look, sent, typed }: Sending): boolean {
  const form = formOf(sent.action);
  const fields = form.fields(look);
  const atFirst = typedIn(fields, form.raw?.(look) ?? {});
  return fields.some(({ id, kind }) => kind === 'text' && typed[id] !== '' && typed[id] !== atFirst[id]);
}

async function notDone(sending: Sending, refusal: Refusal): Promise<DialogShown> {
  const { look, sent } = sending;
  if (refusal.code === 'not-so') {
    const errors: readonly FieldError[] = [{ field: refusal.field ?? '', says: refusal.says }];
    return again(sending, { errors, source: refusal.source });
  }
  if (refusal.code === 'not-found') {
    return noSuchCase();
  }
  const wrote = wroteSomething(sending);
  if (wrote) {
    await keep(sending);
  }
  return refused(look, sent.action, refusal, wrote);
}

const recordedAlready = 'That was recorded already. Nothing was changed.';

/** The case for somebody whose form changed nothing: no event says that they were there, so their look is written down. */
async function onlyShown(deps: CaseDeps, look: CaseView): Promise<DialogShown> {
  await recordLook(deps, look, 'overview');
  return inCase(look.case.reference, overviewCard(look, recordedAlready));
}

/** Carries out a form. What was typed is shown again with what is wrong; a refusal names its clause. */
export async function doForm(deps: CaseDeps, speaker: Speaker, sent: Sent, given: Raw): Promise<DialogShown> {
  const { person, now } = speaker;
  const { action, nonce, held } = sent;
  const found = await lookUp(deps, sent.reference, person, now);
  if (found === undefined) {
    return noSuchCase();
  }
  const look = formView(deps, found);
  const { reference } = look.case;
  if (look.case.commands.includes(nonce)) {
    await forgetWritten(deps.store, placeOf(look, action), nonce, now);
    return onlyShown(deps, look);
  }
  const kept = held === undefined ? undefined : await readWritten(deps.store, placeOf(look, action), now);
  const fields = formOf(action).fields(look);
  const { raw, gone } = filledIn(fields, given, held ?? [], kept);
  const sending: Sending = { deps, speaker, look, sent, typed: typedIn(fields, raw) };
  const read = formOf(action).read(raw, look);
  if (!read.ok || gone.length > 0) {
    // What a form offers is for those who may send it.
    const refusal = refuse(look.case, look.roles, action);
    if (refusal !== undefined) {
      return notDone(sending, refusal);
    }
    const lost = gone.map((field): FieldError => ({ field, says: goneWords }));
    const others = read.ok ? [] : read.errors.filter(({ field }) => !gone.includes(field));
    return again(sending, { errors: [...lost, ...others] });
  }
  const command = { id: nonce, action, input: read.values } as Command;
  const outcome = await deps.cases.perform(reference, command, person, now, found.loaded);
  if (!outcome.ok) {
    return notDone(sending, outcome.refusal);
  }
  if (held !== undefined) {
    await forgetWritten(deps.store, placeOf(look, action), nonce, now);
  }
  const done = `Done: ${formOf(action).title}.`;
  const after = viewFor(outcome.case, person, deps.contextAt(now));
  if (after === undefined) {
    return { closes: `${done} You no longer have the case ${reference}.` };
  }
  return outcome.changed ? inCase(reference, overviewCard(after, done)) : onlyShown(deps, after);
}
