/** Doing something to a case through its form in a dialog. Authorised at every click. */
import type { Raw } from '../../cards/form/fields.ts';
import { cleanText } from '../../cards/form/typed.ts';
import { type ActionId, actions } from '../../rules/actions.ts';
import { readersOf } from '../../rules/record/readers.ts';
import { type Asked, leaveForm, openForm, type Sent, sendForm, showSaved } from '../form/index.ts';
import type { DialogShown, Speaker } from '../turn.ts';
import { formIn } from './action-form.ts';
import { inCase, noSuchCase } from './case-dialog.ts';
import { type CaseDeps, type LoadedView, lookUp, recordLook } from './deps.ts';
import { overviewOf } from './overview.ts';

/** Which form of which case. */
interface Which {
  readonly reference: string;
  readonly action: ActionId;
}

async function withCase(
  deps: CaseDeps,
  { person, now }: Speaker,
  reference: string,
  show: (found: LoadedView) => Promise<DialogShown>,
  wrote: readonly string[] = [],
): Promise<DialogShown> {
  const found = await lookUp(deps, reference, person, now);
  return found === undefined ? noSuchCase(wrote) : show(found);
}

/** What somebody typed into a form in their own words; what a role shows can end before it is sent. */
function wordsIn(action: ActionId, given: Raw): readonly string[] {
  const readBy = actions[action].form.readBy ?? {};
  return Object.entries(given).flatMap(([id, text]) =>
    typeof text === 'string' && text.trim() !== '' && readersOf(readBy, id).length > 0 ? [cleanText(text)] : [],
  );
}

/** Shows the form of an action on a case that has been looked up, with what is kept of it, or else with what is chosen already; or why it cannot be done now. */
export function showFormOf(
  deps: CaseDeps,
  { now }: Speaker,
  found: LoadedView,
  action: ActionId,
  choose: Raw = {},
): Promise<DialogShown> {
  return openForm(formIn(deps, found, action, choose), { ...deps, now });
}

export function showForm(
  deps: CaseDeps,
  speaker: Speaker,
  { reference, action, choose }: Which & { readonly choose?: Raw | undefined },
): Promise<DialogShown> {
  return withCase(deps, speaker, reference, (found) => showFormOf(deps, speaker, found, action, choose));
}

/** Carries out a form. What was typed is shown again with what is wrong; a refusal names its clause. */
export function submitForm(deps: CaseDeps, speaker: Speaker, sent: Which & Sent, given: Raw): Promise<DialogShown> {
  const { reference, action } = sent;
  return withCase(
    deps,
    speaker,
    reference,
    (found) => sendForm(formIn(deps, found, action), { ...deps, now: speaker.now }, sent, given),
    wordsIn(action, given),
  );
}

/** Goes back to the case, or on to another form; what is half written in the form is kept for them alone. */
export function leaveFormOf(
  deps: CaseDeps,
  speaker: Speaker,
  left: Which & Pick<Sent, 'nonce' | 'held'> & { readonly to?: ActionId | undefined },
  given: Raw,
): Promise<DialogShown> {
  const show = async (found: LoadedView): Promise<DialogShown> => {
    const said = await leaveForm(formIn(deps, found, left.action), { ...deps, now: speaker.now }, left, given);
    if (left.to !== undefined) return showFormOf(deps, speaker, found, left.to);
    await recordLook(deps, found, 'overview');
    return inCase(found.case.reference, await overviewOf(deps, found, found.loaded.state, said));
  };
  return withCase(deps, speaker, left.reference, show, wordsIn(left.action, given));
}

/** Shows somebody what they typed into a form that was not carried out. */
export function showSavedInput(
  deps: CaseDeps,
  speaker: Speaker,
  asked: Which & Asked,
  given: Raw,
): Promise<DialogShown> {
  const { reference, action } = asked;
  return withCase(deps, speaker, reference, (found) =>
    showSaved(formIn(deps, found, action), { ...deps, now: speaker.now }, asked, given),
  );
}
