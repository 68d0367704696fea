import { SettingsFileError } from '../../src/authority/settings-file.ts';
import { ConfigError } from '../../src/config/config.ts';
import { RegisterError } from '../../src/people/contents.ts';
import { StoreError } from '../../src/store/port.ts';
import { Misused } from './asked.ts';

/** Says what was wrong and ends with 2; anything else is a fault of ours and is thrown on. */
export function endedBy(error: unknown, usage: string): void {
  const isOurs = [StoreError, ConfigError, SettingsFileError, RegisterError, Misused].some(
    (kind) => error instanceof kind,
  );
  if (!isOurs && (error as { code?: string }).code !== 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw error;
  console.error((error as Error).message);
  if (!(error instanceof StoreError)) console.error(usage);
  process.exitCode = 2;
}
