import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readContents } from '../../src/people/contents.ts';
import { readList } from '../../src/people/csv/lists.ts';
import { registerOf } from '../../src/people/register.ts';
import { agencyNames, jobNames, teamFunctionNames } from '../../src/rules/base/vocabulary.ts';
import { found, text } from './files.ts';

const root = join(import.meta.dirname, '../..');
const guide = text('docs/running-it.md');
const [teams = '', people = ''] = found(/```csv\n([\s\S]*?)```/g, guide);
const empty = readContents({ tenant: crypto.randomUUID(), teams: [], people: [] });

describe('the lists of the guide', () => {
  it('are taken as they stand, one after the other', () => {
    const first = readList(teams, empty, true);
    const second = first.ok ? readList(people, first.after, true) : first;
    if (!second.ok) throw new Error(JSON.stringify(second.lines));
    const register = registerOf(second.after);
    expect(register.withJob('team-manager').map(({ name }) => name)).toEqual(['Hannah Reid', 'Tom Bell']);
    expect(register.teams().map(({ agency }) => agency)).toEqual(['cdyjs', 'police', 'education']);
  });

  it('would be refused with a role there is not', () => {
    const first = readList(teams, empty, true);
    if (!first.ok) throw new Error();
    expect(readList(people.replace(',police-officer,', ',inspector,'), first.after, true)).toMatchObject({
      ok: false,
      lines: [{ line: 5 }],
    });
  });

  it('comes with every agency, every function of a team and every role that there is, and no other', () => {
    const rows = guide.split('\n').filter((line) => line.startsWith('| `'));
    const agencies = rows.filter((row) => row.startsWith('| `agency`')).flatMap((row) => found(/`([\w-]+)`/g, row));
    expect(agencies.slice(1).sort()).toEqual(Object.keys(agencyNames).sort());
    const functions =
      /\| `function` \| What the team does \| Where \|\n\|---\|---\|---\|\n((?:\|.*\n)+)/.exec(guide)?.[1] ?? '';
    expect(found(/^\| `([\w-]+)`/gm, functions)).toEqual(Object.keys(teamFunctionNames));
    const table = /\| `role` \| Who \|\n\|---\|---\|\n((?:\|.*\n)+)/.exec(guide)?.[1] ?? '';
    expect(found(/`([\w-]+)`/g, table).toSorted()).toEqual(Object.keys(jobNames).toSorted());
  });
});

/** As GitHub makes an anchor of a heading. */
const anchorsIn = (path: string): readonly string[] =>
  found(/^#+ (.+)$/gm, text(path)).map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\w\s-]/g, '')
      .replaceAll(' ', '-'),
  );

describe.each(['docs/running-it.md', 'docs/looking-after-it.md', 'docs/dpia-notes.md'])('%s', (path) => {
  const words = text(path);

  it('names only files that there are', () => {
    const named = found(/(?<![\w/])((?:src|scripts|infra|docs|env|authority|appPackage)\/[\w./-]*\w)/g, words);
    const made = ['authority/people.json'];
    expect(named.length).toBeGreaterThan(1);
    expect(named.filter((file) => !made.includes(file) && !existsSync(join(root, file)))).toEqual([]);
  });

  it('links only to what is there', () => {
    const links = found(/\]\((?!https?:)([^)]+)\)/g, words).map((link) => {
      const [file = '', anchor] = link.split('#');
      return { link, to: file === '' ? path : join(dirname(path), file), anchor };
    });
    expect(links.filter(({ to }) => !existsSync(join(root, to)))).toEqual([]);
    expect(links.filter(({ to, anchor }) => anchor !== undefined && !anchorsIn(to).includes(anchor))).toEqual([]);
  });
});
