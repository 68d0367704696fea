import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const starting = join(root, 'scripts/run/one-file.mjs');
let folder: string;

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** Asks by what to start, starts it, and gives what both said. */
function start() {
  const script = `
    import { spawnSync } from 'node:child_process';
    import { startingWords } from '${starting}';
    const words = await startingWords('${folder}');
    const { stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
    console.log(JSON.stringify({ file: words.at(-1), stdout, stderr }));
  `;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
  });
  return { ...(JSON.parse(stdout) as { file: string; stdout: string; stderr: string }), said: stderr };
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

  it('runs as the sources would: each knows its place, and a stack names its file and line', () => {
    const { file, stdout, stderr, said } = start();
    expect({ file, said }).toEqual({ file: made(), said: '' });
    const deep = join(folder, 'src/deep');
    expect(stdout).toBe(`one ${deep} file://${deep}/place.ts\n`);
    expect(stderr).toContain(`${deep}/fails.ts:3:7`);
  });

  it('is made anew where a source changed, and only then', () => {
    start();
    const { ino } = statSync(made());
    expect(start().file).toBe(made());
    expect(statSync(made()).ino).toBe(ino);
    write('src/deep/place.ts', "export const where = 'another';\n");
    expect(start().stdout).toBe('another\n');
  });

  it('is done without where it cannot be made', () => {
    write('src/main.ts', "import './nowhere.ts';\n");
    const { file, said } = start();
    expect(file).toBe(join(folder, 'src/main.ts'));
    expect(said).toContain('Pathway starts from its single files, which takes longer: ');
  });
});
