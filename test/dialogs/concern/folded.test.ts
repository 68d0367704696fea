/** The questions beside what is needed: folded away, sent all the same, and never hiding what is wrong (CN-01). */
import { isObject } from '../../../desk/fake-teams/json.ts';
import { seen, startsWith, tellsWho, who } from './answers.ts';
import { privateChat, type Worker } from './private-chat.ts';

/** The ids of the inputs that stand behind "Add more, if you can", and of those in sight. */
function inputsOn(worker: Worker): { readonly sight: readonly string[]; readonly folded: readonly string[] } {
  const sight: string[] = [];
  const folded: string[] = [];
  const look = (value: unknown, isFolded: boolean): void => {
    if (Array.isArray(value)) for (const one of value) look(one, isFolded);
    else if (isObject(value)) {
      const isInside = isFolded || value.isVisible === false;
      if (String(value.type).startsWith('Input.')) (isInside ? folded : sight).push(String(value.id));
      for (const one of Object.values(value)) look(one, isInside);
    }
  };
  look(worker.card(), false);
  return { sight, folded };
}

describe('what is not needed', () => {
  it('is folded on both cards: in sight is what no concern may lack', async () => {
    const priya = privateChat().enters();
    await startsWith(priya);
    expect(inputsOn(priya).sight).toEqual(['name', 'birthDate', 'age']);
    expect(inputsOn(priya).folded).toHaveLength(8);
    priya.fills(who);
    await priya.presses('Next');
    expect(inputsOn(priya).sight).toEqual(['account']);
    expect(inputsOn(priya).folded).toHaveLength(8);
  });

  it('is sent with what usually stands there, without being opened', async () => {
    const there = privateChat();
    const priya = there.enters();
    await tellsWho(priya);
    priya.fills(seen);
    await priya.presses('Go straight to check and send');
    await priya.presses('Send');
    const [only] = await there.cases();
    expect(only?.origin.concern.youngPerson.setting).toBe('Northfield Academy');
  });

  it('is open where something is wrong in it', async () => {
    const priya = privateChat().enters();
    await tellsWho(priya);
    const press = priya.press('Next', seen);
    await priya.sends({ ...press, data: { ...press.data, happenedOn: '2999-01-01' } });
    expect(priya.reads()).toContain('That date is in the future. Check the date.');
    expect(inputsOn(priya).folded).toEqual([]);
  });

  it('is folded again where what is wrong is not in it and nothing was written there', async () => {
    const priya = privateChat().enters();
    await tellsWho(priya);
    await priya.presses('Next');
    expect(priya.reads()).toContain('Enter what was seen or heard.');
    expect(inputsOn(priya).folded).toHaveLength(8);
  });

  it('is open where something was written in it, so that nobody looks for it', async () => {
    const priya = privateChat().enters();
    await tellsWho(priya);
    priya.fills({ ...seen, Where: 'In the library' });
    await priya.presses('Next');
    await priya.presses('Back');
    expect(inputsOn(priya).folded).toEqual([]);
    expect(priya.holds()['Where?']).toBe('In the library');
  });

  it('is open where somebody changes an answer from the check', async () => {
    const priya = privateChat().enters();
    await tellsWho(priya);
    priya.fills(seen);
    await priya.presses('Go straight to check and send');
    await priya.presses('Change: about the young person');
    expect(inputsOn(priya).folded).toEqual([]);
  });
});

describe('the check', () => {
  it('can be sent from its top: the button there is the one at the foot', async () => {
    const priya = privateChat().enters();
    await tellsWho(priya);
    priya.fills(seen);
    await priya.presses('Go straight to check and send');
    expect(priya.buttons().filter((title) => title === 'Send')).toHaveLength(2);
    expect(priya.buttons().indexOf('Send')).toBe(0);
    expect(priya.reads().indexOf('Send\n')).toBeLessThan(priya.reads().indexOf('About the young person'));
  });
});
