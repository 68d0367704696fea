/** Node, as jest gives it to a file of tests, with the `require` of the worker that runs many of them. */
import { createRequire } from 'node:module';
import { TestEnvironment } from 'jest-environment-node';

export default class extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.global.requireOnceAWorker = createRequire(import.meta.url);
  }
}
