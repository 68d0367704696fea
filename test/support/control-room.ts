/** An office whose clock ticks as in earnest, over which cases can be made to stall, and who is told of it. */
import { randomUUID } from 'node:crypto';
import { createStalledCases, type StalledCases } from '../../src/notices/stalled/index.ts';
import { createStuck } from '../../src/notices/stuck.ts';
import { createSweep, type Sweep } from '../../src/notices/sweep.ts';
import { createLog } from '../../src/platform/log.ts';
import type { PersonId, Reference } from '../../src/rules/base/vocabulary.ts';
import type { Store } from '../../src/store/port.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { reference } from './a-case.ts';
import { aBackOffice, type BackOffice } from './back-office.ts';
import { aConcern, register } from './factories.ts';

/** What somebody wrote, or a system said: it may stand nowhere. */
export const said = 'MARKER-said';

class Torn extends Error {
  readonly code = 'head-torn';
}

export class ControlRoom {
  readonly office: BackOffice;
  /** Cases that cannot be woken now. */
  readonly torn = new Set<Reference>();
  readonly logged: string[] = [];
  administrators: readonly PersonId[] = register.administrators();
  #stalled: StalledCases;
  readonly #sweep: Sweep;

  constructor(store: Store) {
    this.office = aBackOffice({}, store);
    this.#stalled = this.#newStalled();
    const { repository, cases } = this.office;
    const wake = (reference: string, now: string) =>
      this.torn.has(reference) ? Promise.reject(new Torn(said)) : cases.wake(reference, now);
    this.#sweep = createSweep(repository, { ...cases, wake }, (reference, error) =>
      this.#stalled.failed(reference, 'waking', error),
    );
  }

  /** Cases that want something of somebody on Tuesday morning, 3 November 2026, at nine. */
  async raises(references: readonly Reference[]): Promise<void> {
    for (const reference of references) await this.office.raise('Priya Shah', aConcern(), reference);
    await this.office.delivers();
    this.office.messenger.hears();
  }

  /** What the clock does every few seconds; what fails is logged in earnest, and here given. */
  async ticks(): Promise<unknown> {
    const { office } = this;
    const woken = await this.#sweep.wakeDue(office.now).catch((error: unknown) => error);
    const delivered = await office.delivers().catch((error: unknown) => {
      for (const reference of office.stillFolded) this.#stalled.failed(reference, 'sending', new Torn(said));
      return error;
    });
    office.stillFolded.length = 0;
    const settled = await this.#stalled.settle(office.now).catch((error: unknown) => error);
    return [woken, delivered, settled].find((one) => one instanceof Error);
  }

  /** Ticks once a minute until so many minutes have passed. */
  async passes(minutes: number): Promise<void> {
    for (let passed = 0; passed < minutes; passed += 1) {
      this.office.later(60);
      await this.ticks();
    }
  }

  /** What was said of stalled cases since the last call: `Gwen Parry: Pathway cannot work on a case`. */
  hears(): readonly string[] {
    const lines = this.office.messenger.hears();
    return lines.filter((line) => /Pathway can(not)? work on/.test(line)).map((line) => line.replace('chat ', ''));
  }

  /** The process ends and starts again over the same store. */
  restarts(): void {
    this.#stalled = this.#newStalled();
    this.office.restarts();
  }

  #newStalled(): StalledCases {
    const { store, messenger } = this.office;
    return createStalledCases({
      ...{ store, messenger },
      contextAt: (now) => this.office.by(now),
      administrators: () => this.administrators,
      log: createLog('debug', { write: (line: string) => void this.logged.push(line) }),
      newId: randomUUID,
    });
  }
}

export const aControlRoom = (store: Store = openSqliteStore(':memory:')): ControlRoom => new ControlRoom(store);

export const cannot = 'Pathway cannot work on a case';
export const again = 'Pathway can work on a case again';
export const both = (title: string) => [`Gwen Parry: ${title}`, `Ruth Marsden: ${title}`];
export const sorted = (lines: readonly string[]) => [...lines].sort();

/** One case, that cannot be woken when its time comes at nine on Tuesday. */
export async function aTornCase(store?: Store): Promise<ControlRoom> {
  const room = aControlRoom(store);
  await room.raises([reference]);
  room.torn.add(reference);
  room.office.at('2026-11-03', '09:00');
  await room.ticks();
  return room;
}
/** The same, of which both were told. */
export async function aToldCase(store?: Store): Promise<ControlRoom> {
  const room = await aTornCase(store);
  await room.passes(15);
  room.hears();
  return room;
}
export const stuckIn = ({ office }: ControlRoom) => createStuck(office.store).stalled(office.now);
