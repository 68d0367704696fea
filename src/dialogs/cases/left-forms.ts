/** What somebody left half written in forms of a case that they can no longer open: theirs to read and copy while it is kept. */
import type { LeftForm } from '../../cards/case/left-sections.ts';
import { formsOfCase } from '../../cases/removal/left-forms.ts';
import type { CaseView } from '../../cases/sight.ts';
import { actionIds } from '../../rules/actions.ts';
import type { Case } from '../../rules/record/case.ts';
import type { Store } from '../../store/port.ts';
import { listSaved, onlyLeft } from '../form/saved-input.ts';

/** `c` as it stands in the store: what was carried out under the same nonce was not left. */
export async function leftForms(store: Store, look: CaseView, c: Case): Promise<readonly LeftForm[]> {
  const named = formsOfCase(c.reference);
  const kept = await listSaved(store, { person: look.person.id, id: named }, look.by.now);
  return kept.flatMap(({ id, body }) => {
    const action = actionIds.find((one) => id === `${named}${one}`);
    const left = onlyLeft(body, ({ nonce }) => !c.commands.includes(nonce));
    return action === undefined || look.actions.includes(action) || left === undefined
      ? []
      : [{ action, keptUntil: left.keptUntil }];
  });
}
