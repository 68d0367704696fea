import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

export const text = (path: string): string => readFileSync(join(root, path), 'utf8');
export const json = (path: string): unknown => JSON.parse(text(path));
export const paths = (pattern: string): readonly string[] => globSync(pattern, { cwd: root }).sort();

/** The first group of each place that fits. */
export const found = (form: RegExp, within: string): readonly string[] =>
  [...within.matchAll(form)].map(([, group = '']) => group);
