/** What the end of a run says, by a run of jest of its own. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jestConfig from '../../jest.config.json' with { type: 'json' };

const root = join(import.meta.dirname, '../..');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pathway-failed-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The lines that a run over these files ends with, from the names of what failed on. */
function endOfRun(files: Readonly<Record<string, string>>): readonly string[] {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const { reporters } = JSON.parse(JSON.stringify(jestConfig).replaceAll('<rootDir>', root));
  const config = JSON.stringify({ rootDir: folder, reporters, testMatch: ['**/*.test.cjs'] });
  const words = [join(root, 'node_modules/jest/bin/jest.js'), '--config', config, '--ci'];
  const { stderr } = spawnSync(process.execPath, words, { encoding: 'utf8', cwd: folder });
  const lines = stderr.trimEnd().split('\n');
  const from = lines.indexOf('Failed:');
  return from < 0 ? [] : lines.slice(from + 1).map((line) => line.replace(/^.*\//, ''));
}

it('names each test that failed, and nothing comes after', () => {
  const end = endOfRun({
    'one.test.cjs':
      "describe('a thing', () => { it('goes wrong', () => { throw new Error(); }); it('goes', () => {}); });",
    'other.test.cjs': "it('cannot be read', () => {}); nonsense();",
    'right.test.cjs': "it('goes', () => {});",
  });
  expect(end).toEqual(['one.test.cjs › a thing › goes wrong', 'other.test.cjs']);
});

it('says nothing where none failed', () => {
  expect(endOfRun({ 'right.test.cjs': "it('goes', () => {});" })).toEqual([]);
});
