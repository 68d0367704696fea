/** What every command that takes something out of Pathway asks: in whose name, why, and for whom. */
import { resolve, sep } from 'node:path';
import type { KeptRegister } from '../../src/people/kept-register.ts';
import { namedLike } from '../../src/rules/base/names.ts';
import type { Instant, Person } from '../../src/rules/base/vocabulary.ts';

export class Misused extends Error {}

/** 24 random bytes in base64url: one in 64 begins with a dash. */
const aRecordsNumber = /^[\w-]{32}$/;

/** The words of the command line, with the number of a separate record where it is taken for no option. */
export function withNumberLast([what, which, ...more]: readonly string[]): string[] {
  const isNumber = what === 'separate' && which !== undefined && aRecordsNumber.test(which);
  return isNumber ? [what, ...more, '--', which] : [what, which, ...more].filter((word) => word !== undefined);
}

/** Throws `Misused` where it was left out. */
export function needed(value: string | undefined, option: string, what: string): string {
  const said = value?.trim() ?? '';
  if (said === '') throw new Misused(`Say ${what}: ${option} "…".`);
  return said;
}

/** Who runs it says so: a name of the register, or an object id. Throws `Misused` where that is nobody, or several. */
export function personNamed(
  register: KeptRegister,
  by: string,
  now: Instant,
  localDate: (at: Instant) => string,
): Person {
  const found = namedLike(by, register.contents.people);
  const [only] = found;
  if (only === undefined || found.length > 1) {
    const count = found.length === 0 ? 'Nobody' : 'More than one person';
    throw new Misused(`${count} in the people register is called "${by}". Give the whole name, or the object ID.`);
  }
  const person = register.on(localDate(now)).person(only.id);
  if (person === undefined) throw new Misused(`"${by}" has no role in the people register.`);
  return person;
}

/** Throws `Misused` where a copy would lie in the data folder, and so in its backups. */
export function outside(dataDir: string, file: string): string {
  const target = resolve(file);
  if (target.startsWith(resolve(dataDir) + sep)) {
    throw new Misused(`Write it to a folder other than Pathway's data folder, ${resolve(dataDir)}.`);
  }
  return target;
}
