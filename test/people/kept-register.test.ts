import county from '../../desk/county.json' with { type: 'json' };
import { readContents } from '../../src/people/contents.ts';
import { addPerson, changeFunction, endRole, giveRole, removePerson, setChannel } from '../../src/people/edits.ts';
import { createKeptRegister } from '../../src/people/kept-register.ts';
import type { Store } from '../../src/store/port.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';

const first = readContents(county);
const now = '2026-11-02T09:15:00Z';
const gwen = { id: 'a1000000-0000-4000-8000-000000000016', name: 'Gwen Parry' };
const hannah = 'a1000000-0000-4000-8000-000000000003';

describe('the register in the store', () => {
  it('begins with what the settings say, once, and goes on from what was changed', async () => {
    const store = openSqliteStore(':memory:');
    const one = createKeptRegister({ store, first });
    await one.refresh(now);
    await one.change(endRole(hannah, 'cdyjs-managers'), gwen, now);
    const other = createKeptRegister({ store, first: { ...first, people: [] } });
    await other.refresh(now);
    expect(other.revision).toBe(2);
    expect(other.person(hannah)?.teams).toEqual([]);
    expect(await other.changes(10, now)).toMatchObject([
      { revision: 2, at: now, by: gwen, differences: [{ what: 'role-ended', name: 'Hannah Reid' }] },
      { revision: 1, by: { name: 'The settings' } },
    ]);
  });

  it('is read as an earlier version kept it, and a team that does something else is a change like any other', async () => {
    const store = openSqliteStore(':memory:');
    const contents = { ...county, teams: county.teams.map((team) => ({ ...team })) };
    await store.commit([
      { create: { partition: 'register', id: 'number', kind: 'register', body: { revision: 7 } } },
      { put: { partition: 'register', id: 'contents', kind: 'register', body: { revision: 7, contents } } },
    ]);
    const kept = createKeptRegister({ store, first: { ...first, teams: [], people: [] } });
    await kept.refresh(now);
    expect(kept.contents).toEqual(first);
    expect(kept.teamsThat('takes-referrals', 'cdyjs')).toHaveLength(1);
    expect(await kept.change(changeFunction('cdyjs-managers', 'takes-referrals'), gwen, now)).toEqual({
      ok: true,
      differences: [],
    });
    await kept.change(changeFunction('cdyjs-managers', 'case-managers'), gwen, now);
    expect(kept.teamsThat('takes-referrals', 'cdyjs')).toEqual([]);
    expect(await kept.changes(1, now)).toMatchObject([
      { revision: 8, differences: [{ what: 'team-function', team: 'cdyjs-managers', function: 'case-managers' }] },
    ]);
  });

  it('is taken up by another process when it asks again, and not before', async () => {
    const store = openSqliteStore(':memory:');
    const [one, other] = [createKeptRegister({ store, first }), createKeptRegister({ store, first })];
    await Promise.all([one.refresh(now), other.refresh(now)]);
    await one.change(setChannel('police', '19:new@thread.tacv2'), gwen, now);
    expect(other.channelOf('police')).toBe('19:police@thread.tacv2');
    await other.refresh(now);
    expect(other.channelOf('police')).toBe('19:new@thread.tacv2');
    expect(other.teamOfChannel('19:police@thread.tacv2')).toBeUndefined();
  });

  it('takes the changes of two who change it at once, one after the other', async () => {
    const store = openSqliteStore(':memory:');
    const both = [createKeptRegister({ store, first }), createKeptRegister({ store, first })];
    await Promise.all(both.map((one) => one.refresh(now)));
    const add = (number: number) => {
      const id = `c3000000-0000-4000-8000-00000000000${number}`;
      return both[number % 2]?.change(addPerson({ id, name: `Person ${number}`, job: 'Job' }), gwen, now);
    };
    expect(await Promise.all([1, 2, 3, 4, 5, 6].map(add))).toEqual(
      Array(6).fill(expect.objectContaining({ ok: true })),
    );
    await both[0]?.refresh(now);
    expect(both[0]?.revision).toBe(7);
    expect(both[0]?.contents.people.map(({ name }) => name).filter((name) => name.startsWith('Person'))).toHaveLength(
      6,
    );
  });

  it('changes nothing, and writes nothing, where it is so already or cannot be', async () => {
    const store = openSqliteStore(':memory:');
    const kept = createKeptRegister({ store, first });
    await kept.refresh(now);
    expect(await kept.change(giveRole(hannah, 'cdyjs-managers', 'team-manager'), gwen, now)).toEqual({
      ok: true,
      differences: [],
    });
    expect(await kept.change(giveRole(hannah, 'police', 'team-manager'), gwen, now)).toMatchObject({ ok: false });
    expect(await kept.change(removePerson('nobody'), gwen, now)).toMatchObject({ ok: false });
    expect(await kept.change(removePerson(gwen.id), gwen, now)).toEqual({
      ok: false,
      trouble: expect.stringContaining('That would leave no administrator.'),
    });
    expect(kept.revision).toBe(1);
    // One of the settings is enough.
    const named = createKeptRegister({ store, first, named: [hannah] });
    expect(await named.change(removePerson(gwen.id), gwen, now)).toMatchObject({ ok: true });
  });

  it('keeps what it has where it would be too large, and says so', async () => {
    const kept = createKeptRegister({ store: openSqliteStore(':memory:'), first });
    const huge = await kept.change(
      (contents) => ({
        ...contents,
        people: [
          ...contents.people,
          ...Array.from({ length: 9_000 }, (_, n) => ({
            id: `p${n}`,
            name: 'N'.repeat(100),
            job: 'J'.repeat(100),
            teams: [],
          })),
        ],
      }),
      gwen,
      now,
    );
    expect(huge).toEqual({
      ok: false,
      trouble: 'That would make the register too large for Pathway to keep. Nothing was changed.',
    });
    expect(kept.contents).toEqual(first);
  });

  it('costs one small read while nothing changes', async () => {
    const inner = openSqliteStore(':memory:');
    const reads: string[] = [];
    const store: Store = new Proxy(inner, {
      get(target, name: keyof Store) {
        const method = target[name] as (...given: unknown[]) => unknown;
        return (...given: unknown[]) => {
          reads.push(`${name} ${given[1]}`);
          return method.apply(target, given);
        };
      },
    });
    const kept = createKeptRegister({ store, first });
    await kept.refresh(now);
    reads.length = 0;
    await kept.refresh(now);
    await kept.refresh(now);
    expect(reads).toEqual(['read number', 'read number']);
  });
});

describe('a tenant that may not use Pathway', () => {
  const other = '11111111-2222-4333-8444-555555555555';
  const nadia = { id: `c3000000-0000-4000-8000-000000000001@${other}`, name: 'Nadia Frost', job: 'Nurse' };

  it('comes into the register by no change, and nothing is changed', async () => {
    const kept = createKeptRegister({ store: openSqliteStore(':memory:'), first, tenants: [first.tenant] });
    await kept.refresh(now);
    const refused = await kept.change(addPerson(nadia), gwen, now);
    expect(refused).toEqual({
      ok: false,
      trouble: expect.stringContaining(`The tenant ${other} may not use Pathway.`),
    });
    expect(kept.revision).toBe(1);
  });

  it('is no reason to refuse another change where it stood there before', async () => {
    const store = openSqliteStore(':memory:');
    const open = createKeptRegister({ store, first });
    await open.refresh(now);
    expect(await open.change(addPerson(nadia), gwen, now)).toMatchObject({ ok: true });
    const kept = createKeptRegister({ store, first, tenants: [first.tenant] });
    await kept.refresh(now);
    expect(await kept.change(giveRole(nadia.id, 'health', 'health-practitioner'), gwen, now)).toMatchObject({
      ok: true,
    });
  });
});
