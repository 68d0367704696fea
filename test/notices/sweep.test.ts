import { createSweep } from '../../src/notices/sweep.ts';
import { aBackOffice } from '../support/back-office.ts';
import { aConcern } from '../support/factories.ts';

const references = ['2222-2222', '3333-3333', '4444-4444'];

async function three() {
  const office = aBackOffice();
  for (const one of references) await office.raise('Priya Shah', aConcern(), one);
  return office;
}
const nudgedIn = async (office: ReturnType<typeof aBackOffice>, reference: string): Promise<number> =>
  Object.keys((await office.case(reference)).nudging).length;

describe('waking the cases whose time has come', () => {
  it('wakes each once, and none before its time', async () => {
    const office = await three();
    expect(await office.at('2026-11-03', '08:59').sweep.wakeDue(office.now)).toBe(0);
    expect(await office.at('2026-11-03', '09:00').sweep.wakeDue(office.now)).toBe(3);
    expect(await office.sweep.wakeDue(office.now)).toBe(0);
    for (const one of references) expect(await nudgedIn(office, one)).toBeGreaterThan(0);
  });

  it('wakes nothing that has nothing to ask', async () => {
    const office = aBackOffice();
    await office.books();
    await office
      .at('2026-11-12', '12:00')
      .does('Hannah Reid', 'record-held', { on: '2026-11-12', attended: ['police'] });
    await office.does('Hannah Reid', 'close', { code: 'moved', reason: 'MARKER-reason' });
    // But for the day until which the record is kept, years later.
    expect(await office.store.nextDue('case')).toBe('2037-03-09T09:00:00Z');
  });

  it('sends nothing at night: whatever was due is asked when working hours begin', async () => {
    const office = await three();
    await office.at('2026-11-03', '17:30').sweep.wakeDue(office.now);
    expect(await nudgedIn(office, '2222-2222')).toBe(0);
    expect(await office.store.nextDue('case')).toBe('2026-11-04T08:30:00Z');
  });

  it('keeps nobody waiting for a case that cannot be woken, and says that one could not', async () => {
    const office = await three();
    const cases = {
      ...office.cases,
      wake: (reference: string, now: string) =>
        reference === '3333-3333' ? Promise.reject(new Error('It is damaged.')) : office.cases.wake(reference, now),
    };
    const sweep = createSweep(office.repository, cases);
    office.at('2026-11-03', '09:00');
    await expect(sweep.wakeDue(office.now)).rejects.toMatchObject({ errors: [{ message: 'It is damaged.' }] });
    expect(await nudgedIn(office, '2222-2222')).toBeGreaterThan(0);
    expect(await nudgedIn(office, '3333-3333')).toBe(0);
    expect(await nudgedIn(office, '4444-4444')).toBeGreaterThan(0);
    expect(await office.sweep.wakeDue(office.now)).toBe(1);
  });
});
