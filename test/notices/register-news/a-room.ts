/** Where the register is kept and what its changes leave to do is seen to: on Monday 2 November 2026, 09:15. */
import county from '../../../desk/county.json' with { type: 'json' };
import { createRegisterNews, type RegisterNewsDeps } from '../../../src/notices/register-news/index.ts';
import { readContents } from '../../../src/people/contents.ts';
import type { Edit } from '../../../src/people/edits.ts';
import { createKeptRegister } from '../../../src/people/kept-register.ts';
import { createLog } from '../../../src/platform/log.ts';
import type { Store } from '../../../src/store/port.ts';
import { openSqliteStore } from '../../../src/store/sqlite.ts';
import { circumstances, person } from '../../support/factories.ts';
import { FakeMessenger } from '../../support/fake-messenger.ts';

export const start = '2026-11-02T09:15:00Z';
export const gwen = { id: person('Gwen Parry').id, name: 'Gwen Parry' };
export const idOf = (name: string): string => person(name).id;
export const team = 'cdyjs-managers';
export const refused = { outcome: 'refused', why: '403 Forbidden' } as const;
export const later = (seconds: number): string => Temporal.Instant.from(start).add({ seconds }).toString();

export async function aRoom(
  store: Store = openSqliteStore(':memory:'),
  cases: RegisterNewsDeps['cases'] = { teamClosed: async () => {} },
) {
  const register = createKeptRegister({ store, first: readContents(county) });
  await register.refresh(start);
  const messenger = new FakeMessenger();
  const logged: string[] = [];
  const news = createRegisterNews({
    ...{ store, messenger, cases },
    contextAt: (now) => circumstances(now, { roster: register.on('2026-11-02') }),
    administrators: register.administrators,
    log: createLog('debug', { write: (line: string) => void logged.push(line) }),
  });
  return {
    store,
    messenger,
    logged,
    /** When what is left is seen to again. */
    waiting: async () => (await store.nextDue('news')) ?? (await store.nextDue('cover-news')),
    async edits(...edits: readonly Edit[]) {
      for (const edit of edits) expect(await register.change(edit, gwen, start)).toMatchObject({ ok: true });
    },
    /** Changes the register, and lets what follows be seen to. */
    async changes(...edits: readonly Edit[]) {
      await this.edits(...edits);
      await news.deliver(start);
    },
    delivers: news.deliver,
    /** Who heard something since it was asked last. */
    heard(): readonly string[] {
      const names = messenger.arrived.map(({ to }) => to);
      messenger.arrived.length = 0;
      return names;
    },
  };
}
