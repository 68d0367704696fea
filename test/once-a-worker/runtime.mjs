/**
 * How jest runs a file of tests, but each module is read and compiled once a worker, where jest does it again for each
 * file. What was compiled still runs again for each: no file of tests sees what another left in a module.
 */
import { Script } from 'node:vm';
import Runtime from 'jest-runtime';

/** By the name of a module's file. */
const scripts = new Map();
const transformed = new Map();
/** Those of jest itself, which are taken as they are. */
const internal = new Map();

function scriptOf(code, filename, parameters) {
  const known = scripts.get(filename);
  if (known?.code === code) return known.script;
  const opening = `(function (${parameters.join(', ')}) {`;
  // So that lines and columns in a failure are those of the file.
  const script = new Script(`${opening}${code}\n})`, { filename, columnOffset: -opening.length });
  scripts.set(filename, { code, script });
  return script;
}

export default class extends Runtime {
  constructor(...given) {
    super(...given);
    const [, environment, , , , , testPath, { collectCoverage, watch, watchAll }] = given;
    // Where one worker stays while files change, or counts in the code, it is done as jest does it.
    if (collectCoverage || watch || watchAll) return;
    const { executor, transformCache } = this;

    const compile = executor.compile.bind(executor);
    executor.compile = (code, filename) => {
      const context = environment.getVmContext();
      // A syntax error is said better by jest, and a file of tests is read once.
      if (context === null || filename === testPath) return compile(code, filename);
      return scriptOf(code, filename, executor.injectedModuleParameters).runInContext(context);
    };

    const transform = transformCache.transform.bind(transformCache);
    transformCache.transform = (filename, options) => {
      const kept = options?.isInternalModule ? internal : transformed;
      const known = kept.get(filename);
      if (known === undefined) {
        const code = transform(filename, options);
        kept.set(filename, options?.isInternalModule ? { code } : transformCache.transforms.get(filename));
        return code;
      }
      if (options?.isInternalModule) return known.code;
      transformCache.transforms.set(filename, known);
      if (known.sourceMapPath) transformCache.sourceMaps.set(filename, known.sourceMapPath);
      return known.code;
    };
  }
}
