/** Reading a settings file: found, JSON, and in every field what it should be, or one error that names each thing wrong. */
import { readFileSync } from 'node:fs';
import type * as z from 'zod';
import { inPlainWords } from './plain-words.ts';

/** A settings file cannot be used. The message lists every problem, one a line. */
export class SettingsFileError extends Error {
  readonly file: string;
  readonly problems: readonly string[];
  constructor(file: string, problems: readonly string[], options?: ErrorOptions) {
    super(`${file} cannot be used:\n${problems.map((problem) => `- ${problem}`).join('\n')}`, options);
    this.name = 'SettingsFileError';
    this.file = file;
    this.problems = problems;
  }
}

const byteOrderMark = '\uFEFF';

/** The JSON in a file. Throws `SettingsFileError` where it is missing, unreadable or not JSON. */
export function readJson(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new SettingsFileError(file, [`the file cannot be read (${(cause as NodeJS.ErrnoException).code})`], {
      cause,
    });
  }
  try {
    return JSON.parse(text.startsWith(byteOrderMark) ? text.slice(1) : text);
  } catch (cause) {
    throw new SettingsFileError(file, [`the file is not JSON (${(cause as Error).message})`], { cause });
  }
}

/** The value as the schema gives it. Throws `SettingsFileError`; `file` is what the error calls it. */
export function check<Output>(schema: z.ZodType<Output>, value: unknown, file: string): Output {
  const result = schema.safeParse(value, { reportInput: true });
  if (!result.success)
    throw new SettingsFileError(file, result.error.issues.map(inPlainWords), { cause: result.error });
  return result.data;
}
