/** Pictures and files of any kind are refused with the guidance; no byte, no name and no address of one is kept. */
import { contentsOf, differences, keptWith } from '../support/store-contents.ts';
import { begins, tellsWho } from '../support/story.ts';
import { aTown, type Town } from '../support/town.ts';
import { delivers, rawMessage } from './raw-activity.ts';

let town: Town;
beforeEach(async () => {
  town = await aTown('2026-11-02', '09:15');
  await town.as('Priya Shah').looks();
});
afterEach(() => town.close());

/** What stands in the file, its name or its address. */
const marks = [
  'MARKERbytes',
  'MARKERname',
  'MARKERaddress',
  Buffer.from('MARKERbytes').toString('base64'),
  'MARKERtext',
];
const bytes = `data:image/png;base64,${Buffer.from('MARKERbytes').toString('base64')}`;

const contentTypes = [
  'image/png',
  'image/*',
  'image/heic',
  'IMAGE/JPEG',
  'video/mp4',
  'audio/mp4',
  'application/pdf',
  'application/zip',
  'application/octet-stream',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.microsoft.teams.file.download.info',
  'application/vnd.microsoft.teams.file.consent',
  'application/vnd.microsoft.card.hero',
  'text/plain',
  'text/csv',
  'reference',
  'x-made/up',
  ' ',
];

/** Every way in which bytes, a name or an address can hang on an attachment. */
const attachment = (contentType: string) => ({
  contentType,
  contentUrl: 'https://files.example/MARKERaddress',
  thumbnailUrl: 'https://files.example/MARKERaddress',
  name: 'MARKERname.png',
  content: { downloadUrl: bytes, uniqueId: 'MARKERname', fileType: 'png', bytes: 'MARKERbytes' },
});

describe('a file in the private chat', () => {
  it.each(contentTypes)('"%s" is refused with the guidance, and nothing of it is kept', async (contentType) => {
    const priya = town.as('Priya Shah');
    const before = await contentsOf(town.store);

    const activity = rawMessage(town, priya, { text: 'MARKERtext', attachments: [attachment(contentType)] });
    expect(await delivers(town, activity)).toBe(200);

    expect(priya.hears()).toContain('Pathway takes no pictures or files');
    expect(priya.hears()).toContain('Sexual images of a child: do not view, copy, print, share, store or save them');
    expect(priya.hears()).toContain('ring 999');
    const after = await contentsOf(town.store);
    expect(differences(before, after)).toEqual([]);
    expect(keptWith(after, marks)).toEqual([]);
    expect(marks.filter((mark) => town.logged.join('').includes(mark))).toEqual([]);
    expect(marks.filter((mark) => JSON.stringify(town.office.sent()).includes(mark))).toEqual([]);
  });

  it('beside others, first or last, is refused all the same', async () => {
    const priya = town.as('Priya Shah');
    const html = { contentType: 'text/html', content: '<p>MARKERtext</p>' };
    for (const attachments of [
      [html, attachment('image/png')],
      [attachment('image/png'), html],
      [html, html, attachment('application/pdf'), attachment('image/png')],
    ]) {
      await delivers(town, rawMessage(town, priya, { text: 'raise a concern', attachments }));
      expect(priya.hears()).toContain('Pathway takes no pictures or files');
    }
    expect(keptWith(await contentsOf(town.store), marks)).toEqual([]);
  });

  it('while a concern is open puts nothing into it, neither the file nor the words beside it', async () => {
    const priya = town.as('Priya Shah');
    await begins(priya);
    await tellsWho(priya, {});
    const before = await contentsOf(town.store);

    await priya.sends({ name: 'MARKERname.jpg', contentType: 'image/jpeg' }, 'MARKERtext: this is what I saw');

    expect(priya.hears()).toContain('Pathway takes no pictures or files');
    const after = await contentsOf(town.store);
    expect(differences(before, after)).toEqual([]);
    expect(keptWith(after, marks)).toEqual([]);

    // What was written before is still there.
    await priya.says('continue');
    expect(priya.reads()).toContain('What was seen or heard');
  });

  it('very many at once are refused at once', async () => {
    const priya = town.as('Priya Shah');
    const attachments = Array.from({ length: 500 }, () => attachment('image/png'));
    expect(await delivers(town, rawMessage(town, priya, { text: '', attachments }))).toBe(200);
    expect(priya.hears()).toContain('Pathway takes no pictures or files');
    expect(priya.posts().filter(({ from }) => from === 'bot')).toHaveLength(2);
  });

  it('what Teams sends along with plain words is no file', async () => {
    const priya = town.as('Priya Shah');
    const attachments = [{ contentType: 'text/html', content: '<p>help</p>' }];
    await delivers(town, rawMessage(town, priya, { text: 'help', attachments }));
    expect(priya.hears()).not.toContain('Pathway takes no pictures or files');
  });
});

describe('a file in a channel', () => {
  it('is not looked at: the answer is to use the private chat', async () => {
    const channel = town.as('Hannah Reid').in('CDYJS managers');
    await channel.looks();
    const before = await contentsOf(town.store);
    for (const contentType of ['image/png', 'application/pdf']) {
      await channel.sends({ name: 'MARKERname.png', contentType }, 'MARKERtext');
      expect(channel.hears()).toContain('Use the private chat');
    }
    const after = await contentsOf(town.store);
    expect(differences(before, after)).toEqual([]);
    expect(keptWith(after, marks)).toEqual([]);
    expect(marks.filter((mark) => town.logged.join('').includes(mark))).toEqual([]);
  });
});
