import { join } from 'node:path';

const counter = join(__dirname, 'counter.ts');

describe('a module that was compiled in this worker before', () => {
  it('runs again for each world, so that nothing which was left in it is seen', () => {
    const first = require(counter);
    first.next();
    jest.resetModules();
    expect([require(counter).next(), first.next()]).toEqual([1, 2]);
  });

  it.each(['first', 'second'])('says where it failed by the lines of its file, the %s time', () => {
    jest.resetModules();
    expect(() => require(counter).fails()).toThrow(
      expect.objectContaining({ stack: expect.stringContaining('counter.ts:9:') }),
    );
  });
});
