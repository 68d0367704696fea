import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Config, ConfigError, checkTenants, readConfig } from '../../src/config/config.ts';

const appId = 'b0000000-0000-4000-8000-000000000001';
const tenantId = '5f0e6c1a-6b1d-4c0a-9a53-0d6c3f3c7a11';
const other = '11111111-2222-4333-8444-555555555555';

/** A tenant's settings with a managed identity. */
const managed = {
  MICROSOFT_APP_ID: appId,
  MICROSOFT_APP_TYPE: 'UserAssignedMSI',
  MICROSOFT_APP_TENANT_ID: tenantId,
  PUBLIC_URL: 'https://pathway.example.gov.uk/',
  PEOPLE_FILE: '/etc/pathway/people.json',
};
const withSecret = { ...managed, MICROSOFT_APP_TYPE: 'SingleTenant', MICROSOFT_APP_PASSWORD: 'the secret' };

function problemsOf(work: () => unknown): readonly string[] {
  try {
    work();
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as ConfigError).message.split('\n').slice(1);
  }
  throw new Error('These settings were taken.');
}
const problems = (environment: NodeJS.ProcessEnv) => problemsOf(() => readConfig(environment));

describe('the settings of a tenant', () => {
  it('are an app, where it lives, and whose people come', () => {
    expect(readConfig(managed)).toMatchObject({
      publicUrl: 'https://pathway.example.gov.uk',
      peopleFile: resolve('/etc/pathway/people.json'),
      tenant: { app: { appId, tenantId, type: 'UserAssignedMSI' }, tenants: [tenantId] },
    });
    expect(readConfig(withSecret).tenant?.app).toEqual({
      ...{ appId, tenantId, type: 'SingleTenant' },
      password: 'the secret',
    });
  });

  it('may allow other tenants, and name the address to listen on', () => {
    const set = { ...managed, ALLOWED_TENANTS: ` ${tenantId.toUpperCase()}, ${other} `, HOST: '10.0.0.4' };
    expect(readConfig(set).tenant).toMatchObject({ tenants: [tenantId, other], host: '10.0.0.4' });
  });

  it('are none where there is no app, whatever a shell calls its host', () => {
    expect(readConfig({ HOST: 'my-machine' }).tenant).toBeUndefined();
    expect(readConfig({ MICROSOFT_APP_ID: '', ALLOWED_TENANTS: '' }).tenant).toBeUndefined();
  });

  it.each([
    ['MICROSOFT_APP_ID', 'pathway', "should be the bot's application (client) id: a GUID"],
    ['MICROSOFT_APP_TYPE', 'MultiTenant', 'should be SingleTenant or UserAssignedMSI'],
    ['MICROSOFT_APP_TYPE', '', 'should be SingleTenant or UserAssignedMSI'],
    [
      'MICROSOFT_APP_TENANT_ID',
      'example.gov.uk',
      'should be the id of the tenant that the bot is registered in: a GUID',
    ],
    ['MICROSOFT_APP_TENANT_ID', '', 'should be the id of the tenant that the bot is registered in: a GUID'],
    ['MICROSOFT_APP_PASSWORD', 'x', 'should not be set with UserAssignedMSI: a managed identity has no secret'],
    ['MICROSOFT_APP_PASSWORD_EXPIRES', 'in March', 'should be a day, such as 2027-03-31'],
    ['MICROSOFT_APP_PASSWORD_EXPIRES', '2027-03-31', 'should not be set with UserAssignedMSI'],
    ['ALLOWED_TENANTS', 'a,b', 'should be the ids of tenants, GUIDs, with commas between them'],
    ['ALLOWED_TENANTS', ',', 'should be the ids of tenants, GUIDs, with commas between them'],
    ['ALLOWED_TENANTS', '*', 'should be the ids of tenants, GUIDs, with commas between them'],
    ['HOST', 'my-machine', 'should be an IP address of this machine'],
    ['PUBLIC_URL', 'http://pathway.example', 'should be the address where others reach Pathway, and begin https://'],
    ['PUBLIC_URL', '', 'should be the address where others reach Pathway, and begin https://'],
    [
      'PEOPLE_FILE',
      join(import.meta.dirname, '../../desk/county.json'),
      "should name the authority's own people register: the people in this one are made up",
    ],
  ])('say which is wrong and what it should hold: %s=%s', (name, value, words) => {
    expect(problems({ ...managed, [name]: value })).toEqual([`- ${name} ${words}.`]);
  });

  it("take the desk's people under no other name: by no kind of link", () => {
    const county = join(import.meta.dirname, '../../desk/county.json');
    const folder = mkdtempSync(join(tmpdir(), 'pathway-people-file-'));
    try {
      const [link, twin] = [join(folder, 'link.json'), join(folder, 'twin.json')];
      symlinkSync(county, link);
      symlinkSync(link, twin);
      for (const PEOPLE_FILE of [link, twin]) {
        expect(problems({ ...managed, PEOPLE_FILE })).toEqual([expect.stringContaining('are made up')]);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('say that an app of one tenant needs its secret, and never print it', () => {
    const without = { ...withSecret, MICROSOFT_APP_PASSWORD: '' };
    expect(problems(without)).toEqual([
      '- MICROSOFT_APP_PASSWORD should be the secret of the app, as SingleTenant needs one.',
    ]);
    expect(problems({ ...withSecret, PUBLIC_URL: '' }).join()).not.toContain('the secret');
  });

  it('want somebody to keep the people register, or a file it begins with', () => {
    const none = { ...managed, PEOPLE_FILE: '' };
    expect(problems(none)).toEqual([
      '- ADMINISTRATORS should name who keeps the people register, or PEOPLE_FILE the register to begin with.',
    ]);
    expect(readConfig({ ...none, ADMINISTRATORS: appId })).not.toHaveProperty('peopleFile');
  });

  it('say everything that is wrong at once', () => {
    expect(problems({ MICROSOFT_APP_ID: appId, PORT: 'x' })).toHaveLength(4);
  });

  it.each(['MICROSOFT_APP_TYPE', 'MICROSOFT_APP_TENANT_ID', 'MICROSOFT_APP_PASSWORD', 'ALLOWED_TENANTS'])(
    'do not stand alone: %s',
    (name) => {
      expect(problems({ [name]: 'x' })).toEqual([`- ${name} should not be set without MICROSOFT_APP_ID.`]);
    },
  );
});

describe('the tenant of the people register', () => {
  it('is one of those that are allowed', () => {
    expect(() => checkTenants(readConfig(managed), tenantId)).not.toThrow();
    expect(() => checkTenants(readConfig({ ...managed, ALLOWED_TENANTS: other }), other)).not.toThrow();
    expect(problemsOf(() => checkTenants(readConfig(managed), other))).toEqual([
      `- ALLOWED_TENANTS should hold the tenant of the people register, ${other}.`,
    ]);
  });

  it('must be allowed, and so must those of its people and teams', () => {
    expect(problemsOf(() => checkTenants(readConfig(managed), tenantId, [other]))).toEqual([
      `- ALLOWED_TENANTS should hold the tenant ${other}: people or teams of the register belong to it.`,
    ]);
    const both = readConfig({ ...managed, ALLOWED_TENANTS: `${tenantId},${other}` });
    expect(() => checkTenants(both, tenantId, [other])).not.toThrow();
  });

  it('may be any where there is no tenant to run in', () => {
    const config: Config = readConfig({});
    expect(() => checkTenants(config, other)).not.toThrow();
  });
});
