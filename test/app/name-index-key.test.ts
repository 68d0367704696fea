/** The key of the index of names: the one that is set, or one that is made once, beside the store and for nobody else. */
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nameIndexKeyOf } from '../../src/app/name-index-key.ts';
import { readConfig } from '../../src/config/config.ts';
import { systemRandom } from '../../src/platform/random.ts';

const all = mkdtempSync(join(tmpdir(), 'pathway-key-'));
afterAll(() => rmSync(all, { recursive: true }));
const folder = () => mkdtempSync(join(all, 'data-'));
const keyIn = (DATA_DIR: string, more = {}) => nameIndexKeyOf(readConfig({ DATA_DIR, ...more }), systemRandom.key);
const file = (dataDir: string) => join(dataDir, 'pathway-name-index.key');

it('is the one that is set, and then none is kept', () => {
  const dataDir = folder();
  const NAME_INDEX_KEY = 'a-key-that-somebody-made-at-random-once';
  expect(keyIn(dataDir, { NAME_INDEX_KEY })).toBe(NAME_INDEX_KEY);
  expect(readdirSync(dataDir)).toEqual([]);
});

it('is made once, another in each folder, and only the account that runs Pathway may read it', () => {
  const [one, other] = [folder(), folder()];
  const key = keyIn(one);
  expect(key).toMatch(/^[\w-]{64}$/);
  expect(keyIn(one)).toBe(key);
  expect(keyIn(other)).not.toBe(key);
  expect(readdirSync(one)).toEqual(['pathway-name-index.key']);
  expect(statSync(file(one)).mode & 0o777).toBe(0o600);
  chmodSync(file(one), 0o644);
  expect(keyIn(one)).toBe(key);
  expect(statSync(file(one)).mode & 0o777).toBe(0o600);
});

it.each(['', 'half of', 'a key with spaces in it, which was never one'])('is made again where "%s" is left', (left) => {
  const dataDir = folder();
  writeFileSync(file(dataDir), left);
  const key = keyIn(dataDir);
  expect(key).toMatch(/^[\w-]{64}$/);
  expect(readFileSync(file(dataDir), 'utf8')).toBe(`${key}\n`);
});

it('stops the start, with words, where it can be neither read nor kept', () => {
  const dataDir = folder();
  mkdirSync(file(dataDir));
  expect(() => keyIn(dataDir)).toThrow(`${file(dataDir)} cannot be read. Set it, or remove the file.`);
  expect(() => keyIn(join(dataDir, 'missing'))).toThrow('no key can be kept in');
});
