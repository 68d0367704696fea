/** Delivery costs what is owed, however much a case has owed before. */
import type { Notice } from '../../src/cases/notice.ts';
import type { Document } from '../../src/store/port.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { reference } from '../support/a-case.ts';
import { aBackOffice } from '../support/back-office.ts';
import { aCountedStore } from '../support/counted-store.ts';

/** Notices of before that were sent, as a case has them after years. */
function sentBefore(count: number): readonly Document<Notice>[] {
  return Array.from({ length: count }, (_, index) => {
    const content = { kind: 'tell', person: `person-${index}`, words: 'taken' } as const;
    const body: Notice = { reference, content, state: 'sent', owedAt: '2026-11-01T09:00:00Z', tries: 0 };
    return { partition: reference, id: `notice:000000:${String(index).padStart(3, '0')}`, kind: 'notice', body };
  });
}

/** What delivering takes after a move of the meeting that was booked, with so many old notices on the case. */
async function deliveringWith(old: number) {
  const { store, during } = aCountedStore(openSqliteStore(':memory:'));
  const office = aBackOffice({}, store);
  await office.books();
  await office.delivers();
  for (const create of sentBefore(old)) await store.commit([{ create }]);
  await office.moves('2026-11-13', '10:00');
  office.messenger.hears();
  const asked = await during(() => office.delivers());
  return { asked, heard: office.messenger.hears() };
}

it('what is due of a case with 200 old notices takes what it takes with 2', async () => {
  const few = await deliveringWith(2);
  const many = await deliveringWith(200);
  expect(many).toEqual(few);
  expect(few.heard).toContain(`reply police: The meeting has changed: ${reference}`);
  expect(few.asked.documents).toBeLessThan(60);
});
