/** Where the file of one young person may be written. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newFolder } from '../../../scripts/export/subject-file.ts';

const data = mkdtempSync(join(tmpdir(), 'pathway-'));
afterAll(() => rmSync(data, { recursive: true }));

it('writes over nothing, and never where a backup would take it along', () => {
  expect(newFolder(data, `${data}-made`)).toBe(`${data}-made`);
  expect(() => newFolder(data, tmpdir())).toThrow('is there already. Name another folder');
  expect(() => newFolder(data, join(data, 'made'))).toThrow('a folder other than');
});
