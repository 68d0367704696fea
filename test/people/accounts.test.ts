import county from '../../desk/county.json' with { type: 'json' };
import { accountOf, personIdOf } from '../../src/people/accounts.ts';
import { createRegister } from '../../src/people/register.ts';

const home = '5f0e6c1a-6b1d-4c0a-9a53-0d6c3f3c7a11';
const other = '11111111-2222-4333-8444-555555555555';
const objectId = 'a1000000-0000-4000-8000-000000000001';

describe('a person', () => {
  it('of the tenant of the register is known by their object id', () => {
    expect(personIdOf({ tenant: home, objectId }, home)).toBe(objectId);
  });

  it('of another tenant is somebody else, though the object id is the same', () => {
    const ids = [home, other, '22222222-2222-4333-8444-555555555555'].map((tenant) =>
      personIdOf({ tenant, objectId }, home),
    );
    expect(new Set(ids).size).toBe(3);
  });

  it.each([home, other])('has the same account again: of %s', (tenant) => {
    expect(accountOf(personIdOf({ tenant, objectId }, home), home)).toEqual({ tenant, objectId });
  });

  it('is known by what can be a part of an id of the store', () => {
    expect(personIdOf({ tenant: other, objectId }, home)).not.toMatch(/[/\\\\?#]/);
  });
});

describe('the people register', () => {
  const person = { name: 'Sam Lowe', job: 'Teacher', teams: [] };

  it('holds people of other tenants, apart from somebody at home with the same object id', () => {
    const id = personIdOf({ tenant: other, objectId }, county.tenant);
    const register = createRegister({ ...county, people: [{ ...person, id }] });
    expect(register.person(id)?.name).toBe('Sam Lowe');
    expect(register.person(objectId)).toBeUndefined();
    expect(register.tenantsElsewhere()).toEqual([other]);
  });

  it.each([
    ['a tenant that is none', `${objectId}@police`, 'should be an object ID'],
    ['two tenants', `${objectId}@${other}@${other}`, 'should be an object ID'],
    ['its own tenant in an id, which would be two people', `${objectId}@${county.tenant}`, 'leave out "@"'],
  ])('refuses %s', (_, id, says) => {
    expect(() => createRegister({ ...county, people: [{ ...person, id }] })).toThrow(says);
  });

  it('is of any tenant that the settings take: not each id is a UUID by the letter', () => {
    const tenant = '22222222-2222-2222-2222-222222222222';
    expect(createRegister({ ...county, tenant }).tenant).toBe(tenant);
    expect(() => createRegister({ ...county, tenant: 'durham' })).toThrow('should be the id of a tenant: a GUID');
  });

  it('is of one tenant, however its id is written', () => {
    expect(createRegister({ ...county, tenant: county.tenant.toUpperCase() }).tenant).toBe(county.tenant);
  });
});
