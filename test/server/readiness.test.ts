import { createReadiness, storeCheck, teamsCheck } from '../../src/server/readiness.ts';
import { StoreError } from '../../src/store/port.ts';

const works = async () => ({ works: true, says: 'Works.' });
const broken = async () => ({ works: false, says: 'It is broken.' });
const pass = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('whether Pathway is ready', () => {
  it('it is where every part works, and each says how it does', async () => {
    expect(await createReadiness({ store: works, keys: works })()).toEqual({
      status: 200,
      body: { ok: true, store: 'Works.', keys: 'Works.' },
    });
  });

  it('it is not where one does not, and the others are said all the same', async () => {
    expect(await createReadiness({ store: works, keys: broken })()).toEqual({
      status: 503,
      body: { ok: false, store: 'Works.', keys: 'It is broken.' },
    });
  });

  it('no part is waited for without end, or trusted to end well', async () => {
    const silent = () => new Promise<never>(() => undefined);
    const thrown = () => Promise.reject(new Error('Kyle'));
    const asking = createReadiness({ store: silent, keys: thrown }, { deadline: 20 });
    expect(await asking()).toEqual({
      status: 503,
      body: { ok: false, store: 'It did not answer within 0.02 seconds.', keys: 'It could not be checked.' },
    });
  });

  it('each part is asked once however many want to know, and again after a while', async () => {
    const store = jest.fn(works);
    const ready = createReadiness({ store }, { kept: 30 });
    await Promise.all([ready(), ready(), ready()]);
    await ready();
    expect(store).toHaveBeenCalledTimes(1);
    await pass(60);
    await ready();
    expect(store).toHaveBeenCalledTimes(2);
  });
});

describe('the store', () => {
  it('works where it can be read', async () => {
    expect(await storeCheck(async () => undefined)()).toEqual({ works: true, says: 'Works.' });
  });

  it.each([
    ['store-misused', 'store-misused'],
    ['ECONNREFUSED', 'ECONNREFUSED'],
    [undefined, 'no code'],
    [7, 'no code'],
    ['words of theirs', 'no code'],
  ])('is said not to with a code and no words: %s', async (code, said) => {
    const failing = storeCheck(() => Promise.reject(Object.assign(new Error('Kyle'), { code })));
    expect(await failing()).toEqual({ works: false, says: `The store cannot be read (${said}).` });
  });

  it('is said in our own words not to, where they are for whoever runs Pathway', async () => {
    const words = 'Cosmos DB does not accept the identity.';
    const failing = storeCheck(() => Promise.reject(new StoreError('store-unavailable', words)));
    expect(await failing()).toEqual({ works: false, says: words });
  });
});

describe('whether Teams takes what is sent', () => {
  it('is said, and is no reason to send Pathway nothing: what it is asked it can answer', async () => {
    expect(await teamsCheck(() => undefined)()).toEqual({ works: true, says: 'Works.' });
    expect(await teamsCheck(() => '2026-11-02T09:15:00Z')()).toEqual({
      works: true,
      says: 'Teams has taken nothing since 2026-11-02T09:15:00Z. What is owed waits.',
    });
  });
});
