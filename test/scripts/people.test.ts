import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readContents } from '../../src/people/contents.ts';
import { createKeptRegister } from '../../src/people/kept-register.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { command } from '../support/commands.ts';
import { run as runFile } from '../support/process.ts';

const data = mkdtempSync(join(tmpdir(), 'pathway-people-'));
afterAll(() => rmSync(data, { recursive: true }));

const run = (...words: string[]) => command('scripts/people.ts', words, { DATA_DIR: data });
const alone = (...words: string[]) => runFile('scripts/people.ts', words, { DATA_DIR: data }).ended;

describe('the people register on the command line', () => {
  const file = join(data, 'people.csv');

  it('goes out and comes back, beside a Pathway that takes it up at its next turn', async () => {
    expect(await alone('export', 'people', file)).toMatchObject({
      status: 0,
      stdout: `The list of people is in ${file}.\n`,
    });
    const list = readFileSync(file, 'utf8');
    expect((await run('check', file, '--everybody')).stdout).toBe('It says so already. Nothing to change.\n');

    const store = openSqliteStore(join(data, 'pathway.sqlite'));
    const running = createKeptRegister({
      store,
      first: readContents({ tenant: crypto.randomUUID(), teams: [], people: [] }),
    });
    await running.refresh('2026-11-02T09:15:00Z');
    expect(running.contents.people).toHaveLength(19);
    writeFileSync(file, list.replace(/^.*Owen Clarke.*\r\n/m, ''));
    expect((await run('check', file, '--everybody')).stdout).toContain(
      'Owen Clarke is no longer in the register\n2 would change.',
    );
    expect((await run('import', file)).stdout).toBe('It says so already. Nothing to change.\n');
    expect((await run('import', file, '--everybody')).stdout).toContain('2 were changed.');
    expect(running.contents.people).toHaveLength(19);
    await running.refresh('2026-11-02T09:15:00Z');
    expect(running.contents.people).toHaveLength(18);
    expect(await running.changes(1, '2026-11-02T09:15:00Z')).toMatchObject([{ by: { name: 'The command line' } }]);
    await store.close();
  });

  it('says what is wrong with a list, line by line, and takes nothing of it', async () => {
    writeFileSync(file, 'object id,name\nnobody,X\nc3000000-0000-4000-8000-000000000001,\n');
    const { status, stderr } = await run('import', file);
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^Line 2: "nobody" is not an object ID\..*\nLine 3: This person is new, so give their name.*\n(.*\n)*Nothing was imported\.\n$/,
    );
  });

  it("reads Excel's plain CSV and says so, and names are shown without the marks of Markdown", async () => {
    const list = 'team,name,agency\nhub,DM&T [East] 1_2 *Siân*,health\n';
    writeFileSync(file, Buffer.from(list, 'latin1'));
    expect(await run('check', file)).toMatchObject({
      status: 0,
      stdout: `The file was read as Windows-1252. Check the names for characters that are wrong.
DM&T [East] 1_2 *Siân* is a team of Health
1 would change.
`,
    });
    writeFileSync(file, Buffer.from(list, 'utf16le'));
    expect(await run('import', file)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('Pathway cannot read it as text'),
    });
  });

  it.each([
    [['import'], 'Say which file holds the list.'],
    [['import', 'no-such-file.csv'], 'cannot be read (ENOENT)'],
    [['export', 'cases'], 'Say which list: people or teams, not "cases".'],
    [[], 'Say what to do.'],
    [['import', 'x', '--all'], '--all'],
  ])('says how it is asked where it is asked wrongly: %j', async (words, says) => {
    const { status, stderr } = await run(...words);
    expect([status, stderr]).toEqual([2, expect.stringContaining(says)]);
    expect(stderr).toContain('npm run people -- import <file>');
  });
});
