/**
 * Stands for a file of a large package: the worker loads it once, where jest would load it again for each file of tests.
 * Only for packages whose objects nobody asks for their class or prototype: in a test those are the worker's.
 */
import { createHash } from 'node:crypto';

const codeFor = (path) => `module.exports = requireOnceAWorker(${JSON.stringify(path)});`;

export default {
  process: (_source, path) => ({ code: codeFor(path) }),
  getCacheKey: (_source, path) => createHash('sha256').update(codeFor(path)).digest('hex'),
};
