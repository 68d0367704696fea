import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { RegisterError } from '../../src/people/contents.ts';
import { createRegister } from '../../src/people/register.ts';
import { agencyNames, jobNames } from '../../src/rules/words.ts';
import { found, text } from './files.ts';

const root = join(import.meta.dirname, '../..');
const guide = text('docs/running-it.md');
const example = JSON.parse(found(/```json\n([\s\S]*?)```/g, guide)[0] ?? '{}') as {
  readonly teams: readonly object[];
  readonly people: readonly { readonly teams: readonly { readonly team: string; readonly role: string }[] }[];
};

describe('the people register of the guide', () => {
  it('is one that Pathway takes', () => {
    const register = createRegister(example);
    expect(register.withJob('team-manager').map(({ name }) => name)).toEqual(['Hannah Reid', 'Tom Bell']);
    expect(register.teamOfChannel('19:1a2b3c4d5e6f@thread.tacv2')?.agency).toBe('police');
  });

  it('would be refused with a role there is not', () => {
    const [first, ...others] = example.people;
    const people = [{ ...first, teams: [{ team: 'police', role: 'inspector' }] }, ...others];
    expect(() => createRegister({ ...example, people })).toThrow(RegisterError);
  });

  it('comes with every agency and every role that there is, and no other', () => {
    const rows = guide.split('\n').filter((line) => line.startsWith('| `'));
    const agencies = rows.filter((row) => row.startsWith('| `agency`')).flatMap((row) => found(/`([\w-]+)`/g, row));
    expect(agencies.slice(1).sort()).toEqual(Object.keys(agencyNames).sort());
    const table = /\| `role` \| Who \|\n\|---\|---\|\n((?:\|.*\n)+)/.exec(guide)?.[1] ?? '';
    expect(found(/`([\w-]+)`/g, table).toSorted()).toEqual(Object.keys(jobNames).toSorted());
  });
});

describe.each(['docs/running-it.md', 'docs/dpia-notes.md'])('%s', (path) => {
  const words = text(path);

  it('names only files that there are', () => {
    const named = found(/(?<![\w/])((?:src|scripts|infra|docs|env|authority|appPackage)\/[\w./-]*\w)/g, words);
    const made = ['authority/people.json'];
    expect(named.length).toBeGreaterThan(1);
    expect(named.filter((file) => !made.includes(file) && !existsSync(join(root, file)))).toEqual([]);
  });

  it('links only to what is there', () => {
    const links = found(/\]\(([^)#][^)]*)\)/g, words);
    expect(links.filter((link) => !existsSync(join(root, dirname(path), link)))).toEqual([]);
    const headings = found(/^#+ (.+)$/gm, words).map((heading) => heading.toLowerCase().replaceAll(' ', '-'));
    expect(found(/\]\(#([^)]+)\)/g, words).filter((anchor) => !headings.includes(anchor))).toEqual([]);
  });
});
