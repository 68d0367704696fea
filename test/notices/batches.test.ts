import { eachDueOnce } from '../../src/notices/batches.ts';

/** So many things are due; each is due no more once it was worked on, unless it `stays`. */
async function workThrough(many: number, stays: (item: number) => boolean = () => false) {
  let due = Array.from({ length: many }, (_, n) => n);
  const limits: number[] = [];
  const done: number[] = [];
  const work = async (batch: readonly number[]): Promise<void> => {
    done.push(...batch);
    due = due.filter((item) => stays(item) || !done.includes(item));
  };
  const read = async (limit: number) => {
    limits.push(limit);
    return due.slice(0, limit);
  };
  const count = await eachDueOnce(read, String, work);
  expect(done).toEqual(Array.from({ length: many }, (_, n) => n));
  expect(count).toBe(many);
  return limits.length;
}

it.each([0, 1, 99, 100, 101, 250, 500])(
  'works on each of %i things once, whether they stay due or not',
  async (many) => {
    await workThrough(many);
    await workThrough(many, () => true);
    await workThrough(many, (item) => item % 3 === 0);
  },
);

it('asks no more once it was given all there is', async () => {
  expect(await workThrough(0)).toBe(1);
  expect(await workThrough(99)).toBe(1);
  expect(await workThrough(100)).toBe(2);
  expect(await workThrough(150)).toBe(2);
});
