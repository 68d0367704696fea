/** When the example county is made, stopped and put away: with a played county in place of the real one. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createExample } from '../../../desk/example/example.ts';

const own = mkdtempSync(join(tmpdir(), 'desk-example-'));
const folder = join(own, 'example-county');
afterAll(() => rmSync(own, { recursive: true }));

function exampleWith(played: PromiseWithResolvers<readonly never[]>) {
  const stopped: string[] = [];
  const example = createExample({
    folder,
    home: 'http://127.0.0.1:1',
    start: async () => ({
      url: 'http://127.0.0.1:2',
      stop: async () => {
        stopped.push('stopped');
        played.reject(new Error('It is gone.'));
      },
    }),
    play: async (_url, told) => {
      told?.(3, 7);
      return played.promise;
    },
  });
  return { example, stopped };
}
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('an example county', () => {
  test('is made once, says how far it is, and is there until it is put away', async () => {
    const played = Promise.withResolvers<readonly never[]>();
    const { example, stopped } = exampleWith(played);
    expect(example.state()).toEqual({ state: 'none' });
    expect(await example.show()).toEqual({ state: 'making', done: 0, of: 0 });
    await settled();
    expect(await example.show()).toEqual({ state: 'making', done: 3, of: 7 });
    played.resolve([]);
    await settled();
    expect(example.state()).toEqual({ state: 'ready', url: 'http://127.0.0.1:2', cases: 0 });
    expect(await example.putAway()).toEqual({ state: 'none' });
    expect(stopped).toEqual(['stopped']);
    expect(existsSync(folder)).toBe(false);
  });

  test('can be stopped half way, and says nothing of it afterwards', async () => {
    const { example } = exampleWith(Promise.withResolvers());
    await example.show();
    await settled();
    expect(await example.putAway()).toEqual({ state: 'none' });
    await settled();
    expect(example.state()).toEqual({ state: 'none' });
    expect(existsSync(folder)).toBe(false);
  });

  test('says what went wrong, and can be asked for again', async () => {
    const broken = Promise.withResolvers<readonly never[]>();
    const { example } = exampleWith(broken);
    await example.show();
    broken.reject(new Error('Nobody came.'));
    await settled();
    expect(example.state()).toEqual({ state: 'failed', why: 'Nobody came.' });
    expect(await example.show()).toMatchObject({ state: 'making' });
    await example.close();
  });

  test('removes what a desk that was killed left behind, and nothing that the desk did not make', async () => {
    writeFileSync(join(own, 'pathway.sqlite'), 'my own');
    const { example } = exampleWith(Promise.withResolvers());
    await example.show();
    await settled();
    expect(readdirSync(folder)).toContain('made-by-the-desk.txt');
    exampleWith(Promise.withResolvers());
    expect(existsSync(folder)).toBe(false);
    expect(readFileSync(join(own, 'pathway.sqlite'), 'utf8')).toBe('my own');

    mkdirSync(folder);
    writeFileSync(join(folder, 'notes.txt'), 'my own');
    expect(() => exampleWith(Promise.withResolvers())).toThrow('was not made by the desk');
    expect(readFileSync(join(folder, 'notes.txt'), 'utf8')).toBe('my own');
    rmSync(folder, { recursive: true });
  });
});
