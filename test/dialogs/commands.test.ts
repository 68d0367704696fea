/** What people really type, and what it is taken for; and what must not be taken for a command. */
import type { Typed } from '../../src/dialogs/commands.ts';
import { contentsOf, differences, keptWith } from '../support/store-contents.ts';
import { begins, raisesAConcern, tellsWho } from '../support/story.ts';
import { aTown, type Town } from '../support/town.ts';
import { meaningOf } from './meaning.ts';
import { always, noCommands, reference, worries } from './phrases.ts';

describe('what is typed', () => {
  it('is tried with what people really type', () => {
    expect(always.length).toBeGreaterThan(60);
    expect(new Set(always.map(([text]) => text)).size).toBe(always.length);
  });

  it.each(always)('"%s" is %s', (text, command) => {
    const typed = meaningOf(text);
    expect(typed.command).toBe(command);
    if ('exact' in typed) expect(typed.exact).toBe(true);
  });

  it.each(['people', 'The people register', 'show me the people and teams', 'manage channels', 'Who’s who?'])(
    '"%s" asks for the register',
    (text) => {
      expect(meaningOf(text)).toEqual({ command: 'people' });
    },
  );

  it('names the case it asks about as it is printed', () => {
    const asking = always.filter(
      ([text, command]) => command === 'status' && /[\dA-Z]/.test(text) && text !== 'status',
    );
    for (const [text] of asking) {
      if (!text.includes('1234'))
        expect([text, meaningOf(text)]).toEqual([text, expect.objectContaining({ about: reference })]);
    }
  });

  it('names the clause it asks about as it is printed', () => {
    for (const text of ['why CN-06', 'Why cn-06?', 'why CN06', 'why cn 6', 'CN-06', 'what does CN-06 mean?']) {
      expect(meaningOf(text)).toEqual({ command: 'why', about: 'CN-06', exact: true });
    }
  });

  it.each(worries)('"%.60s" begins a concern, but may be an answer', (text) => {
    expect(meaningOf(text)).toEqual({ command: 'begin', journey: 'concern', exact: false });
  });

  it.each(noCommands)('"%s" is no command', (text) => {
    const typed = meaningOf(text);
    const isPerhapsAnAnswer = typed.command === 'unknown' || ('exact' in typed && !typed.exact);
    expect([typed, isPerhapsAnAnswer]).toEqual([typed, true]);
  });

  it('asked in other words after "why" or "status" is no clause and no case', () => {
    expect(meaningOf('why did he do it?')).toEqual({ command: 'why', about: 'did he do it', exact: false });
    expect(meaningOf('status of the child')).toEqual({ command: 'status', about: 'the child', exact: false });
  });

  it.each([
    '.'.repeat(50_000),
    `${'.'.repeat(50_000)}a`,
    ' '.repeat(50_000),
    `${'"'.repeat(50_000)}a`,
    'the my a '.repeat(10_000),
    `raise ${'the my a '.repeat(10_000)}`,
    `status ${'a'.repeat(50_000)}`,
    `i want to report ${'safeguarding sexual behaviour '.repeat(2_000)}`,
  ])('is read at once, however long: %.20s', (text) => {
    const started = performance.now();
    meaningOf(text);
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe('while a concern is open', () => {
  let town: Town;
  beforeEach(async () => {
    town = await aTown('2026-11-02', '09:15');
  });
  afterEach(() => town.close());

  it('no command is put into it', async () => {
    const priya = town.as('Priya Shah');
    await begins(priya);
    await tellsWho(priya, {});
    // Those that are about the concern itself do something with it.
    const others: readonly Typed['command'][] = [
      'help',
      'greeting',
      'thanks',
      'my-cases',
      'late-cases',
      'status',
      'why',
      'begin',
    ];
    const before = await contentsOf(town.store);
    for (const [text] of always.filter(([, command]) => others.includes(command))) {
      await priya.says(text);
    }
    expect(differences(before, await contentsOf(town.store))).toEqual([]);
  });

  it.each([...worries.slice(0, 3), ...noCommands.slice(0, 8)])('"%s" is the answer to the open card', async (text) => {
    const priya = town.as('Priya Shah');
    await begins(priya);
    await tellsWho(priya, {});
    await priya.says(text);
    expect(keptWith(await contentsOf(town.store), [JSON.stringify(text).slice(1, -1)])).toEqual([
      expect.stringMatching(/^draft /),
    ]);
  });

  it('cancel asks what to do with it, and help leaves it as it is', async () => {
    const priya = town.as('Priya Shah');
    await begins(priya);
    await tellsWho(priya, {});
    await priya.says('cancel');
    expect(priya.hears()).toContain('Leave this concern?');
    await priya.says('help');
    expect(priya.hears()).toContain('Nobody reads this chat as you type.');
    await priya.says('continue');
    expect(priya.reads()).toContain('What was seen or heard');
  });
});

describe('asking about a case', () => {
  it('without a reference lists theirs; for no case and for somebody else’s the same', async () => {
    const town = await aTown('2026-11-02', '09:15');
    const theirs = await raisesAConcern(town.as('Priya Shah'));
    const martin = town.as('Martin Dale');
    await martin.looks();
    await martin.says('status');
    expect(martin.hears()).toContain('You have no open');
    const answers: string[] = [];
    for (const asked of [theirs, reference, '2222-2222', 'the child']) {
      await martin.says(`status ${asked}`);
      answers.push(martin.hears());
    }
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('There is no case with that reference that you can see.');
    await town.close();
  });
});
