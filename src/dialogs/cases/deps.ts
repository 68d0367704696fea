import type { Cases, CircumstancesAt } from '../../cases/perform.ts';
import { readReference } from '../../cases/reference.ts';
import type { Repository } from '../../cases/repository.ts';
import { type Look, lookAt } from '../../cases/sight.ts';
import type { Command } from '../../rules/inputs.ts';
import type { Instant, Person, Reference } from '../../rules/words.ts';
import type { Store } from '../../store/port.ts';
import type { Speaker } from '../turn.ts';

export interface CaseDeps {
  readonly store: Store;
  readonly cases: Cases;
  readonly repository: Repository;
  readonly circumstancesAt: CircumstancesAt;
  readonly newId: () => string;
  /** For what must not be guessed. */
  readonly newKey: () => string;
}

/** The case as this person may see it now; undefined for a stranger to it and for no case alike. */
export async function lookUp(deps: CaseDeps, typed: string, person: Person, now: Instant): Promise<Look | undefined> {
  const reference = readReference(typed);
  const found = reference === undefined ? undefined : await deps.repository.load(reference, now);
  return found === undefined ? undefined : lookAt(found.state, person, deps.circumstancesAt(now));
}

/** Records who looked at what; true where they may. */
export async function recordLook(
  deps: CaseDeps,
  reference: Reference,
  part: string,
  { person, now }: Speaker,
): Promise<boolean> {
  const command: Command = { id: deps.newId(), action: 'look', input: { part } };
  return (await deps.cases.perform(reference, command, person, now)).ok;
}
