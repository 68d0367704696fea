/** A closed case in a store, with looks at it, messages and another case beside it; asked and confirmed to be removed. */
import { createAccessLog } from '../../../src/cases/access-log.ts';
import { createRemovals, type Removals } from '../../../src/cases/removal/carry-out.ts';
import type { RemovedCase } from '../../../src/cases/removal/removed.ts';
import type { Store } from '../../../src/store/port.ts';
import { reference } from '../../support/a-case.ts';
import { Casework } from '../../support/casework.ts';
import { aConcern, person } from '../../support/factories.ts';

export const other = '7KQ4-2MX9';
export { reference };

const told = { reason: 'MARKER-reason', told: 'MARKER-told' };

export class Office extends Casework {
  readonly removed: RemovedCase[] = [];
  readonly removals: Removals;

  constructor(store: Store) {
    super(store);
    this.removals = this.through(store);
  }

  /** Removals that write by way of another store. */
  through(store: Store): Removals {
    const { repository } = this;
    return createRemovals({ store, repository, onRemoved: (one) => void this.removed.push(one) });
  }

  async closes(): Promise<void> {
    await this.raise('Priya Shah', aConcern({ otherChild: undefined }));
    await this.raise('Priya Shah', aConcern({ youngPerson: { name: 'Robin Vale' } }), other);
    await this.does('Hannah Reid', 'take', {});
    await this.does('Hannah Reid', 'check-system', { on: '2026-11-02', result: 'not-active' });
    await createAccessLog(this.store).record(reference, person('Hannah Reid'), 'concern', this.now);
    await this.does('Hannah Reid', 'close', { code: 'error', ...told });
  }

  /** Asked for by Ruth Marsden, confirmed by Gwen Parry a minute later. */
  async confirms(): Promise<void> {
    await this.closes();
    await this.later(60).does('Ruth Marsden', 'ask-removal', { because: 'opened-in-error', reason: 'MARKER-removal' });
    const confirming = { id: 'confirming', because: 'advice-taken' } as const;
    const outcome = await this.later(60).cases.confirmRemoval(reference, confirming, person('Gwen Parry'), this.now);
    if (!outcome.ok) throw new Error(outcome.refusal.says);
    await this.#delivered();
  }

  /** As if all that is owed had been sent. */
  async #delivered(): Promise<void> {
    for (const { etag, due: _due, ...notice } of await this.store.withDue(reference, 'notice', this.now)) {
      await this.store.commit([{ replace: notice, ifMatch: etag }]);
    }
  }
}
