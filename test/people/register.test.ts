import county from '../../desk/county.json' with { type: 'json' };
import { createRegister } from '../../src/people/register.ts';

const gwen = 'a1000000-0000-4000-8000-000000000016';
const priya = 'a1000000-0000-4000-8000-000000000001';

describe('administrators', () => {
  it('are those whom the register names, and those of the settings', () => {
    expect(createRegister(county).isAdministrator(gwen)).toBe(true);
    expect(createRegister(county).isAdministrator(priya)).toBe(false);
    expect(createRegister(county, [priya]).isAdministrator(priya)).toBe(true);
  });
});
