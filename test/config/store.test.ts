import { readConfig } from '../../src/config/config.ts';

const endpoint = 'https://pathway.documents.azure.com:443/';
const cosmos = { STORE: 'cosmos', COSMOS_ENDPOINT: endpoint };

function problemsOf(set: NodeJS.ProcessEnv): readonly string[] {
  try {
    readConfig(set);
  } catch (error) {
    const [, ...problems] = (error as Error).message.split('\n- ');
    return problems;
  }
  return [];
}

describe('the store', () => {
  it('is the file on this machine where nothing is set', () => {
    expect(readConfig({}).store).toEqual({ kind: 'sqlite' });
    expect(readConfig({ STORE: 'sqlite' }).store).toEqual({ kind: 'sqlite' });
  });

  it('is Cosmos DB, under an identity of Azure or with a key', () => {
    const store = { kind: 'cosmos', endpoint, database: 'pathway', create: false };
    expect(readConfig(cosmos).store).toEqual(store);
    const more = { COSMOS_KEY: 'a2V5', COSMOS_DATABASE: 'county', COSMOS_CREATE: 'true' };
    expect(readConfig({ ...cosmos, ...more }).store).toEqual({
      ...store,
      key: 'a2V5',
      database: 'county',
      create: true,
    });
  });

  it.each([
    [{ STORE: 'mongo' }, 'STORE should be sqlite or cosmos.'],
    [{ STORE: 'cosmos' }, 'COSMOS_ENDPOINT should be the address of the Cosmos DB account, and begin https://.'],
    [
      { STORE: 'cosmos', COSMOS_ENDPOINT: 'http://pathway.documents.azure.com' },
      'COSMOS_ENDPOINT should be the address of the Cosmos DB account, and begin https://.',
    ],
    [{ ...cosmos, COSMOS_KEY: 'not a key' }, 'COSMOS_KEY should be a key of the Cosmos DB account.'],
    [
      { ...cosmos, COSMOS_DATABASE: 'a/b' },
      'COSMOS_DATABASE should be the name of a database: up to 255 characters, without / \\ ? #.',
    ],
    [{ ...cosmos, COSMOS_CREATE: 'yes' }, 'COSMOS_CREATE should be true or false.'],
    [
      { STORE: 'cosmos', COSMOS_ENDPOINT: 'https://a:b@pathway.documents.azure.com' },
      'COSMOS_ENDPOINT should be an address alone, without a name or password before @, ? or #.',
    ],
    [{ COSMOS_ENDPOINT: endpoint }, 'COSMOS_ENDPOINT should not be set without STORE=cosmos.'],
    [{ STORE: 'sqlite', COSMOS_KEY: 'a2V5' }, 'COSMOS_KEY should not be set without STORE=cosmos.'],
  ])('is not guessed at: %j', (set, problem) => {
    expect(problemsOf(set)).toEqual([problem]);
  });

  it('may be on this machine without encryption, as a stand-in is', () => {
    expect(problemsOf({ ...cosmos, COSMOS_ENDPOINT: 'http://127.0.0.1:8081' })).toEqual([]);
  });
});
