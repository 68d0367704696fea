import { createLog } from '../../../src/platform/log.ts';
import { type AppToken, createAppTokens } from '../../../src/teams/credentials/app-tokens.ts';
import { turns } from '../../support/time.ts';

const start = '2026-11-02T09:15:00Z';
const hour = 3_600_000;

/** Tokens `token-1`, `token-2`, … of an hour each; `fail` makes the next fetches fail, `hold` keeps them waiting. */
function setUp() {
  let now = start;
  const lines: string[] = [];
  const state = { fetches: 0, fail: undefined as Error | undefined, hold: undefined as Promise<void> | undefined };
  const milliseconds = () => Temporal.Instant.from(now).epochMilliseconds;
  async function fetchToken(): Promise<AppToken> {
    state.fetches += 1;
    const token = `token-${state.fetches}`;
    await state.hold;
    if (state.fail) throw state.fail;
    return { token, expires: milliseconds() + hour };
  }
  const clock = { now: () => now };
  let elapsed = 0;
  const watch = { elapsed: () => elapsed, wait: async () => {} };
  const log = createLog('debug', { write: (line) => void lines.push(line) });
  const tokens = createAppTokens({ fetchToken, clock, watch, log, deadline: 50 });
  return {
    tokens,
    state,
    lines,
    wait(seconds: number) {
      now = Temporal.Instant.from(now).add({ seconds }).toString();
      elapsed += seconds * 1_000;
    },
    /** The clock is put to that time; no more has passed. */
    setClock(instant: string) {
      now = instant;
    },
  };
}

describe("the bot's own token", () => {
  it('is fetched when it is first needed, once however many need it', async () => {
    const { tokens, state } = setUp();
    expect(state.fetches).toBe(0);
    const all = await Promise.all(Array.from({ length: 10 }, () => tokens.get()));
    expect(new Set([...all, await tokens.get()])).toEqual(new Set(['token-1']));
    expect(state.fetches).toBe(1);
  });

  it('is renewed before it expires, and nobody waits for that', async () => {
    const { tokens, state, wait } = setUp();
    await tokens.get();
    wait(3600 - 241);
    expect([await tokens.get(), state.fetches]).toEqual(['token-1', 1]);
    wait(1);
    const held = Promise.withResolvers<void>();
    state.hold = held.promise;
    expect([await tokens.get(), await tokens.get(), state.fetches]).toEqual(['token-1', 'token-1', 2]);
    held.resolve();
    await turns();
    expect([await tokens.get(), state.fetches]).toEqual(['token-2', 2]);
  });

  it('is used to its end where it cannot be renewed, and not after', async () => {
    const { tokens, state, wait } = setUp();
    await tokens.get();
    state.fail = new Error('down');
    wait(3600 - 60);
    expect(await tokens.get()).toBe('token-1');
    await turns();
    expect(await tokens.check()).toEqual({
      works: true,
      says: 'Works for now. The bot was given no token to speak to Teams with.',
    });
    wait(60);
    await expect(tokens.get()).rejects.toMatchObject({ code: 'no-token' });
    state.fail = undefined;
    wait(5);
    expect(await tokens.get()).toBe(`token-${state.fetches}`);
  });

  it('is fetched anew once it was given up, and only the one that was', async () => {
    const { tokens, state } = setUp();
    tokens.drop(await tokens.get());
    expect(await tokens.get()).toBe('token-2');
    tokens.drop('token-1');
    expect([await tokens.get(), state.fetches]).toEqual(['token-2', 2]);
  });

  it('is not asked for again at once where it was not given', async () => {
    const { tokens, state, wait } = setUp();
    state.fail = new Error('down');
    for (let i = 0; i < 10; i += 1) await expect(tokens.get()).rejects.toMatchObject({ code: 'no-token' });
    expect(state.fetches).toBe(1);
    wait(5);
    await expect(tokens.get()).rejects.toMatchObject({ code: 'no-token' });
    expect(state.fetches).toBe(2);
  });

  it('is asked for again after five seconds, however wrong the clock was when it failed', async () => {
    const { tokens, state, wait, setClock } = setUp();
    setClock('2026-11-03T09:15:00Z');
    state.fail = new Error('down');
    await expect(tokens.get()).rejects.toMatchObject({ code: 'no-token' });
    setClock(start);
    wait(5);
    state.fail = undefined;
    await expect(tokens.get()).resolves.toBe('token-2');
  });

  it('is not waited for without end', async () => {
    const { tokens, state } = setUp();
    state.hold = new Promise(() => undefined);
    await expect(tokens.get()).rejects.toThrow('did not answer in time');
  });
});

describe('whether there is a token', () => {
  it('is tried, and said', async () => {
    const { tokens, state } = setUp();
    expect(await tokens.check()).toEqual({ works: true, says: 'Works.' });
    expect(state.fetches).toBe(1);
  });

  it('is said in words that tell what to do, which the log has too, and nobody a secret', async () => {
    const { tokens, state, lines } = setUp();
    state.fail = new Error('AADSTS7000215: Invalid client secret provided: hunter2 for app 1234. Trace ID: 5678');
    const { works, says } = await tokens.check();
    expect([works, says]).toEqual([
      false,
      'MICROSOFT_APP_PASSWORD is not the secret of this app. Copy the value of the secret, not its id.',
    ]);
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      level: 'warn',
      event: 'credentials-failed',
      error: { message: says },
    });
    expect(lines.join()).not.toMatch(/hunter2|1234|5678/);
  });
});
