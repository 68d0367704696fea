import { createRemovalWork } from '../../src/notices/removal-work.ts';
import { local } from '../support/factories.ts';

const at = (time: string): string => local('2026-11-02', time);

it('looks for records to remove once in ten minutes, and at once again where one could not be removed', async () => {
  const looked: string[] = [];
  let isBroken = false;
  const removeDue = createRemovalWork({
    async carryOut(now) {
      looked.push(now);
      if (isBroken) throw new Error('The store cannot do it now.');
    },
  });
  await removeDue(at('09:00'));
  await removeDue(at('09:09'));
  expect(looked).toEqual([at('09:00')]);
  isBroken = true;
  await expect(removeDue(at('09:10'))).rejects.toThrow('The store cannot do it now.');
  isBroken = false;
  await removeDue(at('09:11'));
  await removeDue(at('09:12'));
  expect(looked).toEqual([at('09:00'), at('09:10'), at('09:11')]);
});
