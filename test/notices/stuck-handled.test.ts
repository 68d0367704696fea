/** What is stuck is sent again, or dismissed, by an administrator. */
import type { Notice } from '../../src/cases/notice.ts';
import { createStuck } from '../../src/notices/stuck.ts';
import { reference, usualInputs } from '../support/a-case.ts';
import { aBackOffice } from '../support/back-office.ts';
import { fine, onlyTo } from '../support/fake-messenger.ts';
import { fates, gwen, idsOf, listed, notInRoster, unreachable, waiting } from './stuck-office.ts';

const invitation = `Risk Management Meeting, ${reference}`;

describe('retrying', () => {
  it('has what was given up sent again at once, keeps who did it, and leaves the telephone call with its person', async () => {
    const { office, stuck } = await unreachable();
    const [id = ''] = await idsOf(stuck, office);
    office.messenger.weather = fine;
    const done = await stuck.retry([id], gwen, office.later(3600).now);
    expect(done).toEqual([{ id, fate: 'done', wasGivenUp: true }]);
    expect(await listed(stuck, office)).toMatchObject([{ id, due: office.now, notice: { state: 'owed', tries: 0 } }]);
    await office.delivers();
    expect(office.messenger.tried.map(({ how, to, title }) => `${how} ${to}: ${title}`)).toEqual([
      `post health: ${invitation}`,
    ]);
    expect(await listed(stuck, office)).toEqual([]);
    const sent = (await office.notices()).find((one) => `${one.partition}/${one.id}` === id)?.body;
    expect(sent).toMatchObject({ state: 'sent', handled: [{ did: 'retried', by: gwen, at: office.now }] });
    expect(sent).not.toHaveProperty('givenUpAt');
    expect((await office.case()).contactsToMake).toMatchObject([{ who: 'Health safeguarding' }]);
  });

  it('of something that fails again is stuck as before, and asks nobody a second time to telephone', async () => {
    const { office, stuck } = await unreachable();
    const ids = await idsOf(stuck, office);
    await stuck.retry(ids, gwen, office.now);
    await office.delivers();
    expect(await idsOf(stuck, office)).toEqual(ids);
    expect(await listed(stuck, office)).toMatchObject([{ notice: { state: 'undeliverable', tries: 1 } }]);
    expect((await office.case()).contactsToMake).toHaveLength(1);
  });

  it('of everything for one team leaves the others, and each goes out in its order', async () => {
    const office = aBackOffice();
    office.messenger.weather = ({ to }) => (to === 'police' || to === 'health' ? notInRoster : undefined);
    await office.books();
    await office.delivers();
    await office.moves('2026-11-13', '10:00');
    await office.delivers();
    const stuck = createStuck(office.store);
    office.messenger.weather = fine;
    office.messenger.hears();
    const isForPolice = ({ content }: Notice) => 'team' in content && content.team === 'police';
    expect(new Set(fates(await stuck.retryAll(isForPolice, gwen, office.now)))).toEqual(new Set(['done']));
    await office.delivers();
    expect(office.messenger.hears()).toEqual([
      `post police: ${invitation}`,
      `redraw police: ${invitation}`,
      `reply police: The meeting has changed: ${reference}`,
    ]);
    expect((await listed(stuck, office)).every(({ notice }) => !isForPolice(notice))).toBe(true);
    expect(await listed(stuck, office)).not.toEqual([]);
  });

  it('rings the bell only where something is owed again', async () => {
    const { office, id } = await waiting();
    let rang = 0;
    const stuck = createStuck(office.store, () => {
      rang += 1;
    });
    await stuck.retry(['2222-2222/notice:000001:00'], gwen, office.now);
    expect(rang).toBe(0);
    await stuck.retry([id], gwen, office.now);
    expect(rang).toBe(1);
  });
});

describe('dismissing', () => {
  it('ends it: it is never sent, and who did it, when and why stays with it', async () => {
    const { office, stuck, id } = await waiting();
    office.messenger.weather = fine;
    office.messenger.tried.length = 0;
    expect(fates(await stuck.dismiss([id], gwen, 'not-needed', office.now))).toEqual(['done']);
    await office.later(7200).delivers();
    expect(office.messenger.tried).toEqual([]);
    expect(await listed(stuck, office)).toEqual([]);
    const ended = (await office.notices()).find((one) => id.endsWith(one.id));
    const handled = [{ did: 'dismissed', by: gwen, because: 'not-needed' }];
    expect(ended?.body).toMatchObject({ state: 'dismissed', handled });
    expect(ended).not.toHaveProperty('due');
  });

  it('lets what waited behind it go out', async () => {
    const office = aBackOffice();
    office.messenger.weather = onlyTo('Priya Shah', { outcome: 'later' });
    await office.raise();
    await office.does('Hannah Reid', 'take', {});
    await office.does('Hannah Reid', 'record-discussion', usualInputs.discussion);
    await office.delivers();
    await office.does('Hannah Reid', 'agree-meeting', usualInputs.agreed);
    const stuck = createStuck(office.store);
    await stuck.dismiss(await idsOf(stuck, office), gwen, 'not-needed', office.now);
    office.messenger.weather = fine;
    office.messenger.hears();
    await office.later(10).delivers();
    expect(office.messenger.hears()).toContain(`chat Priya Shah: Decision on ${reference}`);
  });
});
