import { readKept } from '../../scripts/docs/files.ts';

const text = readKept('docs/adding.md') ?? '';
const [recipes = '', table = ''] = text.split('\n## Twelve changes and the files each touches\n');
const titles = [...recipes.matchAll(/^## (.+)$/gm)].map(([, title = '']) => title);

describe('the recipes', () => {
  it.each([
    ...['action', 'duty', 'case can begin', 'wording', 'stage', 'role', 'job', 'step', 'agency', 'notice', 'post'],
    ...['typed command', 'page of a case', 'setting', 'store adapter', 'clock', 'report', 'record'],
  ])('have one for: %s', (what) => {
    expect(titles.filter((title) => title.includes(what))).not.toEqual([]);
  });

  it.each(titles)('%s: is a list of things to do', (title) => {
    const recipe = recipes.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? '';
    expect(recipe).toMatch(/^1\. /m);
    expect(recipe).toMatch(/`(?:src|authority|scripts)[/\w.-]*`|authority file/);
  });
});

it('the table has twelve changes, each with how its numbers were found', () => {
  const rows = table.split('\n').filter((line) => line.startsWith('| '));
  expect(rows.slice(1)).toHaveLength(12);
  for (const row of rows.slice(1)) expect(row).toMatch(/\| (?:tried|read)[^|]* \|$/);
});
