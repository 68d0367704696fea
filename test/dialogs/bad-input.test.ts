/** Answers nobody foresaw, typed into chats and cards: each told clearly, none lost, and shown as it was typed. */

import { contentsOfCard } from '../../desk/hands/card-reading.ts';
import { contentsOf, differences, keptWith } from '../support/store-contents.ts';
import { begins, chooses, marked, raisesAConcern, sends, tellsWhatWasSeen, tellsWho } from '../support/story.ts';
import type { TeamsUser } from '../support/teams-user.ts';
import { aTown, type Town } from '../support/town.ts';
import { aTakenCase, pressedWith } from './taken-case.ts';

let town: Town;
beforeEach(async () => {
  town = await aTown('2026-11-02', '09:15');
});
afterEach(() => town.close());

/** Says it and reads the answer. */
async function saying(who: TeamsUser, text: string): Promise<string> {
  await who.says(text);
  return who.hears();
}

describe('words nothing is known by', () => {
  const unknown = [
    'what is the weather',
    'asdf',
    'yes',
    'no',
    'Rowan in 9B touched another child',
    '🙂',
    '<script>alert(1)</script>',
    '<at>Pathway</at>',
    '@everyone',
    '{"verb":"case/take"}',
    'ＨＥＬＰ',
    `${'x'.repeat(10_000)}`,
    `${'.'.repeat(20_000)}a`,
  ];

  it('are answered with what can be typed, the danger line first, and nothing of them is kept', async () => {
    const priya = town.as('Priya Shah');
    await priya.looks();
    const before = await contentsOf(town.store);
    for (const text of unknown) {
      const answer = await saying(priya, text);
      expect(answer).toMatch(/^(?:Sorry, I did not understand|Are you worried about a child\?)\n/);
      expect(answer).toContain('If a child is in danger now, ring 999.');
      expect(answer).toMatch(/Pathway did not keep what you typed( here, and nobody has seen it)?\./);
    }
    expect(differences(before, await contentsOf(town.store))).toEqual([]);
    expect(town.logged.join('')).not.toMatch(/Rowan|touched/);
  });

  it('are not echoed', async () => {
    const priya = town.as('Priya Shah');
    await priya.looks();
    expect(await saying(priya, 'Rowan in 9B touched another child')).not.toContain('Rowan');
  });

  it('of no letters at all get the help', async () => {
    const priya = town.as('Priya Shah');
    await priya.looks();
    for (const text of ['', '   ', '\n', '?', '…', '!!!', '\u200b']) {
      const answer = await saying(priya, text);
      expect([text, answer]).toEqual([
        text,
        expect.stringMatching(/^(?:Pathway(?: takes no pictures or files)?|Sorry, I did not understand)\n/),
      ]);
    }
  });
});

describe('an answer that is empty', () => {
  it('is asked for again where the procedure cannot do without it, and nothing else is lost', async () => {
    const priya = town.as('Priya Shah');
    await begins(priya);
    await priya.fills({ 'Parents or carers': 'Dana' });
    await priya.presses('Next');
    expect(priya.reads()).toContain('Enter their name, or "not known".');
    expect(JSON.stringify(priya.card())).toContain('"Dana"');
  });

  it('of blanks only is empty', async () => {
    const priya = town.as('Priya Shah');
    await begins(priya);
    await priya.fills({ 'Their name': '  \n\t ', 'Or roughly how old': 'Age not known' });
    await priya.presses('Next');
    expect(priya.reads()).toContain('**Their name**: Enter their name, or "not known".');
  });

  it('in a dialog is asked for again, with its clause-free reason and the form as it was', async () => {
    const { hannah, reference } = await aTakenCase(town);
    const before = await contentsOf(town.store);
    await chooses(hannah, reference, 'Hand over to another manager');
    const answer = await hannah.sendsRaw(pressedWith(hannah, 'case/do', { to: '', reason: ' ' }));
    const says = JSON.stringify(answer);
    expect(says).toContain('**Who will take it**: Choose one of the answers.');
    expect(says).toContain('**Why**: Enter an answer.');
    expect(differences(before, await contentsOf(town.store))).toEqual([]);
  });
});

describe('an answer of 10,000 characters', () => {
  const long = `MARKER ${'w'.repeat(9_993)}`;

  it('typed into the chat: told the limit, kept, and there to be shortened', async () => {
    const priya = town.as('Priya Shah');
    await begins(priya);
    await tellsWho(priya, {});
    expect(await saying(priya, long)).toContain('Added to what you saw or heard');
    await priya.presses('Next');
    expect(priya.reads()).toContain(
      'This is 10,000 characters. The most is 4,000. Make it shorter. We have kept all that you wrote.',
    );
    expect(keptWith(await contentsOf(town.store), [long])).toEqual([
      `draft person:${priya.person.id} draft holds ${long}`,
    ]);
    expect(contentsOfCard(priya.card()).inputs.map(({ element }) => element.value)).toContain(long);
  });

  it('on a card of the concern: told the limit, and there to be shortened', async () => {
    const priya = town.as('Priya Shah');
    await begins(priya);
    await tellsWho(priya, {});
    await tellsWhatWasSeen(priya, { account: long });
    await priya.presses('Next');
    expect(priya.reads()).toContain('This is 10,000 characters. The most is 4,000.');
    expect(contentsOfCard(priya.card()).inputs.map(({ element }) => element.value)).toContain(long);
    expect(keptWith(await contentsOf(town.store), [long])).toHaveLength(1);
  });

  it('in a dialog: told the limit, and there to be shortened', async () => {
    const { hannah, reference } = await aTakenCase(town);
    const before = await contentsOf(town.store);
    await chooses(hannah, reference, 'Hand over to another manager');
    await hannah.fills({ 'Who will take it': 'Tom Bell', Why: long });
    await hannah.presses('Hand over');
    expect(hannah.reads()).toContain('**Why**: This is 10,000 characters. The most is 4,000.');
    expect(contentsOfCard(hannah.dialog()?.card).inputs.map(({ element }) => element.value)).toContain(long);
    expect(differences(before, await contentsOf(town.store), ['written'])).toEqual([]);
  });

  it('of exactly the limit is taken, counted in characters and not in bytes', async () => {
    const priya = town.as('Priya Shah');
    await begins(priya);
    await tellsWho(priya, {});
    await tellsWhatWasSeen(priya, { account: '𝔴'.repeat(4_000) });
    await priya.presses('Go straight to check and send');
    await sends(priya);
  });
});

describe('in a channel', () => {
  it('nothing typed is stored or quoted, whatever it says', async () => {
    const reference = await raisesAConcern(town.as('Priya Shah'));
    const hannah = town.as('Hannah Reid');
    const channel = hannah.in('CDYJS managers');
    await channel.looks();
    const before = await contentsOf(town.store);
    for (const text of [
      marked('channel'),
      `status ${reference}`,
      'help',
      '<at>Priya Shah</at>',
      'MARKER'.repeat(1_000),
    ]) {
      await channel.says(text);
      expect(channel.hears()).toContain('Use the private chat');
      expect(channel.hears()).not.toContain('MARKER');
    }
    const after = await contentsOf(town.store);
    expect(differences(before, after)).toEqual([]);
    expect(keptWith(after, ['MARKERchannel', 'MARKERMARKER'])).toEqual([]);
    expect(town.logged.join('')).not.toContain('MARKER');
  });
});
