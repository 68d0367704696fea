/** The address of a calendar file: sealed, and the same in each process of a store. */
import {
  type CalendarLinks,
  createCalendarLinks,
  type InvitationAddress,
} from '../../../src/notices/calendar/links.ts';
import { systemRandom } from '../../../src/platform/random.ts';
import type { Store } from '../../../src/store/port.ts';
import { openSqliteStore } from '../../../src/store/sqlite.ts';

const now = '2026-11-02T09:15:00Z';
const address = { reference: '7KQ4-2MX6', invitation: 3 };
let store: Store;
beforeEach(() => {
  store = openSqliteStore(':memory:');
});
afterEach(() => store.close());

/** As one process has them. */
function linksOf(of: Store = store) {
  const links: CalendarLinks = createCalendarLinks(of, systemRandom.key);
  return {
    seal: (one: InvitationAddress) => links.seal(one, now),
    unseal: (token: string) => links.unseal(token, now),
  };
}

describe('the link of an invitation', () => {
  it('leads to that invitation, is the same each time, and says nothing', async () => {
    const links = linksOf();
    const token = await links.seal(address);
    expect(await links.unseal(token)).toEqual(address);
    expect(await links.seal(address)).toBe(token);
    expect(token).toMatch(/^[\w-]{40,120}$/);
    expect(Buffer.from(token, 'base64url').toString('latin1')).not.toContain('7KQ4');
  });

  it('is another for each invitation and each case', async () => {
    const links = linksOf();
    const addresses = ['7KQ4-2MX6', '2222-2222'].flatMap((reference) =>
      Array.from({ length: 20 }, (_, invitation) => ({ reference, invitation })),
    );
    const tokens = await Promise.all(addresses.map(links.seal));
    expect(new Set(tokens).size).toBe(40);
    expect(await Promise.all(tokens.map(links.unseal))).toEqual(addresses);
  });

  it('cannot be made up or changed, in any sign of it', async () => {
    const links = linksOf();
    for (const invitation of [3, 12, 123]) {
      const token = await links.seal({ ...address, invitation });
      const altered = [...token].map(
        (sign, at) => `${token.slice(0, at)}${sign === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`,
      );
      expect(new Set(await Promise.all(altered.map(links.unseal)))).toEqual(new Set([undefined]));
    }
    const others = [
      '',
      'x',
      '7KQ4-2MX6',
      'A'.repeat(52),
      'A'.repeat(100_000),
      (await links.seal(address)).slice(0, -4),
    ];
    expect(new Set(await Promise.all(others.map(links.unseal)))).toEqual(new Set([undefined]));
  });

  it('is good in every process of the store, and after a restart, and in no other store', async () => {
    const [one, other] = [linksOf(), linksOf()];
    // Both make the key at once; one of them is first.
    const [token, same] = await Promise.all([one.seal(address), other.seal(address)]);
    expect([same, await linksOf().seal(address)]).toEqual([token, token]);
    const elsewhere = openSqliteStore(':memory:');
    expect(await linksOf(elsewhere).unseal(token)).toBeUndefined();
    await elsewhere.close();
  });
});
