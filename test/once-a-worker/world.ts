/**
 * The world that the files of tests of one worker run in, one after another: one set of globals, and each module of
 * Pathway, of the desk and of the packages evaluated once. What a file of tests and its helpers are made of is its own.
 */
import { sep } from 'node:path';
import { constants, createContext } from 'node:vm';
import { installCommonGlobals } from 'jest-util';

/** Among the globals where a world is made in another, as a test of this does. */
const ofJest = 'jest-symbol-do-not-touch';

/** Folders of the project whose modules are a file's own: they may remember something, and name hooks as they load. */
const ofEachFile = ['test', 'scripts'];

/** The modules that one file of tests sees: its own, and those that all have. */
class Modules extends Map<string, unknown> {
  readonly #shared: Map<string, unknown>;
  readonly #isShared: (path: string) => boolean;

  constructor(shared: Map<string, unknown>, isShared: (path: string) => boolean) {
    super();
    this.#shared = shared;
    this.#isShared = isShared;
  }

  override get(path: string): unknown {
    return super.get(path) ?? this.#shared.get(path);
  }

  override has(path: string): boolean {
    return super.has(path) || this.#shared.has(path);
  }

  override set(path: string, module: unknown): this {
    if (!this.#isShared(path)) return super.set(path, module);
    this.#shared.set(path, module);
    return this;
  }

  /** jest deletes a module that failed as it was evaluated. */
  override delete(path: string): boolean {
    return super.delete(path) || this.#shared.delete(path);
  }
}

export type Globals = typeof globalThis & Record<string | symbol, unknown>;

/** What of jest's settings it goes by. */
export interface Settings {
  readonly rootDir: string;
  readonly globals: Parameters<typeof installCommonGlobals>[1];
}

export class World {
  readonly global: Globals;
  /** What its modules ask for others by: jest's, of the file whose tests are run (`runtime.mjs`). */
  requireBuilder?: object;
  readonly #shared = new Map<string, unknown>();
  readonly #isShared: (path: string) => boolean;

  constructor({ rootDir, globals }: Settings) {
    const own = ofEachFile.map((folder) => `${rootDir}${sep}${folder}${sep}`);
    this.#isShared = (path) => !own.some((folder) => path.startsWith(folder));
    // Without the interceptors of a usual context, through which each look at a global takes ten times as long.
    this.global = createContext(constants.DONT_CONTEXTIFY) as Globals;
    addGlobalsOfNode(this.global);
    installCommonGlobals(this.global, globals, 'off');
    // As many as jest's environment for Node has: ten lines are few where a test failed.
    this.global.Error.stackTraceLimit = 100;
  }

  /** Begins a file of tests, with a `process` of its own; the answer ends it, and puts the globals back. */
  enter(): () => void {
    const { global } = this;
    const fresh = { Symbol: global.Symbol, Date: global.Date } as Globals;
    installCommonGlobals(fresh, {}, 'off');
    global.process = fresh.process;
    const before: Readonly<Record<string | symbol, PropertyDescriptor>> = Object.getOwnPropertyDescriptors(global);
    return () => {
      for (const key of Reflect.ownKeys(global)) {
        const was = before[key];
        const is = Object.getOwnPropertyDescriptor(global, key);
        if (was === undefined) Reflect.deleteProperty(global, key);
        else if (was.value !== is?.value || was.get !== is?.get) Reflect.defineProperty(global, key, was);
      }
    };
  }

  /** What one file of tests has for its registry of modules. */
  modules(): Map<string, unknown> {
    return new Modules(this.#shared, this.#isShared);
  }
}

function addGlobalsOfNode(global: Globals): void {
  const there = new Set([...Object.getOwnPropertyNames(global), 'GLOBAL', 'root', ofJest]);
  for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(globalThis))) {
    if (there.has(name)) continue;
    // Not read here: reading it loads what it stands for.
    const forwarded: PropertyDescriptor = {
      configurable: true,
      enumerable: descriptor.enumerable ?? false,
      get: () => (globalThis as Globals)[name],
      set: (value) => Object.defineProperty(global, name, { configurable: true, writable: true, value }),
    };
    Object.defineProperty(global, name, 'value' in descriptor ? descriptor : forwarded);
  }
  // What Node itself makes has the prototypes of these.
  Object.assign(global, { global, Buffer, ArrayBuffer, Uint8Array });
}
