/** Whatever somebody types beside a concern is kept, said back, and put nowhere unsaid. */
import { scenario } from '../support/scenario.ts';
import { asks, begins, raisesAConcern, sends, tellsWho } from '../support/story.ts';

const monday = ['2026-11-02', '09:15'] as const;

describe('typed words', () => {
  scenario('a question beside a card is a question, and an answer is said back', monday, async (town) => {
    const priya = town.as('Priya Shah');
    await begins(priya);
    await tellsWho(priya, {});
    expect(await asks(priya, 'will the parents be told?')).toContain(
      'Pathway does not tell parents or carers anything.',
    );
    expect(await asks(priya, 'who will see this')).toContain('Nobody sees it until you send it.');
    expect(await asks(priya, 'is anyone there')).toContain('Nobody reads this chat');
    expect(await asks(priya, 'did he mean to')).toContain('What is this?');
    await priya.presses('A question');
    expect(priya.hears()).toContain('Nobody here can answer that');
    await priya.says('It was after lunch, by the hall.');
    expect(priya.reads()).toContain('Added to what you saw or heard');
    await priya.says('MARKERmistake about somebody else');
    await priya.presses('Undo');
    await priya.says('continue');
    await priya.presses('Go straight to check and send');
    expect(priya.reads()).toContain('It was after lunch, by the hall.');
    expect(priya.reads()).not.toMatch(/MARKERmistake|did he mean to|parents be told/);
    await sends(priya);
  });

  scenario('what is told with the first words is kept, and asked about', monday, async (town) => {
    const priya = town.as('Priya Shah');
    await priya.looks();
    await priya.says("I'm worried about a boy in my class, he followed two younger ones into the toilets");
    expect(priya.reads()).toContain('What is this?');
    await priya.presses('Part of what you saw');
    await priya.presses('Carry on');
    await priya.presses('Continue');
    await tellsWho(priya, {});
    expect(JSON.stringify(priya.card())).toContain('followed two younger ones into the toilets');
  });

  scenario('after sending what people ask is answered, and her concern is shown', monday, async (town) => {
    const priya = town.as('Priya Shah');
    const reference = await raisesAConcern(priya);
    expect(await asks(priya, 'my concern')).toContain(reference);
    for (const [words, answer] of [
      ['I forgot to say something', 'press **Open** and then **Add something**'],
      ['I made a mistake in my concern', 'press **Open** and then **Add something**'],
      ['I do not agree with the decision', 'press **Open** and then **I do not agree**'],
      ['do I need permission', "You do not need anybody's permission"],
      ['can I speak to someone', 'nobody will ring you because of what you type here'],
      ['please ring me back', 'nobody will ring you because of what you type here'],
      ['where is my case', reference],
      ['what happens next?', 'ring you to talk it through'],
      ['who will see this', 'your own designated safeguarding lead'],
      ['is this anonymous', 'Your name goes with the concern'],
      ['how long', 'three short cards'],
      ['thanks', "You're welcome"],
      ['why CN-99', 'There is no clause CN-99.'],
      ['why', 'CN-06, line 67 of the procedure'],
    ] as const) {
      expect(await asks(priya, words)).toContain(answer);
    }
    expect(await asks(priya, 'help')).not.toContain('late cases');
    expect(await asks(town.as('Hannah Reid'), 'help')).toContain('late cases');
  });

  scenario('in a channel a button leads to the private chat', monday, async (town) => {
    const channel = town.as('Daniel Okafor').in('Northfield Academy');
    await channel.says('a pupil did something');
    expect(JSON.stringify(channel.posts())).toContain('https://teams.microsoft.com/l/chat/0/0?users=28%3A');
  });
});
