/** What was asked for on the command line: an environment file, flags, or both; a flag goes before the file. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs, parseEnv } from 'node:util';
import { PackageError } from './errors.ts';
import { completeValues, type Values, valueNames, values } from './values.ts';

export interface Asked {
  /** `live`: part of the file's name. */
  readonly environment: string;
  readonly values: Values;
}

const usage =
  'Say for which environment: npm run app-package -- env/.env.live, or with flags: npm run app-package -- --bot-id <id> --domain <host>.';

const flags = Object.fromEntries(
  [...valueNames.map((name) => values[name].flag), 'env'].map((flag) => [flag, { type: 'string' as const }]),
);

function readWords(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: flags, allowPositionals: true });
  } catch (cause) {
    throw new PackageError([(cause as Error).message, usage], { cause });
  }
}

function readEnvironmentFile(file: string): Readonly<Record<string, string>> {
  try {
    return parseEnv(readFileSync(file, 'utf8')) as Record<string, string>;
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new PackageError([`The environment file ${file} cannot be read (${code}).`], { cause });
  }
}

/** `live` for `env/.env.live`. */
const namedBy = (file: string | undefined): string | undefined => /^\.env\.([\w-]+)$/.exec(basename(file ?? ''))?.[1];

/** Throws `PackageError`. */
export function readAsked(words: readonly string[]): Asked {
  const { values: given, positionals } = readWords(words);
  const [file, ...more] = positionals;
  if (more.length > 0 || (file === undefined && Object.keys(given).length === 0)) throw new PackageError([usage]);
  const byFlag = valueNames.flatMap((name) => {
    const value = given[values[name].flag];
    return typeof value === 'string' ? [[name, value] as const] : [];
  });
  const fromFile = file === undefined ? {} : readEnvironmentFile(file);
  const environment = String(given.env ?? namedBy(file) ?? 'live');
  if (!/^[\w-]+$/.test(environment)) {
    throw new PackageError([`The environment's name may have letters, digits, - and _; it is "${environment}".`]);
  }
  return { environment, values: completeValues({ ...fromFile, ...Object.fromEntries(byFlag) }) };
}
