/** PR-18: from whom a case is kept, Pathway's messages about it are taken out of their chat, as far as they are known. */
import { reference } from '../support/a-case.ts';
import { aBackOffice, type BackOffice } from '../support/back-office.ts';
import { person } from '../support/factories.ts';
import { fine } from '../support/fake-messenger.ts';

const why = { reason: 'MARKER-reason' };
const keep = { person: person('Priya Shah').id, ...why };

/** Priya, who raised it, was told that it is taken and what was decided. */
async function told(): Promise<BackOffice> {
  const office = aBackOffice();
  await office.raise();
  await office.does('Hannah Reid', 'take', {});
  await office.delivers();
  return office;
}
const inPriyasChat = (office: BackOffice) =>
  office.messenger.tried.filter(({ to }) => to === 'Priya Shah').map(({ how, post, title }) => ({ how, post, title }));

it('draws each again without the case, and says nothing new', async () => {
  const office = await told();
  const before = inPriyasChat(office);
  expect(before.length).toBeGreaterThan(0);
  const stands = office.messenger.arrived.filter(({ to }) => to === 'Priya Shah').map(({ activity }) => activity);
  await office.does('Hannah Reid', 'keep-from', keep);
  await office.delivers();
  const since = inPriyasChat(office).slice(before.length);
  expect(since).toEqual(stands.map((post) => ({ how: 'redraw', post, title: 'Pathway took this message back' })));
  const card = office.messenger.tried.findLast(({ to }) => to === 'Priya Shah')?.card ?? '';
  expect(card).not.toContain(reference);
  expect(card).not.toContain('Jamie');
});

it('is tried again where Teams cannot be reached, and asks nobody to telephone them', async () => {
  const office = await told();
  await office.does('Hannah Reid', 'keep-from', keep);
  office.messenger.weather = ({ how }) => (how === 'redraw' ? { outcome: 'later' } : undefined);
  await office.delivers();
  office.messenger.hears();
  office.messenger.weather = fine;
  await office.later(60).delivers();
  expect(office.messenger.hears()).toContain('redraw Priya Shah: Pathway took this message back');

  const other = await told();
  await other.does('Hannah Reid', 'keep-from', keep);
  other.messenger.weather = ({ to }) => (to === 'Priya Shah' ? { outcome: 'refused', why: '403' } : undefined);
  await other.delivers();
  expect((await other.case()).contactsToMake).toEqual([]);
});

it('changes nothing where they may see it again before that', async () => {
  const office = await told();
  await office.does('Hannah Reid', 'keep-from', keep);
  await office.does('Hannah Reid', 'let-see', keep);
  office.messenger.hears();
  await office.delivers();
  expect(office.messenger.hears().filter((line) => line.startsWith('redraw Priya'))).toEqual([]);
});
