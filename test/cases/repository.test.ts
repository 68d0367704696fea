import { reference, usualInputs } from '../support/a-case.ts';
import { aBackOffice, type BackOffice } from '../support/back-office.ts';
import { aConcern, local, person, register, withNadiaFrost } from '../support/factories.ts';
import { mustCome } from '../support/usual-inputs.ts';

const listOf = (office: BackOffice, name: string, roster = register) => ({
  person: person(name, roster),
  roster,
  now: office.now,
});
const foundFor = async (office: BackOffice, name: string, roster = register): Promise<readonly string[]> => {
  const { cases } = await office.repository.openFor(listOf(office, name, roster), { limit: 500 });
  expect(await office.repository.countFor(listOf(office, name, roster))).toBe(cases.length);
  return cases.map((one) => one.case.reference);
};

describe('the open cases somebody may have to do with', () => {
  it.each([
    ['the referrer', 'Priya Shah'],
    ["the referrer's safeguarding lead, who was copied in (A-04)", 'Daniel Okafor'],
    ['a manager, while nobody has taken it', 'Tom Bell'],
    ['the service lead', 'Ruth Marsden'],
  ])('are found by %s', async (_words, name) => {
    const office = aBackOffice();
    await office.raise();
    expect(await foundFor(office, name)).toEqual([reference]);
  });

  it('are found by its manager and deputy once it is taken, and no more by the other managers', async () => {
    const office = aBackOffice({ roster: withNadiaFrost });
    await office.raise();
    expect(await foundFor(office, 'Nadia Frost', withNadiaFrost)).toEqual([reference]);
    await office.does('Hannah Reid', 'take', {});
    expect(await foundFor(office, 'Hannah Reid', withNadiaFrost)).toEqual([reference]);
    expect(await foundFor(office, 'Tom Bell', withNadiaFrost)).toEqual([reference]);
    expect(await foundFor(office, 'Nadia Frost', withNadiaFrost)).toEqual([]);
  });

  it('are found by a team it was referred to or that is invited, and not by one taken off the list', async () => {
    const office = aBackOffice();
    await office.books();
    expect(await foundFor(office, 'Lucy Tran')).toEqual([reference]);
    expect(await foundFor(office, 'Ben Asante')).toEqual([reference]);
    expect(await foundFor(office, 'Peter Nolan')).toEqual([]);
    await office.does('Hannah Reid', 'change-invitations', { invite: mustCome, reason: 'MARKER-reason' });
    expect(await foundFor(office, 'Ben Asante')).toEqual([]);
  });

  it('are not found by a stranger, nor by somebody who does not speak for the team', async () => {
    const office = aBackOffice();
    await office.raise('Daniel Okafor');
    expect(await foundFor(office, 'Nobody Known')).toEqual([]);
    expect(await foundFor(office, 'Priya Shah')).toEqual([]);
  });

  it('leave out those that are closed, and are found however many of them there are', async () => {
    const office = aBackOffice();
    const signs = '23456789ABCDEFGHJKMNPQRTVWXYZ';
    const reference = (n: number) => `2222-${signs[Math.floor(n / 29)]}${signs[n % 29]}22`;
    for (let n = 0; n < 201; n += 1) {
      await office.raise('Priya Shah', aConcern({ youngPerson: { birthDate: '2019-01-01' } }), reference(n));
      await office.does(
        'Hannah Reid',
        'close',
        { code: 'moved', reason: 'MARKER-reason', withoutDecision: 'MARKER-why' },
        reference(n),
      );
    }
    await office.raise('Priya Shah', aConcern(), 'ZZZZ-ZZZZ');
    expect(await foundFor(office, 'Priya Shah')).toEqual(['ZZZZ-ZZZZ']);
  });

  it('come in pages, the first due first, and those without a date last', async () => {
    const office = aBackOffice();
    await office.raise('Priya Shah', aConcern(), '7777-7777');
    await office.at('2026-11-04', '10:00').raise('Priya Shah', aConcern(), '2222-2222');
    await office.at('2026-11-03', '10:00').raise('Priya Shah', aConcern(), '4444-4444');
    await office.at('2029-06-01', '10:00').raise('Priya Shah', aConcern(), '1111-1111');
    await office.at('2026-11-03', '11:00').raise('Priya Shah', aConcern(), '3333-3333');
    const list = listOf(office, 'Ruth Marsden');
    const pages: (readonly string[])[] = [];
    let from: string | undefined;
    do {
      const page = await office.repository.openFor(list, { limit: 2, from });
      pages.push(page.cases.map((one) => one.case.reference));
      from = page.next;
    } while (from !== undefined);
    expect(pages).toEqual([['7777-7777', '3333-3333'], ['4444-4444', '2222-2222'], ['1111-1111']]);
    const [first] = (await office.repository.openFor(list, { limit: 5 })).cases;
    const afterFirst = await office.repository.openFor(list, { limit: 1, from: first?.after });
    expect(afterFirst.cases.map((one) => one.case.reference)).toEqual(['3333-3333']);
  });

  it('are found again as they stand after each change: taken, booked, with another date', async () => {
    const office = aBackOffice();
    await office.raise('Priya Shah', aConcern(), '2222-2222');
    await office.raise('Priya Shah', aConcern(), '3333-3333');
    expect(await foundFor(office, 'Ruth Marsden')).toEqual(['2222-2222', '3333-3333']);
    await office.does('Hannah Reid', 'take', {}, '2222-2222');
    await office.does('Hannah Reid', 'check-system', { on: '2026-11-02', result: 'not-active' }, '2222-2222');
    expect(await foundFor(office, 'Ruth Marsden')).toEqual(['3333-3333', '2222-2222']);
    expect(await foundFor(office, 'Lucy Tran')).toEqual(['2222-2222']);
  });

  it('are, where that is asked for, those on which something may be late', async () => {
    const office = aBackOffice();
    await office.raise('Priya Shah', aConcern(), '2222-2222');
    await office.at('2026-11-04', '10:00').raise('Priya Shah', aConcern(), '3333-3333');
    const late = { ...listOf(office, 'Ruth Marsden'), late: true };
    const { cases } = await office.repository.openFor(late, { limit: 5 });
    expect(cases.map((one) => one.case.reference)).toEqual(['2222-2222']);
    expect(await office.repository.countFor(late)).toBe(1);
  });
});

describe('the cases on which something is late', () => {
  const lateAt = async (office: BackOffice, day: string, time: string) =>
    (await Array.fromAsync(office.repository.lateBy(local(day, time)))).map((one) => one.reference);

  it('are found from the first moment of the day after the day, with nobody having woken them', async () => {
    const office = aBackOffice();
    await office.raise();
    expect(await lateAt(office, '2026-11-03', '23:59')).toEqual([]);
    expect(await lateAt(office, '2026-11-04', '00:00')).toEqual([reference]);
  });

  it('are no more found by what was done, but by what comes next', async () => {
    const office = aBackOffice();
    await office.agrees();
    await office.does('Lucy Tran', 'confirm-referral', { sentOn: 'families-first-east' });
    expect(await lateAt(office, '2026-11-10', '23:59')).toEqual([]);
    expect(await lateAt(office, '2026-11-11', '00:00')).toEqual([reference]);
  });

  it('are not found once they are closed, and the longest late come first', async () => {
    const office = aBackOffice();
    await office.raise('Priya Shah', aConcern(), '3333-3333');
    await office.at('2026-11-03', '10:00').raise('Priya Shah', aConcern(), '2222-2222');
    expect(await lateAt(office, '2026-12-01', '09:00')).toEqual(['3333-3333', '2222-2222']);
    await office.does('Hannah Reid', 'take', {}, '3333-3333');
    await office.does('Hannah Reid', 'check-system', { on: '2026-11-03', result: 'not-active' }, '3333-3333');
    await office.does('Hannah Reid', 'record-discussion', usualInputs.discussion, '3333-3333');
    await office.does('Hannah Reid', 'decide-no-meeting', usualInputs.notAppropriate, '3333-3333');
    await office.does(
      'Hannah Reid',
      'close',
      { code: 'moved', reason: 'MARKER-reason', withoutDecision: 'MARKER-why' },
      '3333-3333',
    );
    expect(await lateAt(office, '2026-12-01', '09:00')).toEqual(['2222-2222']);
  });
});

test('however many are late, each is given once', async () => {
  const office = aBackOffice();
  const names = Array.from({ length: 120 }, (_, n) => `2222-${String(n).padStart(4, '2')}`);
  for (const name of names) await office.raise('Priya Shah', aConcern(), name);
  const late = await Array.fromAsync(office.repository.lateBy(local('2026-12-01', '09:00')));
  expect(late.map((one) => one.reference).sort()).toEqual([...new Set(names)].sort());
});

describe('the history of a case', () => {
  it('says who did what, when and under which command, and the stage after it', async () => {
    const office = aBackOffice();
    await office.raise();
    await office.at('2026-11-02', '10:00').does('Hannah Reid', 'take', {});
    const history = await office.repository.history(reference, office.now);
    expect(history).toMatchObject([
      { seq: 1, at: '2026-11-02T09:15:00Z', event: { stage: 'received', actor: { person: { name: 'Priya Shah' } } } },
      { seq: 2, at: '2026-11-02T10:00:00Z', event: { stage: 'with-manager', command: 'take-1' } },
    ]);
  });

  it('keeps what the clock did as the clock’s', async () => {
    const office = aBackOffice();
    await office.raise();
    await office.at('2026-11-03', '09:00').ticks();
    const [, nudged] = await office.repository.history(reference, office.now);
    expect(nudged).toMatchObject({ event: { actor: { kind: 'clock' }, event: { type: 'nudged' } } });
  });

  it('keeps the words of the talk word for word', async () => {
    const office = aBackOffice();
    await office.agrees();
    const history = await office.repository.history(reference, office.now);
    expect(history.map(({ event }) => event.event)).toContainEqual({ type: 'discussed', ...usualInputs.discussion });
  });
});

it('counts and lists no case that is kept from somebody, and counts each of the others', async () => {
  const office = aBackOffice();
  await office.raise('Priya Shah', aConcern(), '2222-2222');
  await office.raise('Priya Shah', aConcern(), '3333-3333');
  const keep = { person: person('Daniel Okafor').id, reason: 'MARKER-reason' };
  await office.does('Ruth Marsden', 'keep-from', keep, '2222-2222');
  const list = listOf(office, 'Daniel Okafor');
  expect(await office.repository.countFor(list)).toBe(1);
  expect(await office.repository.countFor(listOf(office, 'Ruth Marsden'))).toBe(2);
  await office.does('Ruth Marsden', 'let-see', keep, '2222-2222');
  expect(await office.repository.countFor(list)).toBe(2);
});
