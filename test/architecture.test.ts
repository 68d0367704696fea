/** The layers of the house: who may import whom, and who may look at the clock. */
import { globSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const root = join(import.meta.dirname, '..');

interface SourceFile {
  /** From the project's folder, with `/`: `src/rules/age.ts`. */
  readonly path: string;
  readonly text: string;
  /** What it imports: a path from the project's folder, or a package's name. */
  readonly imports: readonly string[];
}

/** Imports and exports from elsewhere, on one line or several, and those made while running. */
const specifiers = [
  /^(?:import|export|\})[^'"\n]*\bfrom\s*['"]([^'"\n]+)['"]/gm,
  /^import\s*['"]([^'"\n]+)['"]/gm,
  /\bimport\(\s*['"]([^'"\n]+)['"]/g,
];

function importsOf(path: string, text: string): readonly string[] {
  const names = specifiers.flatMap((form) => [...text.matchAll(form)].map(([, name = '']) => name));
  return names.map((name) => (name.startsWith('.') ? join(path, '..', name).split(sep).join('/') : name));
}

function read(pattern: string): readonly SourceFile[] {
  return globSync(pattern, { cwd: root }).map((found) => {
    const path = relative('.', found).split(sep).join('/');
    const text = readFileSync(join(root, found), 'utf8');
    return { path, text, imports: importsOf(path, text) };
  });
}

const source = read('src/**/*.ts');
const desk = read('desk/**/*.ts');
const cosmos = read('cosmos-stand-in/*.ts');
const within = (...folders: string[]) =>
  source.filter(({ path }) => folders.some((one) => path.startsWith(`src/${one}/`)));

/** `src/a.ts imports b`, for each import that may not be. */
function wrong(files: readonly SourceFile[], isWrong: (name: string, file: SourceFile) => boolean): readonly string[] {
  return files.flatMap((file) =>
    file.imports.filter((name) => isWrong(name, file)).map((name) => `${file.path} imports ${name}`),
  );
}

/** The file with the imports that are left when it runs. */
function withoutTypes({ path, text }: SourceFile): SourceFile {
  const code = text
    .replace(/^import type [^;]+;$/gm, '')
    .replace(/^import \{(?:\s*type [\w$]+(?: as [\w$]+)?,?)+\s*\} from [^;]+;$/gm, '');
  return { path, text: code, imports: importsOf(path, code) };
}

const isBotBuilder = (name: string) => /^(botbuilder|botframework-)/.test(name);
/** `Date.now()`, `new Date()` and `Temporal.Now`; not `new Date(something)`. */
const readsClock = /\bDate\.now\b|\bnew Date\(\s*\)|\bTemporal\.Now\b|\bperformance\.now\b/;

/** What each folder may import of the others: what stands lower, and nothing beside it that is not named. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  rules: [],
  store: ['rules'],
  platform: ['rules', 'store'],
  authority: ['rules'],
  config: ['store', 'platform'],
  cases: ['rules', 'store', 'platform'],
  witness: ['rules', 'store', 'platform', 'cases'],
  reports: ['rules', 'store', 'cases'],
  people: ['rules', 'store', 'authority', 'config'],
  cards: ['rules', 'store', 'cases', 'people'],
  notices: ['rules', 'store', 'platform', 'cases', 'witness', 'people', 'cards'],
  dialogs: ['rules', 'store', 'platform', 'cases', 'people', 'cards', 'notices', 'reports'],
  paper: ['rules', 'cards', 'dialogs'],
  'subject-file': ['rules', 'cases', 'cards', 'dialogs', 'paper'],
  server: ['store', 'platform'],
  teams: ['rules', 'store', 'platform', 'config', 'people', 'cards', 'notices', 'dialogs', 'server'],
  telemetry: ['rules', 'store', 'platform', 'config', 'cases', 'notices', 'teams'],
};
/** `cases` of `src/cases/perform.ts`; files of src/ itself put the folders together and are not held. */
const folderOf = (path: string): string | undefined => /^src\/([^/]+)\//.exec(path)?.[1];

/** Groups of files that import one another in a circle when they run. */
function circles(files: readonly SourceFile[]): readonly string[] {
  const imports = new Map(
    files.map(({ path, imports: names }) => [path, names.filter((name) => name.startsWith('src/'))]),
  );
  const reaches = (from: string, to: string): boolean => {
    const seen = new Set<string>();
    const left = [...(imports.get(from) ?? [])];
    for (let next = left.pop(); next !== undefined; next = left.pop()) {
      if (next === to) return true;
      if (!seen.has(next)) left.push(...(imports.get(next) ?? []));
      seen.add(next);
    }
    return false;
  };
  return [...imports.keys()].filter((path) => reaches(path, path));
}

describe('the layers', () => {
  it('are held by a table: a folder imports what stands in its line, and no folder is without a line', () => {
    const folders = new Set(source.map(({ path }) => folderOf(path)).filter((one) => one !== undefined));
    expect([...folders].filter((one) => allowed[one] === undefined && one !== 'app')).toEqual([]);
    const isWrong = (name: string, { path }: SourceFile): boolean => {
      const [from = '', to] = [folderOf(path), folderOf(name)];
      return to !== undefined && to !== from && allowed[from]?.includes(to) === false;
    };
    expect(wrong(source, isWrong)).toEqual([]);
  });

  it('have no circle: no file comes to import itself', () => {
    expect(
      circles([
        { path: 'src/a.ts', text: '', imports: ['src/b.ts'] },
        { path: 'src/b.ts', text: '', imports: ['src/a.ts'] },
      ]),
    ).toHaveLength(2);
    expect(circles(source.map(withoutTypes))).toEqual([]);
  });

  it('are looked at in every folder', () => {
    const folders = new Set(source.map(({ path }) => path.split('/')[1]));
    for (const folder of ['rules', 'cases', 'cards', 'dialogs', 'notices', 'people', 'store', 'teams']) {
      expect(folders).toContain(folder);
    }
    expect(desk.length).toBeGreaterThan(0);
    expect(
      importsOf('src/teams/bot.ts', "import { x } from 'botbuilder';\nawait import('../../desk/server.ts')"),
    ).toEqual(['botbuilder', 'desk/server.ts']);
  });

  it('are of short files, tests and scripts as well: none has more than 250 lines, and half of the sources 60 at most', () => {
    const lines = ({ text }: SourceFile) => text.split('\n').length - 1;
    const all = [...source, ...desk, ...cosmos, ...read('{test,scripts}/**/*.{ts,mjs}')];
    expect(all.filter((file) => lines(file) > 250).map((file) => `${file.path} has ${lines(file)} lines`)).toEqual([]);
    const sorted = source.map(lines).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(60);
  });

  it('keep the rules to themselves: rules/ imports nothing from outside rules/, not even from Node', () => {
    expect(wrong(within('rules'), (name) => !name.startsWith('src/rules/'))).toEqual([]);
  });

  it('keep the parts of the procedure side by side: none imports another, nor the engine, but for types', () => {
    const parts = ['concern', 'meeting', 'handling', 'ending'];
    const partOf = (path: string) => parts.find((one) => path.startsWith(`src/rules/${one}/`));
    const upOrAcross = (name: string, { path }: SourceFile) =>
      name.startsWith('src/rules/engine/') || (partOf(name) !== undefined && partOf(name) !== partOf(path));
    const valuesOnly = within(...parts.map((one) => `rules/${one}`)).map(withoutTypes);
    expect(valuesOnly.some(({ imports }) => imports.length > 0)).toBe(true);
    expect(wrong(valuesOnly, upOrAcross)).toEqual([]);
  });

  it('ask what somebody is to a case at this moment: outside the rules nobody asks apart from when it ends', () => {
    const apart = source.filter(({ path }) => !path.startsWith('src/rules/'));
    const asking = ({ text }: SourceFile) => /\b(?:rolesOn|accessLevelFor)\b/.test(text);
    expect(apart.filter(asking).map(({ path }) => path)).toEqual([]);
    expect(source.filter(asking).map(({ path }) => path)).toContain('src/rules/ending/roles-now.ts');
  });

  it('reckon with hours and days in one place', () => {
    const reckons =
      /Temporal\.Instant\.from\([^;]*?\)\s*\.(?:add|subtract)\(|PlainDate\.from\([\w.]+\)\s*\.(?:add|subtract)\(\{ days/;
    const asking = within('rules', 'cases', 'dialogs', 'notices', 'people', 'platform', 'reports', 'teams', 'witness');
    expect(asking.filter(({ text }) => reckons.test(text)).map(({ path }) => path)).toEqual([
      'src/rules/base/later.ts',
    ]);
  });

  it('ask for the jobs somebody has in one place', () => {
    const asking = ({ text }: SourceFile) => /\bjob [=!]== '|\bone\.job [=!]== |\bjobs\.includes\(job\)/.test(text);
    expect(source.filter(asking).map(({ path }) => path)).toEqual(['src/rules/base/jobs.ts']);
  });

  it('keep the engine and the rows apart: a row shape imports no value at all', () => {
    const rows = within('rules/rows').map(withoutTypes);
    expect(rows.length).toBeGreaterThan(0);
    expect(wrong(rows, () => true)).toEqual([]);
  });

  it('keep the cards below the conversations: cards/ imports nothing of dialogs/', () => {
    expect(wrong(within('cards'), (name) => name.startsWith('src/dialogs/'))).toEqual([]);
  });

  it('keep the engine of forms and journeys apart from what they are about: it knows no part of the procedure', () => {
    const parts = globSync('src/rules/*/', { cwd: root }).map((found) => relative('src/rules', found));
    const general = ['engine', 'rows', 'base'];
    const about = new RegExp(`\\b(${parts.filter((one) => !general.includes(one)).join('|')})\\b|receipt`);
    expect('src/rules/concern/age.ts').toMatch(about);
    expect('src/cards/verbs/concern.ts').toMatch(about);
    const journeys = [
      ...within('dialogs/form', 'dialogs/journey'),
      ...source.filter(({ path }) => path === 'src/cards/verbs/journey.ts'),
    ];
    expect(journeys.length).toBeGreaterThan(1);
    expect(wrong(journeys, (name) => about.test(name))).toEqual([]);
    const engine = ['src/dialogs/form/', 'src/dialogs/journey/', 'src/dialogs/buttons.ts', 'src/dialogs/turn.ts'];
    expect(
      wrong(journeys, (name) => name.startsWith('src/dialogs/') && !engine.some((one) => name.startsWith(one))),
    ).toEqual([]);
    expect(wrong(within('dialogs/form'), (name) => name.startsWith('src/dialogs/journey/'))).toEqual([]);
  });

  it('keep the SDK in one place: only teams/ and dialogs/ import botbuilder', () => {
    const others = source.filter(({ path }) => !/^src\/(teams|dialogs)\//.test(path));
    expect(wrong([...others, ...desk], isBotBuilder)).toEqual([]);
  });

  it('keep what watches in one place: only telemetry/ imports OpenTelemetry', () => {
    const others = source.filter(({ path }) => !path.startsWith('src/telemetry/'));
    expect(wrong([...others, ...desk], (name) => name.startsWith('@opentelemetry/'))).toEqual([]);
    expect(within('telemetry').some(({ imports }) => imports.includes('@opentelemetry/api'))).toBe(true);
  });

  it('keep the desk a stand-in for Teams: it imports nothing of src/', () => {
    expect(wrong(desk, (name) => name.startsWith('src/'))).toEqual([]);
  });

  it('keep the desk out of the bot: only main.ts imports it', () => {
    const others = source.filter(({ path }) => path !== 'src/main.ts');
    expect(wrong(others, (name) => name.startsWith('desk/'))).toEqual([]);
  });

  it('keep the stand-in for Cosmos DB to itself: it imports nothing of ours, and only tests and scripts import it', () => {
    expect(cosmos.length).toBeGreaterThan(0);
    expect(wrong(cosmos, (name) => /^(src|test|desk|scripts)\//.test(name))).toEqual([]);
    expect(wrong([...source, ...desk], (name) => name.startsWith('cosmos-stand-in/'))).toEqual([]);
  });

  it('keep the time outside: only the clock, and what measures how long something took, look at a watch', () => {
    const allowed = ['src/platform/clock.ts', 'src/app/process.ts', 'src/teams/activity-processor.ts'];
    const readers = source.filter(({ path, text }) => readsClock.test(text) && !allowed.includes(path));
    expect(readers.map(({ path }) => `${path} reads the clock`)).toEqual([]);
  });
});
