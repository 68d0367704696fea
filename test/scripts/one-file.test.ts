import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const starting = join(root, 'scripts/run/one-file.mjs');
let folder: string;

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** Asks by what to start, starts it, gives what it said, and makes the file for the next start. */
function start() {
  const script = `
    import { spawnSync } from 'node:child_process';
    import { makeForNextStart, startOf } from '${starting}';
    const { words } = startOf('${folder}');
    const { stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
    await makeForNextStart('${folder}', 0);
    console.log(JSON.stringify({ file: words.at(-1), stdout, stderr }));
  `;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' });
  return JSON.parse(stdout) as { file: string; stdout: string; stderr: string };
}

const made = () => join(folder, 'node_modules/.cache/start/main.js');

describe('the one file of all sources', () => {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pathway-one-'));
    write('package.json', '{"type":"module"}');
    write(
      'src/main.ts',
      "import { where } from './deep/place.ts';\nconsole.log(where);\n// The image has no desk.\nif (where === '') await import('../desk/server.ts');\nawait import('./deep/fails.ts');\n",
    );
    write(
      'src/deep/place.ts',
      "export const where: string = ['one', import.meta.dirname, import.meta.url].join(' ');\n",
    );
    write('src/deep/fails.ts', "interface Unused { readonly a: 1 }\n\nthrow new Error('on purpose');\n");
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('runs as the sources do: each knows its place, and a stack names its file and line', () => {
    const [first, second] = [start(), start()];
    expect([first.file, second.file]).toEqual([join(folder, 'src/main.ts'), made()]);
    const deep = join(folder, 'src/deep');
    expect([first.stdout, second.stdout]).toEqual(Array(2).fill(`one ${deep} file://${deep}/place.ts\n`));
    expect(second.stderr).toContain(`    at ${deep}/fails.ts:3:7\n`);
  });

  it('is left aside where a source changed, and made anew for the next start', () => {
    start();
    for (const id of [1, 2]) mkdirSync(join(folder, `node_modules/.cache/start-${id}`));
    utimesSync(join(folder, 'node_modules/.cache/start-1'), 0, 0);
    write('src/deep/place.ts', "export const where = 'another';\n");
    expect([start(), start()].map(({ file, stdout }) => [file, stdout])).toEqual([
      [join(folder, 'src/main.ts'), 'another\n'],
      [made(), 'another\n'],
    ]);
    // What was stopped in the middle long ago is gone; what another process may be making stays.
    expect(readdirSync(join(folder, 'node_modules/.cache')).filter((name) => /^start-/.test(name))).toEqual([
      'start-2',
    ]);
  });

  it('is done without where it cannot be made', () => {
    write('src/main.ts', "import './nowhere.ts';\n");
    expect([start(), start()].map(({ file }) => file)).toEqual(Array(2).fill(join(folder, 'src/main.ts')));
  });
});
