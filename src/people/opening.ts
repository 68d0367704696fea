/** The people register of the store that is configured. */
import { readJson } from '../authority/settings-file.ts';
import type { Config } from '../config/config.ts';
import type { Instant } from '../rules/base/vocabulary.ts';
import type { Store } from '../store/port.ts';
import { readContents } from './contents.ts';
import { createKeptRegister, type KeptRegister } from './kept-register.ts';

/** What it begins with, where the store has none yet: in a tenant it may be nothing. Throws `SettingsFileError`. */
export function peopleAtFirst({ peopleFile, tenant }: Pick<Config, 'peopleFile' | 'tenant'>): unknown {
  return peopleFile === undefined ? { tenant: tenant?.app.tenantId, teams: [], people: [] } : readJson(peopleFile);
}

/** Opens it, and begins it where there is none. Rejects with `SettingsFileError`, `RegisterError` or `StoreError`. */
export async function openRegister(config: Config, store: Store, now: Instant): Promise<KeptRegister> {
  const first = readContents(peopleAtFirst(config));
  const register = createKeptRegister({ store, first, named: config.administrators, tenants: config.tenant?.tenants });
  await register.refresh(now);
  return register;
}
