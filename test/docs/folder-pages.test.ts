/** The page of a folder of src/: it names files that there are, says the waits there are, and lists what the folder imports. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readFiles, root, type SourceFile } from '../../scripts/docs/files.ts';
import { waits } from '../../src/notices/retries.ts';
import { inWords } from './durations.ts';

const pages = readFiles('src/*/README.md');

/** What stands under a heading, up to the next. */
function under(heading: string, { text }: SourceFile): string {
  return text.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
}

/** `bundle.ts`, `stalled/told.ts`, `src/app/background.ts`: wherever it stands. */
const filesIn = (text: string): readonly string[] => text.match(/[\w-]+(?:\/[\w-]+)*\.ts\b/g) ?? [];
const foldersIn = (text: string): readonly string[] =>
  [...text.matchAll(/`(src\/[\w./-]+)`/g)].map(([, path = '']) => path);

/** Files and folders of src/ outside the folder that its files import. */
function importedBy(folder: string): readonly string[] {
  const found = readFiles(`${folder}/**/*.ts`).flatMap(({ path, text }) => {
    const names = [...text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map(([, name = '']) => name);
    return names.map((name) => join(dirname(path), name).replaceAll('\\', '/'));
  });
  return found.filter((path) => !path.startsWith(`${folder}/`));
}

it('each of the folders with the most to go wrong in has a page', () => {
  expect(pages.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['cases', 'dialogs', 'notices', 'store', 'teams'].map((name) => `src/${name}/README.md`)),
  );
});

describe.each(pages)('$path', (page) => {
  const folder = dirname(page.path);

  it('has its parts, and a flow of ten lines or so', () => {
    for (const part of ['The flow', 'Its files', 'What is final, and what is tried again', 'May import']) {
      expect(under(part, page)).not.toBe('');
    }
    const flow = under('The flow', page).match(/^ {4}.+$/gm) ?? [];
    expect(flow.length).toBeGreaterThanOrEqual(4);
    expect(flow.length).toBeLessThanOrEqual(12);
  });

  it('names only files that there are', () => {
    const named = filesIn(page.text);
    const isThere = (path: string): boolean => existsSync(join(root, folder, path)) || existsSync(join(root, path));
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((path) => !isThere(path))).toEqual([]);
  });

  it('lists what its files import, and they import nothing else', () => {
    const allowed = foldersIn(under('May import', page).split('Nothing of `')[0] ?? '');
    const isAllowed = (path: string): boolean => allowed.some((one) => path === one || path.startsWith(`${one}/`));
    const imported = importedBy(folder);
    expect(imported.filter((path) => !isAllowed(path))).toEqual([]);
    expect(allowed.filter((one) => !imported.some((path) => path === one || path.startsWith(`${one}/`)))).toEqual([]);
  });
});

it('the page of notices says after which waits a notice is tried again', () => {
  const [page] = readFiles('src/notices/README.md');
  expect(page?.text).toContain(waits.map(inWords).join(', '));
});
