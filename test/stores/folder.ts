/** The folder of one version: the same lives on both stores, what stood in Teams, the settings, and what is expected. */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Item } from '../../cosmos-stand-in/server.ts';
import type { Expected } from './expected.ts';
import type { KeptSettings } from './settings.ts';
import type { KeptTeams } from './teams.ts';

export interface VersionFolder {
  readonly folder: string;
  readonly teams: KeptTeams;
  readonly settings: KeptSettings;
}
export interface StoredVersion extends VersionFolder {
  readonly expected: Expected;
}

const storesFolder = import.meta.dirname;
export const sqliteFile = (folder: string): string => join(folder, 'pathway.sqlite');

/** The versions of which a store is kept. */
export const versions: readonly string[] = globSync('*/expected.json', { cwd: storesFolder }).map(dirname).sort();

const read = (folder: string, file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));

export function readKept(version: string): StoredVersion {
  const folder = join(storesFolder, version);
  const [teams, settings, expected] = ['teams.json', 'settings.json', 'expected.json'].map((file) =>
    read(folder, file),
  );
  return { folder, teams, settings, expected } as StoredVersion;
}

export const readItems = (folder: string): readonly Item[] => read(folder, 'cosmos.json') as readonly Item[];

/** Each of these on a line of its own, so that what differs can be seen. */
const inLines = (all: readonly unknown[]): string => `[\n${all.map((one) => JSON.stringify(one)).join(',\n')}\n]`;

export function writeItems(folder: string, items: readonly Item[]): void {
  writeFileSync(join(folder, 'cosmos.json'), `${inLines(items)}\n`);
}

function write(folder: string, file: string, value: object): void {
  const fields = Object.entries(value).map(([name, one]) => {
    return `${JSON.stringify(name)}: ${Array.isArray(one) ? inLines(one) : JSON.stringify(one)}`;
  });
  writeFileSync(join(folder, file), `{\n${fields.join(',\n')}\n}\n`);
}

export function writeKept({ folder, teams, settings }: VersionFolder): void {
  write(folder, 'teams.json', teams);
  write(folder, 'settings.json', settings);
}

export function writeExpected(folder: string, expected: Expected): void {
  write(folder, 'expected.json', expected);
}
