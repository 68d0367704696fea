/**
 * How jest runs a file of tests, in a world that it shares with those before it: what is Pathway's, the desk's or a
 * package's is evaluated once a worker, and every module is read and compiled once.
 */
import { Script } from 'node:vm';
import Runtime from 'jest-runtime';

/** By the name of a module's file. */
const scripts = new Map();
const transformed = new Map();
/** Those of jest itself, which are taken as they are. */
const internal = new Map();
/** By which a failure names the lines of the sources. jest would forget them after each file. */
const sourceMaps = new Map();
sourceMaps.clear = () => undefined;

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
    const { coreModule, executor, registries, transformCache } = this;
    const { world } = environment;
    registries.moduleRegistry = world.modules();
    transformCache.sourceMaps = sourceMaps;
    // A module that was evaluated for an earlier file asks this one when it wants another module.
    world.requireBuilder = Object.assign(world.requireBuilder ?? this.requireBuilder, this.requireBuilder);
    executor.requireBuilder = world.requireBuilder;
    coreModule.requireBuilder = world.requireBuilder;

    const compile = executor.compile.bind(executor);
    executor.compile = (code, filename) => {
      const context = environment.getVmContext();
      // A syntax error is said better by jest, and a file of tests is read once.
      if (context === null || filename === testPath) return compile(code, filename);
      return scriptOf(code, filename, executor.injectedModuleParameters).runInContext(context);
    };

    const transform = transformCache.transform.bind(transformCache);
    transformCache.transform = (filename, options) => {
      const known = options?.isInternalModule ? internal : transformed;
      if (!known.has(filename)) known.set(filename, transform(filename, options));
      return known.get(filename);
    };
  }

  /** From here on this file has modules of its own: a test asked for it, or jest ends the file. */
  resetModules() {
    super.resetModules();
    this.registries.moduleRegistry = new Map();
  }
}
