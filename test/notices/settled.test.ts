/** What a case owes is known without asking it where nothing was owed before, and asked where anything may be. */
import type { Committed } from '../../src/cases/bundle.ts';
import { createSettled } from '../../src/notices/settled.ts';
import { createStuck } from '../../src/notices/stuck.ts';
import { reference, usualInputs } from '../support/a-case.ts';
import { aBackOffice, type BackOffice } from '../support/back-office.ts';
import { onlyTo } from '../support/fake-messenger.ts';
import { throughEach } from '../support/watched-store.ts';

const change = (before: string | undefined, after: string | undefined, owes = 0): Committed => ({
  ...{ reference, seq: 1, owes, before, after, notices: [] },
});

describe('what is known to be all that a case owes', () => {
  it('is what makes the case, and what follows a version with which all was settled', () => {
    const settled = createSettled();
    expect(settled.allOwed([change(undefined, 'a')])).toEqual([]);
    expect(settled.allOwed([change('a', 'b')])).toBeUndefined();
    settled.keep(change(undefined, 'a'), true);
    expect(settled.allOwed([change('a', 'b'), change('b', 'c')])).toEqual([]);
    expect(settled.allOwed([change('a', 'b'), change('x', 'c')])).toBeUndefined();
  });

  it('is not known where something is folded, or the store could not say a version', () => {
    const settled = createSettled();
    settled.keep(change(undefined, 'a'), true);
    expect(settled.allOwed([change('a', 'b', 1)])).toBeUndefined();
    expect(settled.allOwed([change('a', undefined)])).toBeUndefined();
    expect(settled.allOwed([change('a', 'b')])).toEqual([]);
    settled.keep(change('a', 'b'), false);
    expect(settled.allOwed([change('a', 'b')])).toBeUndefined();
  });
});

/** Two processes over one store, of which the first counts how often it asks a case what it owes. */
function two(): { readonly one: BackOffice; readonly other: BackOffice; readonly asks: () => Promise<number> } {
  let asked = 0;
  const other = aBackOffice();
  const { store } = other;
  const one = aBackOffice(
    {},
    throughEach(store, (name, work) => {
      if (name === 'withDue') asked += 1;
      return work();
    }),
  );
  return {
    one,
    other,
    asks: async () => {
      asked = 0;
      await one.deliversNews();
      return asked;
    },
  };
}
const take = (office: BackOffice) => office.does('Hannah Reid', 'take', {});
const discuss = (office: BackOffice) => office.does('Hannah Reid', 'record-discussion', usualInputs.discussion);
const agree = (office: BackOffice) => office.does('Hannah Reid', 'agree-meeting', usualInputs.agreed);

describe('a case is asked what it owes', () => {
  it('never, while one process alone changes it and all arrives', async () => {
    const { one, asks } = two();
    for (const step of [() => one.raise(), () => take(one), () => discuss(one), () => agree(one)]) {
      await step();
      expect(await asks()).toBe(0);
    }
    expect(Object.keys(await one.tally())).toEqual(['sent']);
  });

  it('not because of a nudge that waits: nothing else waits for it, and it is found when it is due', async () => {
    const { one, asks } = two();
    await one.raise();
    await take(one);
    await asks();
    await one.at('2026-11-03', '09:00').sweep.wakeDue(one.now);
    expect(await asks()).toBe(0);
    await discuss(one);
    await agree(one);
    expect(await asks()).toBe(0);
    expect(await one.tally()).toMatchObject({ owed: 1 });
    await one.delivers();
    expect(one.messenger.hears()).toContain('chat Hannah Reid: 1 thing needs doing');
  });

  it('after another process changed it, and not after that', async () => {
    const { one, other, asks } = two();
    await other.raise();
    await take(one);
    expect(await asks()).toBeGreaterThan(0);
    expect(await one.tally()).toEqual({ sent: (await one.notices()).length });
    await discuss(one);
    await agree(one);
    expect(await asks()).toBe(0);
    expect(Object.keys(await one.tally())).toEqual(['sent']);
  });

  it('while something is kept for later: what comes then waits for it', async () => {
    const { one, asks } = two();
    one.messenger.weather = onlyTo('Priya Shah', { outcome: 'later', afterSeconds: 90 });
    await one.raise();
    await take(one);
    await asks();
    await discuss(one);
    await agree(one);
    expect(await asks()).toBeGreaterThan(0);
    expect(one.messenger.tried.filter(({ to }) => to === 'Priya Shah')).toHaveLength(1);
  });

  it('after another process has something sent again that was given up: it comes first', async () => {
    const { one, other, asks } = two();
    one.messenger.weather = onlyTo('Priya Shah', { outcome: 'refused', why: 'no-chat' });
    await one.raise();
    await take(one);
    await asks();
    await asks();
    const [stuck] = (await createStuck(other.store).list(one.now, 10)).items;
    await createStuck(other.store).retry([stuck?.id ?? ''], { id: 'gwen', name: 'Gwen' }, one.now);
    await discuss(one);
    await agree(one);
    one.messenger.weather = onlyTo('Priya Shah', { outcome: 'later', afterSeconds: 90 });
    one.messenger.tried.length = 0;
    expect(await asks()).toBeGreaterThan(0);
    const titles = one.messenger.tried.filter(({ to }) => to === 'Priya Shah').map(({ title }) => title);
    expect(titles).toEqual([`Your concern ${reference}`]);
  });
});
