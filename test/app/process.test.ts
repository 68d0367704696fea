import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const source = join(import.meta.dirname, '../../src');
const folder = mkdtempSync(join(tmpdir(), 'pathway-process-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A process that stops as `stop` says, and does `more` once it is up. */
async function start(stop: string, more = '') {
  const file = join(folder, 'process.ts');
  writeFileSync(
    file,
    `import { onStop } from '${source}/app/process.ts';
     import { createLog } from '${source}/platform/log.ts';
     onStop(${stop}, createLog('info'));
     setInterval(() => {}, 1000);
     console.log('up');
     ${more}`,
  );
  const child = spawn(process.execPath, [file]);
  let output = '';
  child.stderr.on('data', (part) => {
    output += String(part);
  });
  const ended = once(child, 'close').then(([status]) => status as number | null);
  await once(child.stdout, 'data');
  return { child, ended, output: () => output };
}
const pass = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('the process', () => {
  it('ends with 0 once it has stopped, though one Ctrl-C arrives three times', async () => {
    const { child, ended } = await start('() => new Promise((resolve) => setTimeout(resolve, 300))');
    for (let i = 0; i < 3; i += 1) {
      child.kill('SIGINT');
      await pass(40);
    }
    expect(await ended).toBe(0);
  });

  it('ends at once at a second Ctrl-C', async () => {
    const { child, ended } = await start('() => new Promise(() => {})');
    child.kill('SIGINT');
    // On a busy machine the first may be heard as late as the second, and both as one.
    while (child.exitCode === null) {
      await Promise.race([ended, pass(600)]);
      child.kill('SIGINT');
    }
    expect(await ended).toBe(130);
  });

  it('ends with 1 where it cannot stop, or where something is thrown that nobody caught, without its words', async () => {
    const failing = await start('() => Promise.reject(new Error("Kyle"))');
    failing.child.kill('SIGTERM');
    const crashing = await start('async () => {}', 'Promise.reject(new Error("Kyle"))');
    expect([await failing.ended, await crashing.ended]).toEqual([1, 1]);
    for (const { output } of [failing, crashing]) {
      expect(output()).toContain('"event":"crashed"');
      expect(output()).not.toContain('Kyle');
    }
  });
});
