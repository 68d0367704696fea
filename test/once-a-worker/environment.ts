/** Node, as jest gives it to a file of tests, in the world of the worker that runs many of them. */
import type { JestEnvironment, JestEnvironmentConfig } from '@jest/environment';
import { ModernFakeTimers } from '@jest/fake-timers';
import type { Circus } from '@jest/types';
import { ModuleMocker } from 'jest-mock';
import { World } from './world.ts';

// Nothing is left to do then, and taking the memory apart piece by piece lasts long. Giving back the gigabytes of a worker
// that ran all files takes the system half a second by itself: what jest waits for a worker's end is set for that.
process.once('beforeExit', () => process.exit());

/** Of the last file of tests, if nothing in it failed and files are not read again while they change. */
let kept: World | undefined;

export default class {
  readonly world: World;
  readonly moduleMocker: ModuleMocker;
  readonly fakeTimersModern: ModernFakeTimers;
  global: World['global'] | undefined;
  readonly #leave: () => void;
  readonly #isKept: boolean;
  #hasFailed = false;

  constructor({ projectConfig, globalConfig: { collectCoverage, watch, watchAll } }: JestEnvironmentConfig) {
    this.#isKept = !(collectCoverage || watch || watchAll);
    this.world = kept ?? new World(projectConfig);
    // Until its tests are through: so a file that fails, or cannot even be read, does not spoil the next.
    kept = undefined;
    this.#leave = this.world.enter();
    this.global = this.world.global;
    this.moduleMocker = new ModuleMocker(this.global);
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: this.global });
  }

  async setup(): Promise<void> {}

  /** By jest-circus, as each thing happens. */
  handleTestEvent(event: Circus.Event, { unhandledErrors }: Pick<Circus.State, 'unhandledErrors'>): void {
    if (event.name === 'test_done' && event.test.errors.length > 0) this.#hasFailed = true;
    if (event.name !== 'run_finish' || this.#hasFailed || unhandledErrors.length > 0) return;
    if (this.#isKept) kept = this.world;
  }

  async teardown(): Promise<void> {
    this.fakeTimersModern.dispose();
    this.#leave();
    this.global = undefined;
  }

  exportConditions(): string[] {
    return ['node', 'node-addons'];
  }

  getVmContext(): ReturnType<JestEnvironment['getVmContext']> {
    return this.global ?? null;
  }
}
