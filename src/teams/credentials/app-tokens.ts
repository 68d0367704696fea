/** The bot's own token, which the connector asks for: fetched when first needed, kept, and renewed before it expires. */
import type { Clock, Watch } from '../../platform/clock.ts';
import type { Log } from '../../platform/log.ts';
import type { Part } from '../../server/readiness.ts';
import { tokenTrouble } from './trouble.ts';

export interface AppToken {
  readonly token: string;
  /** Milliseconds since 1970. */
  readonly expires: number;
}

/** Rejects with whatever is wrong; the signal ends it. */
export type FetchToken = (signal: AbortSignal) => Promise<AppToken>;

export interface AppTokens {
  /** Rejects with `NoToken`. */
  get(): Promise<string>;
  /** Forgets a token that the connector refused. */
  drop(token: string): void;
  /** Whether there is one, trying for it where there is none. */
  check(): Promise<Part>;
}

export interface AppTokensParts {
  readonly fetchToken: FetchToken;
  /** By it a token expires. */
  readonly clock: Clock;
  /** Pauses are measured by it: the clock may be wrong, and be put right. */
  readonly watch: Watch;
  readonly log: Log;
  /** How long a fetch may take, in milliseconds. */
  readonly deadline?: number;
}

/** There is no token; the message says what to do, and names nothing secret. */
class NoToken extends Error {
  readonly code = 'no-token';
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'NoToken';
  }
}

/** Milliseconds. Azure's own library gives a new token only in the last five minutes of the old one. */
const renewBefore = 4 * 60_000;
const afterFailure = 5_000;

/** Rejects once the signal has ended, whether or not the work heeds it. */
function untilAborted<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  const aborted = Promise.withResolvers<never>();
  signal.addEventListener('abort', () => aborted.reject(signal.reason), { once: true });
  return Promise.race([work, aborted.promise]);
}

export function createAppTokens({ fetchToken, clock, watch, log, deadline = 5_000 }: AppTokensParts): AppTokens {
  let kept: AppToken | undefined;
  let fetching: Promise<AppToken> | undefined;
  let failure: { readonly error: NoToken; readonly at: number } | undefined;
  const now = (): number => Temporal.Instant.from(clock.now()).epochMilliseconds;

  async function fetched(): Promise<AppToken> {
    const signal = AbortSignal.timeout(deadline);
    try {
      kept = await untilAborted(fetchToken(signal), signal);
      failure = undefined;
      return kept;
    } catch (cause) {
      const error = new NoToken(tokenTrouble(cause), { cause });
      log.warn({ event: 'credentials-failed', error });
      failure = { error, at: watch.elapsed() };
      throw error;
    } finally {
      fetching = undefined;
    }
  }
  /** One at a time, and after a failure a pause. */
  function fetchOnce(): Promise<AppToken> {
    if (fetching === undefined && failure !== undefined && watch.elapsed() - failure.at < afterFailure) {
      return Promise.reject(failure.error);
    }
    fetching ??= fetched();
    return fetching;
  }
  async function get(): Promise<string> {
    const left = kept === undefined ? 0 : kept.expires - now();
    if (kept !== undefined && left > renewBefore) return kept.token;
    const next = fetchOnce();
    if (kept === undefined || left <= 0) return (await next).token;
    // The old one still does, so nobody waits; a failure is logged where it happens.
    next.catch(() => undefined);
    return kept.token;
  }
  return {
    get,
    drop(token) {
      if (kept?.token === token) kept = undefined;
    },
    async check() {
      try {
        await get();
      } catch (error) {
        return { works: false, says: (error as NoToken).message };
      }
      return { works: true, says: failure === undefined ? 'Works.' : `Works for now. ${failure.error.message}` };
    },
  };
}
