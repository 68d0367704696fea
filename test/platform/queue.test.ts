import { createGate, createLine, createQueue } from '../../src/platform/queue.ts';
import { turns } from '../support/time.ts';

function steps() {
  const seen: string[] = [];
  const work = (name: string, count: number) => async () => {
    seen.push(`${name} begins`);
    await turns(count);
    seen.push(`${name} ends`);
    return name;
  };
  return { seen, work };
}

describe('the queue', () => {
  it('runs the work of one key one after the other, and of two keys side by side', async () => {
    const queue = createQueue();
    const { seen, work } = steps();
    const done = [queue.run('a', work('a1', 20)), queue.run('a', work('a2', 0)), queue.run('b', work('b1', 5))];
    expect(await Promise.all(done)).toEqual(['a1', 'a2', 'b1']);
    expect(seen).toEqual(['a1 begins', 'b1 begins', 'b1 ends', 'a1 ends', 'a2 begins', 'a2 ends']);
  });

  it('goes on after work that fails, and tells only the one whose work it was', async () => {
    const queue = createQueue();
    const failing = queue.run('a', () => Promise.reject(new Error('no')));
    const next = queue.run('a', async () => 'fine');
    await expect(failing).rejects.toThrow('no');
    await expect(next).resolves.toBe('fine');
  });

  it('is idle once all has ended, also what came meanwhile', async () => {
    const queue = createQueue();
    const { seen, work } = steps();
    const first = queue.run('a', work('a1', 5)).then(() => queue.run('a', work('a2', 5)));
    await queue.idle();
    await first;
    await queue.idle();
    expect(seen.at(-1)).toBe('a2 ends');
  });
});

describe('the line', () => {
  it('runs one piece of work at a time, in the order it came, though one fails, and is idle after the last', async () => {
    const line = createLine();
    const { seen, work } = steps();
    const first = line.run(work('1', 5));
    const failing = line.run(() => Promise.reject(new Error('no')));
    line.run(work('2', 0)).catch(() => undefined);
    await expect(failing).rejects.toThrow('no');
    await line.idle();
    expect([await first, ...seen]).toEqual(['1', '1 begins', '1 ends', '2 begins', '2 ends']);
  });
});

describe('the gate', () => {
  it('lets so many through at once, and the next when one has ended', async () => {
    const gate = createGate(2);
    let running = 0;
    let most = 0;
    const work = async () => {
      running += 1;
      most = Math.max(most, running);
      await turns(2);
      running -= 1;
    };
    await Promise.all(Array.from({ length: 7 }, () => gate(work)));
    expect([running, most]).toEqual([0, 2]);
  });

  it('lets the next through where one fails', async () => {
    const gate = createGate(1);
    await expect(gate(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(gate(async () => 'fine')).resolves.toBe('fine');
  });
});
