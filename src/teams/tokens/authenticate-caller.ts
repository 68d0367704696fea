/** Who delivers an activity: only the Bot Connector may, with a token for this bot. Whatever is wrong, nothing runs. */
import type { Clock } from '../../platform/clock.ts';
import type { Log } from '../../platform/log.ts';
import type { CallerAuthenticator } from '../../server/deliveries.ts';
import { type AllowedOrigins, whyUnfit } from './activity-checks.ts';
import { KeysUnavailable } from './key-set.ts';
import type { SigningKeys } from './signing-keys.ts';
import { TokenRefused, type Vouched, verifyToken } from './token.ts';
import { createTokenCache } from './token-cache.ts';

export interface CallerAuthenticatorParts extends AllowedOrigins {
  /** The bot's app id, for which a token must be made out. */
  readonly appId: string;
  readonly keys: SigningKeys;
  readonly clock: Clock;
  readonly log: Log;
}

const mostKept = 2_000;
/** Teams' tokens are of some 1,200 characters. */
const bearer = /^Bearer +([\w-]{1,8000}\.[\w-]{1,8000}\.[\w-]{0,8000})$/i;

/** One answer for everything that is wrong, so that nobody learns which. */
const refusal = { status: 401, body: { error: 'Pathway takes activities from Microsoft Teams only.' } } as const;
const unable = { status: 503, body: { error: 'Pathway cannot check who is calling at the moment.' } } as const;

export function createCallerAuthenticator({
  appId,
  keys,
  clock,
  log,
  hosts,
  tenants,
}: CallerAuthenticatorParts): CallerAuthenticator {
  const tokens = createTokenCache(mostKept);

  function refuse(code: string): typeof refusal {
    log.warn({ event: 'turn-refused', code });
    return refusal;
  }
  function vouchedFor(token: string): Promise<Vouched> {
    const now = Temporal.Instant.from(clock.now()).epochMilliseconds;
    return tokens.get(token, now, () => verifyToken(token, appId, keys, now));
  }
  return {
    async check(authorization) {
      if (authorization === undefined) return { known: false, answer: refuse('no-token') };
      const [, token] = bearer.exec(authorization) ?? [];
      if (token === undefined) return { known: false, answer: refuse('no-bearer') };
      try {
        const vouched = await vouchedFor(token);
        return {
          known: true,
          refusalOf(activity) {
            const why = whyUnfit(activity, vouched, { hosts, tenants });
            return why === undefined ? undefined : refuse(why);
          },
        };
      } catch (error) {
        if (error instanceof TokenRefused) return { known: false, answer: refuse(error.code) };
        if (!(error instanceof KeysUnavailable)) throw error;
        log.warn({ event: 'turn-refused', code: error.code });
        return { known: false, answer: unable };
      }
    },
  };
}
