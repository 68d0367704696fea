import { systemClock } from '../../src/platform/clock.ts';

describe('the clock', () => {
  it('gives whole seconds', () => {
    expect(systemClock.now()).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  });
});
