import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { readAsked } from '../../scripts/app-package/asked.ts';
import { partOfPackage, root } from '../../scripts/app-package/files.ts';
import { makeAppPackage } from '../../scripts/app-package/package.ts';
import { values as names } from '../../scripts/app-package/values.ts';
import { given, values } from './fixtures.ts';

const folder = mkdtempSync(join(tmpdir(), 'pathway-'));
afterAll(() => rmSync(folder, { recursive: true }));

function environmentFile(name: string, set: Readonly<Record<string, string>>): string {
  const file = join(folder, name);
  writeFileSync(
    file,
    Object.entries(set)
      .map(([key, value]) => `${key}=${value}\n`)
      .join(''),
  );
  return file;
}

const flagsFor = (set: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(set).flatMap(([key, value]) => [`--${names[key as keyof typeof names].flag}`, value]);

describe('the app package', () => {
  it('holds the manifest and its two icons, and nothing else', async () => {
    const files = unzipSync(await makeAppPackage({ values }));
    expect(Object.keys(files).sort()).toEqual(['color.png', 'manifest.json', 'outline.png']);
    expect(Buffer.from(files['color.png'] ?? [])).toEqual(partOfPackage('color.png'));
    expect(Buffer.from(files['outline.png'] ?? [])).toEqual(partOfPackage('outline.png'));
    const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())) as Record<string, unknown>;
    expect(manifest).toMatchObject({ id: values.BOT_ID, icons: { color: 'color.png', outline: 'outline.png' } });
  });

  it('is the same, byte for byte, when it is made again', async () => {
    expect(await makeAppPackage({ values })).toEqual(await makeAppPackage({ values }));
  });

  it('is not made from a manifest that Teams would refuse', async () => {
    const refused = makeAppPackage({ values: { ...values, BOT_ID: 'not a guid' } });
    await expect(refused).rejects.toThrow('The manifest does not fit its schema: /bots/0/botId');
  });
});

describe('what is asked for', () => {
  it('is an environment file, which names the environment', () => {
    const file = environmentFile('.env.rehearsal', { ...given, APP_VERSION: '1.2.3', APP_NAME: '' });
    expect(readAsked([file])).toEqual({ environment: 'rehearsal', values: { ...values, APP_VERSION: '1.2.3' } });
  });

  it('is flags instead, for the live environment unless another is named', () => {
    expect(readAsked(flagsFor(given))).toEqual({ environment: 'live', values });
    expect(readAsked([...flagsFor(given), '--env', 'test']).environment).toBe('test');
  });

  it('is a file with flags that go before it', () => {
    const file = environmentFile('.env.test', given);
    expect(readAsked([file, '--name', 'Pathway test']).values.APP_NAME).toBe('Pathway test');
  });

  it('names everything that is missing, and where to put it', () => {
    const { BOT_ID, PRIVACY_URL, ...rest } = given;
    expect(() => readAsked(flagsFor(rest))).toThrow(
      [
        'The app package was not made:',
        "- BOT_ID is missing: the bot's app id, which infra/main.bicep gives as BOT_ID. Put it in the environment file, or give --bot-id.",
        '- PRIVACY_URL is missing: its privacy notice. Put it in the environment file, or give --privacy.',
      ].join('\n'),
    );
  });

  it.each([
    ['BOT_ID', 'pathway', 'should be a GUID'],
    ['BOT_DOMAIN', 'https://pathway.example/', 'should be a host name only'],
    ['BOT_DOMAIN', 'pathway', 'should be a host name only'],
    ['PRIVACY_URL', 'http://exampleshire.example', 'should be an address that begins https://'],
    ['DEVELOPER_NAME', 'x'.repeat(33), 'should be 32 characters at most'],
    ['APP_VERSION', '1.0', 'should be three numbers'],
  ])('is refused where %s is %s', (name, value, words) => {
    expect(() => readAsked(flagsFor({ ...given, [name]: value }))).toThrow(`${name} ${words}`);
  });

  it.each([
    ['nothing', []],
    ['two files', ['one', 'two']],
    ['a flag there is not', ['--bot', 'x']],
  ])('is refused with the way to say it where it is %s', (_, words) => {
    expect(() => readAsked(words)).toThrow('Say for which environment: npm run app-package -- env/.env.live');
  });

  it('is refused where the file is not there, or the name of the environment could leave the folder', () => {
    expect(() => readAsked([join(folder, '.env.none')])).toThrow('cannot be read (ENOENT)');
    expect(() => readAsked([...flagsFor(given), '--env', '../x'])).toThrow("environment's name");
  });
});

describe('npm run app-package', () => {
  const run = (...words: string[]) =>
    spawnSync(process.execPath, [join(root, 'scripts/app-package.ts'), ...words], { encoding: 'utf8', cwd: root });
  const made = join(root, 'build/pathway-of-a-test.zip');
  afterAll(() => rmSync(made, { force: true }));

  it('writes the zip and says where', () => {
    const { stdout, stderr, status } = run(...flagsFor(given), '--env', 'of-a-test');
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(stdout).toBe(
      `${join('build', 'pathway-of-a-test.zip')} was written. Upload it in the Teams admin centre.\n`,
    );
    expect(existsSync(made)).toBe(true);
  });

  it('writes nothing and ends with 1 where something is missing', () => {
    const { stdout, stderr, status } = run('env/.env.live', '--env', 'of-another');
    expect({ stdout, status }).toEqual({ stdout: '', status: 1 });
    expect(stderr).toContain('- BOT_ID is missing');
    expect(existsSync(join(root, 'build/pathway-of-another.zip'))).toBe(false);
  });
});
