/** A post that Teams says is gone, and copies of posts that come to be known. */
import { createCopySeen } from '../../src/notices/copies.ts';
import { reference } from '../support/a-case.ts';
import { aBackOffice, aBookedMeeting, type BackOffice } from '../support/back-office.ts';
import { register } from '../support/factories.ts';
import { fine, onlyTo } from '../support/fake-messenger.ts';

const doesNotCount = 'This one does not count';

const ofPolice = ({ messenger }: BackOffice) =>
  messenger.tried
    .filter(({ to }) => to === 'police')
    .map(({ how, post, card }) => {
      return `${how}${post === undefined ? '' : ` ${post}`}${card.includes(doesNotCount) ? ' as a copy' : ''}`;
    });

async function accepted(office: BackOffice): Promise<void> {
  await office.does('Joanne Hardy', 'answer-invitation', { answer: 'accepted' });
  office.messenger.tried.length = 0;
  await office.delivers();
}

describe('a post that Teams says is gone', () => {
  it('is looked for again after 10 and after 30 seconds: it often is there', async () => {
    const office = await aBookedMeeting();
    office.messenger.weather = ({ how }) => (how === 'redraw' ? { outcome: 'gone' } : undefined);
    await accepted(office);
    await office.later(9).delivers();
    expect(ofPolice(office)).toHaveLength(1);
    office.messenger.weather = fine;
    await office.later(1).delivers();
    const [first, second] = ofPolice(office);
    expect([first, second]).toEqual([second, first]);
    expect(ofPolice(office)).toHaveLength(2);
    expect(office.messenger.arrived.filter(({ to, how }) => to === 'police' && how === 'post')).toEqual([]);
  });

  it('is posted again after that, from then on the new one is drawn, and the old one loses its buttons', async () => {
    const office = await aBookedMeeting();
    const [old = ''] = (
      await office.store.list<{ activity: string }>(reference, 'post:invitation:1:police', office.now)
    ).map(({ body }) => body.activity);
    office.messenger.weather = ({ how, to }) => (how === 'redraw' && to === 'police' ? { outcome: 'gone' } : undefined);
    await accepted(office);
    for (const wait of [10, 30]) await office.later(wait).delivers();
    const anew = office.messenger.arrived.find((one) => one.to === 'police' && one.how === 'post');
    expect(anew?.card).toContain('This may have been sent before. If it is above as well, only this one counts.');
    expect(ofPolice(office)).toEqual([
      ...Array(3).fill(`redraw ${old}`),
      'post',
      // Teams still says that it is gone.
      `redraw ${old} as a copy`,
    ]);
    office.messenger.weather = fine;
    office.messenger.tried.length = 0;
    for (const answer of ['somebody-else', 'accepted'] as const) {
      await office.does('Joanne Hardy', 'answer-invitation', { answer });
      await office.delivers();
    }
    const redrawn = `redraw ${anew?.activity}`;
    expect(ofPolice(office)).toEqual([redrawn, `redraw ${old} as a copy`, redrawn]);
    expect(office.messenger.arrived.find(({ post }) => post === old)?.card).not.toContain('Accept');
  });
});

describe('a copy under an id that nobody knew', () => {
  async function twoPosts() {
    const office = aBackOffice();
    office.messenger.weather = onlyTo('police', { outcome: 'unknown' });
    await office.books();
    await office.delivers();
    office.messenger.weather = fine;
    await office.later(10).delivers();
    office.messenger.tried.length = 0;
    const { store, messenger } = office;
    const copySeen = createCopySeen({
      ...{ store, messenger, loadCase: office.repository.load, contextAt: (now) => office.by(now) },
      calendarUrl: async () => 'https://pathway.example/x.ics',
      teamOf: (channel) => register.team(channel.slice('19:'.length, -'@thread.tacv2'.length))?.id,
    });
    const press = (post: string, verb = 'invitation/accept', channel = '19:police@thread.tacv2') =>
      copySeen(channel, { verb, data: { reference, team: 'police', meeting: 1 }, post }, office.now);
    return { office, press };
  }

  it('loses its buttons as soon as somebody presses one of them', async () => {
    const { office, press } = await twoPosts();
    const list = jest.spyOn(office.store, 'list');
    await press('the-lost-one');
    // The posts of all who are invited are not read for one.
    expect(list).not.toHaveBeenCalled();
    expect(ofPolice(office)).toEqual(['redraw the-lost-one as a copy']);
    await press('the-lost-one', 'invitation/decline');
    expect(ofPolice(office)).toHaveLength(2);
  });

  it('is not the post itself, nor one of another channel, nor where nothing was sent again, nor by another button', async () => {
    const { office, press } = await twoPosts();
    const placed = await office.store.read<{ activity: string }>(reference, 'post:invitation:1:police', office.now);
    await press(String(placed?.body.activity));
    await press('x', 'invitation/accept', '19:health@thread.tacv2');
    await press('x', 'case/take', '19:cdyjs-managers@thread.tacv2');
    await press('x', 'case/open');
    await press('x', 'constructor');
    expect(office.messenger.tried).toEqual([]);
  });
});
