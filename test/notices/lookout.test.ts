import { createLookout } from '../../src/notices/lookout.ts';

const at = (time: string): string => `2026-11-03T${time}Z`;

describe('what is rarely there', () => {
  it('is looked for at first, and then every ten minutes', () => {
    const lookout = createLookout();
    expect(lookout.isTime(at('09:00:00'))).toBe(true);
    lookout.looked(at('09:00:00'), false);
    expect(lookout.isTime(at('09:09:59'))).toBe(false);
    expect(lookout.isTime(at('09:10:00'))).toBe(true);
  });

  it('is looked for at each look as long as some of it is there, or is expected', () => {
    const lookout = createLookout();
    lookout.looked(at('09:00:00'), true);
    expect(lookout.isTime(at('09:00:05'))).toBe(true);
    lookout.looked(at('09:00:05'), false);
    expect(lookout.isTime(at('09:00:10'))).toBe(false);
    lookout.expect();
    expect(lookout.isTime(at('09:00:10'))).toBe(true);
  });

  it('is looked for where the clock was ahead and was put right', () => {
    const lookout = createLookout();
    lookout.looked('2026-12-03T09:00:00Z', false);
    expect(lookout.isTime(at('09:00:00'))).toBe(true);
  });
});
