import { version } from '../../src/platform/version.ts';
import { createReadiness, readCheck, storeCheck, teamsCheck } from '../../src/server/readiness.ts';
import { StoreError } from '../../src/store/port.ts';

const works = async () => ({ works: true, says: 'Works.' });
const broken = async () => ({ works: false, says: 'It is broken.' });
afterEach(() => jest.useRealTimers());

describe('whether Pathway is ready', () => {
  it('it is where every part works, and each says how it does', async () => {
    expect(await createReadiness({ store: works, keys: works })()).toEqual({
      status: 200,
      body: { ok: true, version, store: 'Works.', keys: 'Works.' },
      failing: [],
    });
  });

  it('it is not where one does not, and the others are said all the same', async () => {
    expect(await createReadiness({ store: works, keys: broken })()).toEqual({
      status: 503,
      body: { ok: false, version, store: 'Works.', keys: 'It is broken.' },
      failing: ['keys'],
    });
  });

  it('no part is waited for without end, or trusted to end well', async () => {
    const silent = () => new Promise<never>(() => undefined);
    const thrown = () => Promise.reject(new Error('Kyle'));
    const asking = createReadiness({ store: silent, keys: thrown }, { deadline: 20 });
    expect(await asking()).toEqual({
      status: 503,
      body: { ok: false, version, store: 'It did not answer within 0.02 seconds.', keys: 'It could not be checked.' },
      failing: ['store', 'keys'],
    });
  });

  it('each part is asked once however many want to know, and again after a while', async () => {
    jest.useFakeTimers();
    const store = jest.fn(works);
    const ready = createReadiness({ store }, { kept: 30 });
    await Promise.all([ready(), ready(), ready()]);
    jest.advanceTimersByTime(29);
    await ready();
    expect(store).toHaveBeenCalledTimes(1);
    jest.advanceTimersByTime(1);
    await ready();
    expect(store).toHaveBeenCalledTimes(2);
  });
});

it('what has to be read is said to work or not, and what follows', async () => {
  expect(await readCheck(async () => undefined, 'Nobody is let in.')()).toEqual({ works: true, says: 'Works.' });
  const failing = readCheck(() => Promise.reject(new Error('Kyle')), 'Nobody is let in.');
  expect(await failing()).toEqual({ works: false, says: 'Nobody is let in.' });
});

describe('the store', () => {
  const damaged = 'The store is damaged. Restore it from a backup.';

  function checking(write: () => Promise<unknown>) {
    const is = { damaged: false, time: 0 };
    const check = storeCheck({ write, isDamaged: () => is.damaged, watch: { elapsed: () => is.time } });
    return { is, check };
  }

  it('works where something can be written to it; a write that was kept is believed for ten seconds', async () => {
    const write = jest.fn(async () => undefined);
    const { is, check } = checking(write);
    expect(await check()).toEqual({ works: true, says: 'Works.' });
    is.time = 9_999;
    await check();
    expect(write).toHaveBeenCalledTimes(1);
    is.time = 10_000;
    await check();
    expect(write).toHaveBeenCalledTimes(2);
  });

  it('is asked again at once where it could not be written to', async () => {
    let words: string | undefined = 'The disk is full. Make room, then try again.';
    const { check } = checking(async () => {
      if (words !== undefined) throw new StoreError('store-unavailable', `${words} (/data/x)`, { says: words });
    });
    expect(await check()).toEqual({ works: false, says: words });
    words = undefined;
    expect(await check()).toEqual({ works: true, says: 'Works.' });
  });

  it('does not work once it was found damaged, though it can be written to', async () => {
    const { is, check } = checking(async () => undefined);
    await check();
    is.damaged = true;
    expect(await check()).toEqual({ works: false, says: damaged });
  });

  it.each([
    ['store-misused', 'store-misused'],
    ['ECONNREFUSED', 'ECONNREFUSED'],
    [undefined, 'no code'],
    [7, 'no code'],
    ['words of theirs', 'no code'],
  ])('is said not to with a code and no words: %s', async (code, said) => {
    const { check } = checking(() => Promise.reject(Object.assign(new Error('Kyle'), { code })));
    expect(await check()).toEqual({ works: false, says: `The store cannot be written to (${said}).` });
  });

  it.each(['store-unavailable', 'store-damaged'] as const)('is said in our own words not to: %s', async (code) => {
    const words = 'Cosmos DB does not accept the identity.';
    const { check } = checking(() => Promise.reject(new StoreError(code, `${words} (the-account)`, { says: words })));
    expect(await check()).toEqual({ works: false, says: words });
  });

  it('is said with a code where all there is to say of it names a place, or what is kept', async () => {
    const error = new StoreError('store-damaged', 'The store is damaged. 7KQ4-2MX6 notice:000003:01 cannot be read.');
    const { check } = checking(() => Promise.reject(error));
    expect(await check()).toEqual({ works: false, says: 'The store cannot be written to (store-damaged).' });
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
