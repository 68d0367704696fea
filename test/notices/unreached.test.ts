/** A nudge counts as said when it was delivered: what cannot be goes to the next on the ladder on the same day. */
import { reference } from '../support/a-case.ts';
import { aBackOffice, aBookedMeeting, type BackOffice } from '../support/back-office.ts';
import { aRegister } from '../support/factories.ts';
import type { Weather } from '../support/fake-messenger.ts';

/** Nothing arrives at these places. */
const outOfReach =
  (...places: readonly string[]): Weather =>
  ({ to }) =>
    places.includes(to) ? { outcome: 'refused', why: '403' } : undefined;

async function untaken(office: BackOffice): Promise<BackOffice> {
  await office.raise();
  await office.delivers();
  office.messenger.hears();
  return office;
}
/** All that is heard at a time, as long as something is owed then. */
async function heardAt(office: BackOffice, day: string, time = '09:00'): Promise<readonly string[]> {
  await office.at(day, time).ticks();
  for (let more = 0; more < 5; more += 1) await office.delivers();
  return office.messenger.hears();
}

const isToTheSchool = (line: string): boolean => /^chat (?:Priya Shah|Daniel Okafor): /.test(line);

describe('a nudge that cannot be delivered', () => {
  it("goes from the managers' channel to each manager on the same day", async () => {
    const office = await untaken(aBackOffice());
    office.messenger.weather = outOfReach('cdyjs-managers');
    expect(await heardAt(office, '2026-11-03')).toEqual([
      'chat Hannah Reid: 2 things need doing',
      'chat Tom Bell: 2 things need doing',
    ]);
    expect((await office.case()).contactsToMake).toEqual([]);
    expect((await office.case()).nudging.take).toMatchObject({
      unreached: [{ to: { team: 'cdyjs-managers' }, at: '2026-11-03T09:00:00Z' }],
    });
  });

  it('goes on from one to the next until it arrives: managers, service lead, administrators', async () => {
    const office = await untaken(aBackOffice());
    office.messenger.weather = outOfReach('cdyjs-managers', 'Hannah Reid', 'Tom Bell');
    expect(await heardAt(office, '2026-11-03')).toEqual(['chat Ruth Marsden: 2 things need doing']);
    office.messenger.weather = outOfReach('cdyjs-managers', 'Hannah Reid', 'Tom Bell', 'Ruth Marsden');
    expect((await heardAt(office, '2026-11-04')).filter((line) => !isToTheSchool(line))).toEqual([
      // The day that the referrer was told, and what the managers were to be reminded of.
      'chat Gwen Parry: Overdue: 1 thing',
      'chat Gwen Parry: Overdue: 1 thing, and 1 more to do',
    ]);
  });

  it("goes from a team's channel to the team manager", async () => {
    const office = await aBookedMeeting();
    office.messenger.weather = outOfReach('police');
    const heard = await heardAt(office, '2026-11-04');
    expect(heard).toContain('post health: 1 thing needs doing');
    expect(heard.filter((line) => line.startsWith('chat'))).toEqual(['chat Hannah Reid: 1 thing needs doing']);
    expect((await office.case()).contactsToMake).toEqual([]);
  });

  it('is tried again where it was to go, at the next step', async () => {
    const office = await untaken(aBackOffice());
    office.messenger.weather = outOfReach('cdyjs-managers');
    await heardAt(office, '2026-11-03');
    office.messenger.weather = () => undefined;
    expect(await heardAt(office, '2026-11-04')).toContain('post cdyjs-managers: Overdue: 2 things, and 1 more to do');
  });

  it('is said to nobody twice, however often it fails', async () => {
    const office = await untaken(aBackOffice());
    office.messenger.weather = outOfReach('cdyjs-managers', 'Tom Bell');
    expect(await heardAt(office, '2026-11-03')).toContain('chat Hannah Reid: 2 things need doing');
    expect(await heardAt(office, '2026-11-03', '09:10')).toEqual([]);
  });

  it('tells administrators of a case that they see nothing of, and nothing but that', async () => {
    const alone = aRegister(({ people }) => ({
      people: people.map((one) =>
        one.teams.some(({ team }) => team === 'cdyjs-managers') ? { ...one, teams: [] } : one,
      ),
    }));
    const office = await untaken(aBackOffice({ roster: alone }));
    office.messenger.weather = outOfReach('cdyjs-managers');
    await heardAt(office, '2026-11-03');
    const sent = office.messenger.tried.find(({ to, title }) => to === 'Gwen Parry' && title.includes('need'));
    expect(sent?.card).toContain(reference);
    expect(sent?.card).toContain('Nobody in the register can do any of this. Type');
    expect(sent?.card).not.toContain('case/open');
  });
});

describe('the message of a morning in a channel', () => {
  it('is one for all its cases: how many there are, the oldest first, and a way to all of them', async () => {
    const office = aBackOffice();
    const references = ['2222-2222', '3333-333T', '4444-444K'];
    for (const one of references) {
      await office.raise('Priya Shah', undefined, one);
      office.later(86_400);
    }
    await office.delivers();
    office.messenger.arrived.length = 0;
    await office.at('2026-11-10', '09:00').ticks();
    const channel = office.messenger.arrived.filter(({ to }) => to === 'cdyjs-managers');
    expect(channel.map(({ how, title }) => `${how}: ${title}`)).toEqual(['post: Overdue: 10 things, and 2 more to do']);
    const card = channel[0]?.card ?? '';
    const order = references.map((one) => card.indexOf(`"text":"${one}"`));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(card).toContain('"verb":"list/open"');
  });

  it('leaves what comes later on that day to the next morning', async () => {
    const office = await untaken(aBackOffice());
    expect(await heardAt(office, '2026-11-03')).toEqual(['post cdyjs-managers: 2 things need doing']);
    office.at('2026-11-02', '10:00');
    await office.raise('Priya Shah', undefined, '2222-2222');
    expect(await heardAt(office, '2026-11-03', '11:00')).toEqual([
      'post cdyjs-managers: Referral 2222-2222',
      'chat Daniel Okafor: A concern from your school: 2222-2222',
    ]);
    const inChannel = (await heardAt(office, '2026-11-04')).filter((line) => line.startsWith('post'));
    expect(inChannel).toEqual(['post cdyjs-managers: Overdue: 4 things, and 2 more to do']);
  });
});
