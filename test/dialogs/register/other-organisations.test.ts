import twoTenants from '../../../desk/two-tenants.json' with { type: 'json' };
import { oneAccount, organisationChoices } from '../../../src/dialogs/register/person-field.ts';
import { addPersonForm } from '../../../src/dialogs/register/person-forms.ts';
import { readContents } from '../../../src/people/contents.ts';

const contents = readContents(twoTenants);
const police = '7c2b9d4e-3f5a-4e1b-8d6c-2a9e5f7b1c22';
const tenants = [contents.tenant, police];
const look = { contents, tenants, person: undefined, team: undefined, from: undefined, today: '2026-11-02' };
const id = 'c3000000-0000-4000-8000-000000000001';
const nothing = { account: undefined, id: undefined, tenant: undefined };

describe('adding somebody of another organisation', () => {
  it('asks whose account it is only where more than one organisation may use Pathway', () => {
    const asked = (one: typeof look) => addPersonForm.fields(one).map((field) => field.id);
    expect(asked(look)).toEqual(['account', 'id', 'tenant', 'name', 'job']);
    expect(asked({ ...look, tenants: [contents.tenant] })).toEqual(['account', 'id', 'name', 'job']);
    expect(organisationChoices(look).map(({ title }) => title)).toEqual([
      'This organisation',
      `The organisation of Police safeguarding (tenant ${police})`,
    ]);
  });

  it.each([
    ['an id alone', { id }, { id }],
    ['an id, and the organisation', { id, tenant: police }, { id: `${id}@${police}` }],
    ['an id as they read it out', { id: `${id}@${police}`.toUpperCase() }, { id: `${id}@${police}` }],
    ['the same said twice', { id: `${id}@${police}`, tenant: police }, { id: `${id}@${police}` }],
    ['somebody of here, with the tenant', { account: `${id}@${contents.tenant}` }, { id }],
  ])('takes %s', (_, given, expected) => {
    expect(oneAccount({ ...nothing, ...given }, look)).toEqual(expected);
  });

  it.each([
    ['an organisation that may not use Pathway', { id: `${id}@${id}` }, 'id', 'cannot use Pathway here yet'],
    ['two organisations', { id: `${id}@${police}`, tenant: contents.tenant }, 'id', 'another organisation than'],
    ['two people', { account: id, id: `${id}@${police}` }, 'id', 'chosen one person'],
    ['an id that is none', { id: `${id}@police` }, 'id', 'not an account id'],
    ['nobody', {}, 'account', 'Find the person'],
  ])('refuses %s', (_, given, field, says) => {
    expect(oneAccount({ ...nothing, ...given }, look)).toEqual({ field, says: expect.stringContaining(says) });
  });
});
