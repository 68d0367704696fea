import { join } from 'node:path';
import type { JestEnvironmentConfig } from '@jest/environment';
import Environment from './environment.ts';
import { World } from './world.ts';

const rootDir = join(import.meta.dirname, '../..');
const settings = { rootDir, globals: {} };

describe('a world that one file of tests was run in', () => {
  it('has the globals for the next that it had for the first, and a process of its own', () => {
    const world = new World(settings);
    const { global } = world;
    const { Date: date, setTimeout: timer } = global;
    const leave = world.enter();
    Object.assign(global, { Date: undefined, fetch: undefined, left: 'behind' });
    global.process.env.LEFT = 'behind';
    leave();
    world.enter();
    expect([global.Date === date, global.setTimeout === timer, global.fetch === fetch]).toEqual([true, true, true]);
    expect([global.left, global.process.env.LEFT]).toEqual([undefined, undefined]);
  });

  it('has its modules of the source and the packages, and none of its tests or their helpers', () => {
    const world = new World(settings);
    const first = world.modules();
    const shared = ['src/main.ts', 'desk/server.ts', 'node_modules/zod/index.cjs'].map((path) => join(rootDir, path));
    const own = ['test/a.test.ts', 'test/support/town.ts', 'scripts/docs/files.ts'].map((path) => join(rootDir, path));
    for (const path of [...shared, ...own]) first.set(path, path);
    expect([...shared, ...own].filter((path) => first.has(path) && first.get(path) === path)).toHaveLength(6);
    const next = world.modules();
    expect([...shared, ...own].filter((path) => next.has(path) && next.get(path) === path)).toEqual(shared);
    next.delete(shared[0] ?? '');
    expect(world.modules().has(shared[0] ?? '')).toBe(false);
  });
});

describe('the next file of tests', () => {
  const whole = { name: 'test_done', test: { errors: [] } };
  const failed = { name: 'test_done', test: { errors: [['It is wrong.']] } };
  const end = { name: 'run_finish' };
  const usual = { collectCoverage: false, watch: false, watchAll: false };

  const fileOfTests = (globalConfig: object = usual) =>
    new Environment({ projectConfig: settings, globalConfig } as unknown as JestEnvironmentConfig);
  /** Whether the file after this one is run in its world. */
  async function goesOn(events: readonly object[], unhandledErrors: readonly object[] = [], config?: object) {
    const file = fileOfTests(config);
    for (const event of events) file.handleTestEvent(event as never, { unhandledErrors } as never);
    await file.teardown();
    return fileOfTests(config).world === file.world;
  }

  it('is run in the same world where all was well', async () => {
    expect(await goesOn([whole, end])).toBe(true);
  });

  it.each([
    ['a test failed', [failed, whole, end]],
    ['the tests did not come to their end', [whole]],
  ])('is run in a new world where %s', async (_, events) => {
    expect(await goesOn(events)).toBe(false);
  });

  it('is run in a new world where something failed outside a test, and where files are read while they change', async () => {
    expect(await goesOn([whole, end], [new Error('It is wrong.')])).toBe(false);
    expect(await goesOn([whole, end], [], { ...usual, watch: true })).toBe(false);
  });
});
