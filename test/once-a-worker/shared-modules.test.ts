/** What the files of tests of one worker share remembers nothing that one of them could leave to the next. */
import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

const root = join(import.meta.dirname, '../..');
const keeping =
  /^(?:export )?(?:let |const \w+(?:: [^=]+)? = (?:new (?:Map|Set|WeakMap|WeakSet)(?:<.*>)?\(\)|\[\]|\{\});)/m;

it('each module keeps what it works out from what it is asked, at most', () => {
  expect('const known = new Map<string, readonly string[]>();').toMatch(keeping);
  // The page of the desk runs in a browser alone.
  const files = globSync('{src,desk,cosmos-stand-in}/**/*.ts', { cwd: root, exclude: ['desk/page/**'] });
  const found = files.filter((file) => keeping.test(readFileSync(join(root, file), 'utf8')));
  expect(found.map((file) => file.split(sep).join('/')).sort()).toEqual([
    // Moves on with every write, and nobody goes by its number.
    'cosmos-stand-in/answering.ts',
    // By the text of the query.
    'cosmos-stand-in/queries.ts',
    // By the letter, by the teams, and by the moment.
    'src/cards/picture/drawing.ts',
    'src/dialogs/schools.ts',
    'src/store/instants.ts',
  ]);
});
