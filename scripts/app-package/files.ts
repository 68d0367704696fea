/** What an app package is made of. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

export const iconSizes = { 'color.png': 192, 'outline.png': 32 } as const;

export const partOfPackage = (name: string): Buffer => readFileSync(join(root, 'appPackage', name));

/** The version in package.json. */
export function ownVersion(): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return version;
}
