/** The project's own files, read for what they name and compared with what they should be. */
import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { GeneratedDocument } from './markdown.ts';

export interface SourceFile {
  /** From the project's folder, with `/`: `src/rules/age.ts`. */
  readonly path: string;
  readonly text: string;
}

export const root = join(import.meta.dirname, '../..');

/** Files that match, by path. */
export function readFiles(pattern: string): readonly SourceFile[] {
  return globSync(pattern, { cwd: root })
    .map((found) => found.split(sep).join('/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

/** A generated document as it stands on the disk; undefined where it is missing. */
export function readKept(path: string): string | undefined {
  return readFiles(path)[0]?.text;
}

/** What is wrong with what is kept of a document, for people; undefined where nothing is. */
export function staleness({ path, text }: GeneratedDocument, kept: string | undefined): string | undefined {
  const advice = 'Run "npm run docs" and read what changed.';
  if (kept === undefined) return `${path} is missing. ${advice}`;
  if (kept === text) return undefined;
  const [fresh, old] = [text.split('\n'), kept.split('\n')];
  const first = fresh.findIndex((line, index) => line !== old[index]);
  return `${path} is stale from line ${(first === -1 ? fresh.length : first) + 1} on. ${advice}`;
}
