import type { Notice } from '../../src/cases/notice.ts';
import type { PersonId } from '../../src/rules/base/vocabulary.ts';
import { unmet } from '../../src/rules/engine/agenda.ts';
import { reference } from '../support/a-case.ts';
import { aBackOffice, type BackOffice } from '../support/back-office.ts';
import { aConcern, person, policy } from '../support/factories.ts';
import { idsOfMany, withManyTeams } from '../support/many-teams.ts';
import { aWatchedStore } from '../support/watched-store.ts';

const hannah = person('Hannah Reid').id;
const references = ['2222-2222', '3333-333T', '4444-444K'];
let owed = 0;

/** A nudge that is owed now. */
async function owes(office: BackOffice, obligation: string, to: PersonId = hannah, of = reference): Promise<void> {
  owed += 1;
  const content = { kind: 'nudge', person: to, obligation, rung: 1 } as const;
  const body: Notice = { reference: of, content, state: 'owed', owedAt: office.now, tries: 0 };
  const id = `notice:test:${String(owed).padStart(4, '0')}`;
  await office.store.commit([{ create: { partition: of, id, kind: 'notice', body, due: office.now } }]);
}

/** Hannah Reid has one case, with everything still to do. */
async function aManagersCase(): Promise<BackOffice> {
  const office = aBackOffice();
  await office.raise();
  await office.does('Hannah Reid', 'take', {});
  await office.delivers();
  office.messenger.hears();
  return office.at('2026-11-03', '10:00');
}
const chats = (office: BackOffice): readonly string[] =>
  office.messenger.hears().filter((line) => line.startsWith('chat'));

describe('nudges for one person', () => {
  it('about several cases at one time are one message, with a section for each', async () => {
    const office = aBackOffice();
    for (const one of references) {
      await office.raise('Priya Shah', aConcern(), one);
      await office.does('Hannah Reid', 'take', {}, one);
    }
    await office.delivers();
    office.messenger.arrived.length = 0;
    await office.at('2026-11-03', '09:00').ticks();
    const [message, ...others] = office.messenger.arrived.filter((one) => one.how === 'chat');
    expect(others).toEqual([]);
    expect(message).toMatchObject({ to: 'Hannah Reid', title: '3 things need doing' });
    for (const one of references) expect(message?.card).toContain(one);
  });

  it('are one message, however many there are', async () => {
    const office = await aManagersCase();
    for (let n = 0; n < 130; n += 1) await owes(office, 'discuss');
    await office.delivers();
    expect(chats(office)).toHaveLength(1);
  });

  it('about 250 things are one message that Teams takes, and are not said again where its process was stopped', async () => {
    let isStopped = false;
    const { store } = aWatchedStore((writes) => {
      if (isStopped && JSON.stringify(writes).includes('"state":"sent"')) throw new Error('The process was killed.');
    });
    const teams = [...idsOfMany(123), 'police', 'send-inclusion'];
    const office = aBackOffice({ roster: withManyTeams(125) }, store);
    office.messenger.weather = ({ to }) => (teams.includes(to) ? { outcome: 'refused', why: 'no-channel' } : undefined);
    await office.books(idsOfMany(123));
    await office.delivers();
    office.at('2026-11-04', '10:00');
    const things = unmet(await office.case(), office.by()).filter(({ row }) => ['answer', 'tell'].includes(row.id));
    for (const { key } of things) await owes(office, key);
    office.messenger.hears();
    isStopped = true;
    await expect(office.delivers()).rejects.toThrow();
    isStopped = false;
    office.restarts();
    const card = office.messenger.arrived.find(({ how }) => how === 'chat')?.card ?? '';
    await office.later(60).delivers();
    expect(things).toHaveLength(250);
    expect(chats(office)).toEqual(['chat Hannah Reid: Overdue: 125 things, and 125 more to do']);
    expect(card.match(/"text":"\*\*/g)).toHaveLength(25);
    expect(Buffer.byteLength(card)).toBeLessThan(28 * 1024);
    const owing = (await office.notices()).filter(({ id }) => id.startsWith('notice:test:'));
    expect(owing.filter(({ body }) => body.state === 'sent')).toHaveLength(250);
    const said = await store.read<{ said: readonly { notices: readonly string[] }[] }>(
      `person:${hannah}`,
      'nudges',
      office.now,
    );
    expect(said?.body.said[0]?.notices).toHaveLength(250);
  });

  it('are one message a person', async () => {
    const office = await aManagersCase();
    await owes(office, 'discuss');
    await owes(office, 'decide', person('Tom Bell').id);
    await office.delivers();
    expect(chats(office)).toEqual(['chat Hannah Reid: 1 thing needs doing', 'chat Tom Bell: 1 thing needs doing']);
  });

  it('say whose it is to somebody else, and leave the clause to Why', async () => {
    const office = await aManagersCase();
    await owes(office, 'discuss', person('Tom Bell').id);
    await office.delivers();
    const [message] = office.messenger.arrived;
    expect(message?.card).toContain('Hannah Reid is responsible.');
    expect(message?.card).not.toContain('CT-05');
  });

  it('say nothing of a case that was kept from its reader meanwhile', async () => {
    const office = await aManagersCase();
    await owes(office, 'discuss', person('Tom Bell').id);
    await office.does('Hannah Reid', 'keep-from', { person: person('Tom Bell').id, reason: 'MARKER-reason' });
    await office.delivers();
    expect(chats(office)).toEqual([]);
    expect(await office.tally()).toMatchObject({ overtaken: 1 });
  });

  it('leave out what was done meanwhile, and are none where everything was', async () => {
    const office = await aManagersCase();
    await owes(office, 'take');
    await owes(office, 'discuss');
    await office.delivers();
    expect(chats(office)).toEqual(['chat Hannah Reid: 1 thing needs doing']);
    await owes(office, 'take');
    await office.delivers();
    expect(chats(office)).toEqual([]);
    expect(await office.tally()).toMatchObject({ overtaken: 2 });
  });
});

describe('a person who has been nudged often enough today', () => {
  async function nudgedAsOftenAsMayBe(): Promise<BackOffice> {
    const office = await aManagersCase();
    for (let n = 0; n < policy.nudges.mostADay; n += 1) {
      await owes(office, 'discuss');
      await office.later(60).delivers();
    }
    expect(chats(office)).toHaveLength(policy.nudges.mostADay);
    return office;
  }

  it('gets no more today, and the rest in one message on the next working morning, each thing once', async () => {
    const office = await nudgedAsOftenAsMayBe();
    await owes(office, 'discuss');
    await owes(office, 'decide');
    await owes(office, 'discuss');
    await office.delivers();
    expect(chats(office)).toEqual([]);
    expect(await office.store.nextDue('notice')).toBe('2026-11-04T09:00:00Z');
    await office.at('2026-11-04', '09:00').delivers();
    // With them the check, which is late since: what a message counts is true.
    expect(chats(office)).toEqual(['chat Hannah Reid: Overdue: 1 thing, and 2 more to do']);
  });

  it('gets no more after a restart either', async () => {
    const office = await nudgedAsOftenAsMayBe();
    office.restarts();
    await owes(office, 'decide');
    await office.delivers();
    expect(chats(office)).toEqual([]);
  });

  it('is no reason to keep anybody else waiting', async () => {
    const office = await nudgedAsOftenAsMayBe();
    await owes(office, 'decide');
    await owes(office, 'decide', person('Tom Bell').id);
    await office.delivers();
    expect(chats(office)).toEqual(['chat Tom Bell: 1 thing needs doing']);
  });

  it('still hears what has happened', async () => {
    const office = await nudgedAsOftenAsMayBe();
    await office.does('Hannah Reid', 'hand-over', { to: person('Tom Bell').id, reason: 'MARKER-reason' });
    await office.does('Tom Bell', 'hand-over', { to: hannah, reason: 'MARKER-reason' });
    await office.delivers();
    expect(chats(office)).toContain(`chat Hannah Reid: A case is yours now: ${reference}`);
  });
});

describe('a message of nudges that does not arrive', () => {
  it('is tried again as one message, and does not count before it has arrived', async () => {
    const office = await aManagersCase();
    office.messenger.weather = () => ({ outcome: 'later' });
    await owes(office, 'discuss');
    await owes(office, 'decide');
    for (const wait of [0, 10, 30, 120]) await office.later(wait).delivers();
    expect(office.messenger.tried.filter((one) => one.how === 'chat').slice(-4)).toHaveLength(4);
    office.messenger.weather = () => undefined;
    office.messenger.hears();
    await office.later(600).delivers();
    expect(chats(office)).toEqual(['chat Hannah Reid: 2 things need doing']);
  });

  it('fails for one person without keeping another waiting', async () => {
    const office = await aManagersCase();
    office.messenger.weather = ({ to }) => {
      if (to === 'Hannah Reid') throw new Error('A fault of ours.');
      return undefined;
    };
    await owes(office, 'discuss');
    await owes(office, 'discuss', person('Tom Bell').id);
    await expect(office.delivers()).rejects.toMatchObject({ errors: [{ message: 'A fault of ours.' }] });
    expect(chats(office)).toEqual(['chat Tom Bell: 1 thing needs doing']);
  });

  it('that is refused ends there: nobody is asked to ring about a nudge', async () => {
    const office = await aManagersCase();
    office.messenger.weather = () => ({ outcome: 'refused', why: '403' });
    await owes(office, 'discuss');
    await office.delivers();
    expect((await office.case()).contactsToMake).toEqual([]);
    expect(await office.store.nextDue('notice')).toBeUndefined();
  });
});
