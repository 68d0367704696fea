import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDeskStore } from '../../desk/store.ts';
import { card, cardMessage, fakeBot, hannah, idOf, managers, tom } from './fake-bot.ts';

const folder = mkdtempSync(join(tmpdir(), 'desk-box-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a desk that starts again goes on where it was', async () => {
  const file = join(folder, 'data', 'desk.sqlite');
  const firstBox = openDeskStore(file);
  const before = fakeBot({ store: firstBox });
  await before.office.start();
  const id = idOf(before.office.connector.send(managers, cardMessage(card('kept'))));
  await before.office.look(hannah, managers);
  firstBox.close();

  const secondBox = openDeskStore(file);
  const after = fakeBot({ store: secondBox });
  await after.office.start();
  expect(after.heard).toEqual([]);
  expect(after.office.peek(hannah, managers)).toMatchObject([{ id, card: card('kept') }]);
  expect(after.office.conversations(hannah)[1]).toMatchObject({ unread: 0 });
  expect(after.office.conversations(tom)[1]).toMatchObject({ unread: 1 });
  expect(after.office.sent()).toHaveLength(1);
  const next = idOf(after.office.connector.update(managers, id, cardMessage(card('changed'))));
  expect(next).toBe(id);
  // The clock stands at the same instant, and ids still grow.
  expect(Number(idOf(after.office.connector.send(managers, cardMessage(card('new')))))).toBeGreaterThan(Number(id));
  secondBox.close();
});
