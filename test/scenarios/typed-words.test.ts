/** What people type and send, in the private chat and in a channel, by mistake and on purpose. */
import { scenario } from '../support/scenario.ts';
import { asks, begins, chooses, heardSince, marked, raisesAConcern, sends, tellsWho } from '../support/story.ts';

const monday = ['2026-11-02', '09:15'] as const;

describe('typed words', () => {
  scenario('in a channel they are neither read, quoted nor kept', monday, async (town) => {
    const daniel = town.as('Daniel Okafor');
    const channel = daniel.in('Northfield Academy');

    // Typed among colleagues, the bot hears nothing and says nothing.
    await channel.says('Jamie Hartley did it again in the changing room', { mention: false });
    expect(channel.posts()).toHaveLength(1);

    // With a mention it points to the private chat, and asks to delete what names a child.
    await channel.says('raise a concern: Jamie Hartley did it again in the changing room');
    expect(channel.hears()).toContain('Use the private chat');
    expect(channel.hears()).toContain('Pathway did not read or keep what you typed here.');
    expect(channel.hears()).toContain('If what you typed names a child, delete it now');
    expect(channel.hears()).not.toContain('Jamie');
    // No draft was begun of it, and a command of the private chat is not answered there either.
    await daniel.looks();
    expect(await asks(daniel, 'continue')).toContain('You have no unfinished concern');
    const reference = await raisesAConcern(town.as('Priya Shah'));
    await channel.says(`status ${reference}`);
    expect(channel.hears()).toContain('Use the private chat');
    expect(channel.hears()).toContain('type it there');
    expect(town.logged.join()).not.toContain('changing');
  });

  scenario(
    'pictures and files are refused with what to do; what is written beside them is not read',
    monday,
    async (town) => {
      const priya = town.as('Priya Shah');
      await priya.looks();
      for (const contentType of ['image/jpeg', 'video/mp4', 'application/pdf']) {
        await priya.sends({ name: 'IMG_0001', contentType }, 'raise a concern');
        expect(priya.hears()).toContain('Pathway takes no pictures or files');
        expect(priya.hears()).toContain('Pathway did not keep what you sent. Delete it from this chat.');
        expect(priya.hears()).toContain('do not view, copy, print, share, store or save them');
        expect(priya.hears()).toContain('ring 999');
      }
      expect(await asks(priya, 'continue')).toContain('You have no unfinished concern');
      // In the middle of a concern it is the same, and the card that is open stays.
      await begins(priya);
      await priya.sends({ name: 'IMG_0002', contentType: 'image/png' });
      expect(priya.hears()).toContain('Pathway takes no pictures or files');
      await priya.says('continue');
      expect(priya.reads()).toContain('About the young person');
    },
  );

  scenario.each([
    'raise a concern',
    'Raise a concern.',
    'concern',
    'CONCERN!',
    'I want to report a concern',
    'i need to refer a pupil',
    'report',
    'refer',
    'referral',
    'make a referral',
    'how do I make a referral',
    "I'm worried about a child",
    'I’m worried about a pupil in my class',
    'safeguarding concern',
    'disclosure',
  ])('"%s" begins a concern, with safety first', monday, async (town, words) => {
    const priya = town.as('Priya Shah');
    await priya.looks();
    await priya.says(words);
    expect(priya.reads()).toContain('Before you begin');
    expect(priya.reads()).toContain('Ring 999 now.');
  });

  scenario.each([
    ['hello', 'raise a concern'],
    ['help', 'If a child is in danger now, ring 999.'],
    ['?', 'If a child is in danger now, ring 999.'],
    ['what can you do', 'what you raised, and what you have not sent'],
    ['asdf qwerty', 'Sorry, I did not understand'],
    ['my cases', 'You have no open concern.'],
    ['Late cases', 'Nothing of yours is late.'],
    ['why CN-06', 'CN-06, line 67 of the procedure (v15)'],
    ['why a-09?', 'A-09, left open by the procedure'],
    ['why', 'Type "why" with a clause such as CN-06'],
    ['status', 'Your concerns'],
    ['status 7KQ4-2MX6', 'There is no case with that reference'],
    ['status nonsense', 'There is no case with that reference'],
    ['cancel', 'You have no unfinished concern'],
    ['discard', 'You have no unfinished concern'],
    ['back', 'You have no unfinished concern'],
  ])('"%s" is answered with "%s"', monday, async (town, [words, answer]) => {
    const priya = town.as('Priya Shah');
    await priya.looks();
    expect(await asks(priya, words)).toContain(answer);
  });

  scenario('a reference is read however it is typed', monday, async (town) => {
    const priya = town.as('Priya Shah');
    const reference = await raisesAConcern(priya);
    const bare = reference.replace('-', '');
    for (const words of [reference.toLowerCase(), bare, bare.toLowerCase(), `${bare.slice(0, 4)} ${bare.slice(4)}`]) {
      expect(await asks(priya, `status ${words}`)).toContain(`Status of ${reference}`);
    }
    // One sign wrong is no other case.
    const wrong = `${reference.slice(0, -1)}${reference.endsWith('2') ? '3' : '2'}`;
    expect(await asks(priya, `status ${wrong}`)).toContain('There is no case with that reference');
  });

  scenario('PR-08: what was heard may be typed into the chat instead of on the card', monday, async (town) => {
    const priya = town.as('Priya Shah');
    await begins(priya);
    // This card asks several things: it says so, and puts nothing into them.
    await priya.says('his name is Jamie Hartley');
    expect(priya.reads()).toContain('Use the card above.');
    await priya.presses('Leave it out');
    await priya.says('continue');
    await tellsWho(priya, {});
    await priya.says(marked('typedaccount'));
    expect(priya.reads()).toContain('Added to what you saw or heard');
    await priya.says('continue');
    await priya.presses('Go straight to check and send');
    expect(priya.reads()).toContain(marked('typedaccount'));
    await sends(priya);
  });

  scenario('PR-08: what was typed too early is included on the last card', monday, async (town) => {
    const priya = town.as('Priya Shah');
    await priya.looks();
    await priya.says('raise a concern');
    const first = priya.postWith('Before you begin');
    await priya.says(marked('typedearly'));
    // She does not say what it is, and presses on above it.
    await priya.pressesIn(first, 'Continue');
    await tellsWho(priya, {});
    await priya.fills({ 'What was seen or heard?': marked('account') });
    await priya.presses('Go straight to check and send');
    expect(priya.reads()).toContain(`**Not included yet.** You typed "${marked('typedearly')}".`);
    const [include = ''] = priya.buttons().filter((title) => title.startsWith('Include "MARKERtypedearly'));
    await priya.presses(include);
    expect(priya.reads()).not.toContain('Not included yet');
    const reference = await sends(priya);
    expect(await chooses(priya, reference, 'The concern as sent')).toContain(marked('typedearly'));
  });

  scenario('delete it: asks first, and says how to take something back once it is sent', monday, async (town) => {
    const priya = town.as('Priya Shah');
    await begins(priya);
    await tellsWho(priya, {});
    expect(await asks(priya, 'delete it')).toContain('Delete what you wrote?');
    await priya.says('continue');
    await priya.fills({ 'What was seen or heard?': marked('account') });
    await priya.presses('Go straight to check and send');
    await sends(priya);
    expect(await asks(priya, 'delete my concern')).toContain(
      'If something in it is wrong, or you want to take it back',
    );
  });

  scenario('cancel, in the middle: kept or discarded, as the person says', monday, async (town) => {
    const priya = town.as('Priya Shah');
    await begins(priya);
    await tellsWho(priya, {});
    await priya.says('cancel');
    expect(priya.reads()).toContain('Leave this concern?');
    await priya.presses('Delete it');
    await priya.presses('Delete it');
    expect(priya.hears()).toContain('Deleted. You have not sent it, and we have kept none of it.');
    expect(await asks(priya, 'continue')).toContain('You have no unfinished concern');
    expect(heardSince(town.as('Hannah Reid'), '', 'CDYJS managers')).toEqual([]);
  });
});
