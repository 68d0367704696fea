/** Node, as jest gives it to a file of tests, with the `require` of the worker that runs many of them. */
import { createRequire } from 'node:module';
import { TestEnvironment } from 'jest-environment-node';

// Nothing is left to do then, and taking the memory apart piece by piece lasts long. Giving back the gigabytes of a worker
// that ran all files takes the system half a second by itself: what jest waits for a worker's end is set for that.
process.once('beforeExit', () => process.exit());

export default class extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.global.requireOnceAWorker = createRequire(import.meta.url);
  }
}
