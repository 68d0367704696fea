import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ConfigError, readConfig } from '../../src/config/config.ts';

const root = join(import.meta.dirname, '../..');

function problemOf(environment: NodeJS.ProcessEnv): string {
  try {
    readConfig(environment);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as ConfigError).message;
  }
  throw new Error('These settings were taken.');
}

describe('the settings', () => {
  it('need nothing set', () => {
    expect(readConfig({})).toEqual({
      port: 3978,
      deskPort: 3979,
      dataDir: join(root, 'data'),
      authorityFile: join(root, 'authority/county-durham.json'),
      bankHolidaysFile: join(root, 'authority/bank-holidays.json'),
      peopleFile: join(root, 'desk/county.json'),
      administrators: [],
      publicUrl: 'http://127.0.0.1:3978',
      logLevel: 'info',
      store: { kind: 'sqlite' },
      witness: {},
    });
  });

  it('are what the environment says', () => {
    const set = {
      PORT: '8080',
      DESK_PORT: '8081',
      DATA_DIR: '/var/lib/pathway',
      AUTHORITY_FILE: 'mine/authority.json',
      BANK_HOLIDAYS_FILE: '/etc/bank-holidays.json',
      PEOPLE_FILE: '/etc/people.json',
      ADMINISTRATORS: 'A1000000-0000-4000-8000-000000000016, a1000000-0000-4000-8000-000000000005',
      PUBLIC_URL: 'https://pathway.example.gov.uk/bot/',
      LOG_LEVEL: 'warn',
      WITNESS_FOLDER: '/mnt/witness',
      WITNESS_CONTAINER: 'https://county.blob.core.windows.net/witness',
      WITNESS_TEAM: 'Audit',
    };
    expect(readConfig(set)).toEqual({
      port: 8080,
      deskPort: 8081,
      dataDir: resolve('/var/lib/pathway'),
      authorityFile: resolve('mine/authority.json'),
      bankHolidaysFile: resolve('/etc/bank-holidays.json'),
      peopleFile: resolve('/etc/people.json'),
      administrators: ['a1000000-0000-4000-8000-000000000016', 'a1000000-0000-4000-8000-000000000005'],
      publicUrl: 'https://pathway.example.gov.uk/bot',
      logLevel: 'warn',
      store: { kind: 'sqlite' },
      witness: {
        folder: resolve('/mnt/witness'),
        container: 'https://county.blob.core.windows.net/witness',
        team: 'Audit',
      },
    });
  });

  it('take no administrator whose object id is none', () => {
    expect(problemOf({ ADMINISTRATORS: 'a1000000-0000-4000-8000-000000000016, gwen' })).toContain(
      '- ADMINISTRATORS should be object ids of accounts, GUIDs, with commas between them.',
    );
  });

  it('that are empty are as not set, and links follow the port', () => {
    const config = readConfig({
      PORT: '5000',
      DESK_PORT: '',
      PUBLIC_URL: '',
      DATA_DIR: '',
      LOG_LEVEL: '',
      MICROSOFT_APP_ID: '',
    });
    expect(config).toMatchObject({ deskPort: 3979, publicUrl: 'http://127.0.0.1:5000', dataDir: join(root, 'data') });
  });

  it.each([
    ['PORT', 'abc', 'should be a port: a whole number from 1 to 65535'],
    ['PORT', '0', 'should be a port: a whole number from 1 to 65535'],
    ['DESK_PORT', '65536', 'should be a port: a whole number from 1 to 65535'],
    ['DESK_PORT', '39.5', 'should be a port: a whole number from 1 to 65535'],
    ['DESK_PORT', '3978', 'should be another port than PORT'],
    ['PUBLIC_URL', 'pathway.example', 'should be an address that begins http:// or https://'],
    ['PUBLIC_URL', 'ftp://pathway.example', 'should be an address that begins http:// or https://'],
    [
      'PUBLIC_URL',
      'https://u:p@pathway.example',
      'should be an address alone, without a name or password before @, ? or #',
    ],
    [
      'PUBLIC_URL',
      'https://u@pathway.example/x',
      'should be an address alone, without a name or password before @, ? or #',
    ],
    [
      'PUBLIC_URL',
      'https://pathway.example/?key=1',
      'should be an address alone, without a name or password before @, ? or #',
    ],
    [
      'PUBLIC_URL',
      'https://pathway.example/#x',
      'should be an address alone, without a name or password before @, ? or #',
    ],
    ['WITNESS_CONTAINER', 'http://county.example/witness', 'should be the address of a container, and begin https://'],
    ['LOG_LEVEL', 'loud', 'should be one of debug, info, warn, error, silent'],
  ])('say which is wrong and what it should hold: %s=%s', (name, value, words) => {
    expect(problemOf({ [name]: value })).toBe(`Pathway cannot start with these settings:\n- ${name} ${words}.`);
  });

  it('allow no example county where somebody could keep a real record', () => {
    const example = { EXAMPLE_OF: 'http://127.0.0.1:3979' };
    expect(readConfig(example)).toMatchObject({ exampleOf: 'http://127.0.0.1:3979' });
    const cosmos = { STORE: 'cosmos', COSMOS_ENDPOINT: 'https://county.documents.azure.com', COSMOS_KEY: 'a2V5' };
    expect(problemOf({ ...example, ...cosmos })).toContain('no example county is made in a Teams tenant or on Cosmos');
    const tenant = {
      MICROSOFT_APP_ID: '5f0e6c1a-6b1d-4c0a-9a53-0d6c3f3c7a11',
      MICROSOFT_APP_TENANT_ID: '5f0e6c1a-6b1d-4c0a-9a53-0d6c3f3c7a12',
      MICROSOFT_APP_PASSWORD: 'secret',
    };
    expect(problemOf({ ...example, ...tenant })).toContain('no example county is made in a Teams tenant');
  });

  it('want the key of the index of names where nothing is kept on this machine, and one that cannot be guessed', () => {
    const cosmos = { STORE: 'cosmos', COSMOS_ENDPOINT: 'https://county.documents.azure.com' };
    const tenant = {
      MICROSOFT_APP_ID: '5f0e6c1a-6b1d-4c0a-9a53-0d6c3f3c7a11',
      MICROSOFT_APP_TENANT_ID: '5f0e6c1a-6b1d-4c0a-9a53-0d6c3f3c7a12',
      MICROSOFT_APP_TYPE: 'UserAssignedMSI',
      PUBLIC_URL: 'https://pathway.example',
      ADMINISTRATORS: '5f0e6c1a-6b1d-4c0a-9a53-0d6c3f3c7a13',
    };
    const key = 'x'.repeat(32);
    expect(problemOf({ ...cosmos, ...tenant })).toBe(
      'Pathway cannot start with these settings:\n- NAME_INDEX_KEY should be set in a tenant with STORE=cosmos, where nothing is kept on this machine.',
    );
    expect(readConfig({ ...cosmos, ...tenant, NAME_INDEX_KEY: key }).nameIndexKey).toBe(key);
    expect(readConfig(cosmos).nameIndexKey).toBeUndefined();
    expect(readConfig(tenant).nameIndexKey).toBeUndefined();
    for (const unfit of ['too-short', 'a key with spaces in it that is long', 'x'.repeat(201)]) {
      expect(problemOf({ NAME_INDEX_KEY: unfit })).toContain(
        'NAME_INDEX_KEY should be 32 to 200 random letters, digits and signs, without a space.',
      );
      expect(problemOf({ NAME_INDEX_KEY: unfit })).not.toContain(unfit);
    }
  });

  it('say everything that is wrong at once', () => {
    expect(problemOf({ PORT: 'x', LOG_LEVEL: 'y' }).split('\n')).toHaveLength(3);
  });

  it('are all in .env.example, with the values they have where nothing is set', () => {
    const lines = readFileSync(join(root, '.env.example'), 'utf8').split('\n');
    const set = Object.fromEntries(
      lines.filter((line) => /^#[A-Z_]+=/.test(line)).map((line) => line.slice(1).split('=')),
    );
    expect(Object.keys(set)).toEqual([
      'PORT',
      'DESK_PORT',
      'DATA_DIR',
      'AUTHORITY_FILE',
      'BANK_HOLIDAYS_FILE',
      'PEOPLE_FILE',
      'ADMINISTRATORS',
      'PUBLIC_URL',
      'LOG_LEVEL',
      'WITNESS_FOLDER',
      'WITNESS_CONTAINER',
      'WITNESS_TEAM',
      'MICROSOFT_APP_ID',
      'MICROSOFT_APP_TYPE',
      'MICROSOFT_APP_TENANT_ID',
      'MICROSOFT_APP_PASSWORD',
      'MICROSOFT_APP_PASSWORD_EXPIRES',
      'ALLOWED_TENANTS',
      'HOST',
      'NAME_INDEX_KEY',
      'STORE',
      'COSMOS_ENDPOINT',
      'COSMOS_KEY',
      'COSMOS_DATABASE',
      'COSMOS_CREATE',
      'OTEL_EXPORTER_OTLP_ENDPOINT',
      'OTEL_EXPORTER_OTLP_HEADERS',
      'OTEL_EXPORTER_OTLP_PROTOCOL',
      'OTEL_SERVICE_NAME',
      'OTEL_RESOURCE_ATTRIBUTES',
      'OTEL_METRIC_EXPORT_INTERVAL',
      'OTEL_SDK_DISABLED',
    ]);
    expect(readConfig(set)).toEqual(readConfig({}));
  });
});
