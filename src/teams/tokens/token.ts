/** A connector's token: whether it was signed for this bot by the Bot Connector, and is of today. */
import { errors, type JWTPayload, jwtVerify } from 'jose';
import { KeysUnavailable } from './key-set.ts';
import type { SigningKeys } from './signing-keys.ts';

/** What a token that was verified vouches for. */
export interface Vouched {
  /** Where the answers go: an activity must name the same. */
  readonly serviceUrl: string;
  /** The channels whose activities its key may sign. */
  readonly channels: ReadonlySet<string>;
  /** Milliseconds since 1970. */
  readonly expires: number;
}

/** The token is no good; the code says why, for the log. */
export class TokenRefused extends Error {
  readonly code: string;
  constructor(code: string, options?: ErrorOptions) {
    super('The token was refused.', options);
    this.name = 'TokenRefused';
    this.code = code;
  }
}

export const connectorIssuer = 'https://api.botframework.com';
/** Seconds by which clocks may differ. */
const skew = 300;

/** `token-aud`, `token-signature`. */
function codeOf(error: unknown): string {
  if (error instanceof errors.JWTClaimValidationFailed) return `token-${error.claim}`;
  if (error instanceof errors.JWTExpired) return 'token-expired';
  if (error instanceof errors.JOSEAlgNotAllowed) return 'token-algorithm';
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'token-signature';
  return 'token-unreadable';
}

function serviceUrlIn({ serviceurl }: JWTPayload): string {
  if (typeof serviceurl === 'string' && serviceurl !== '') return serviceurl;
  throw new TokenRefused('token-serviceurl');
}

/** `now` in milliseconds since 1970. Rejects with `TokenRefused`, or `KeysUnavailable` where nothing can be checked. */
export async function verifyToken(token: string, appId: string, keys: SigningKeys, now: number): Promise<Vouched> {
  let channels: ReadonlySet<string> = new Set();
  try {
    const { payload } = await jwtVerify(
      token,
      async ({ kid = '' }) => {
        const found = await keys.find(kid);
        if (found === undefined) throw new TokenRefused('token-key');
        channels = found.endorsements;
        return found.key;
      },
      {
        algorithms: ['RS256'],
        issuer: connectorIssuer,
        audience: appId,
        requiredClaims: ['exp', 'serviceurl'],
        clockTolerance: skew,
        currentDate: new Date(now),
      },
    );
    return { serviceUrl: serviceUrlIn(payload), channels, expires: (payload.exp ?? 0) * 1000 };
  } catch (error) {
    if (error instanceof TokenRefused || error instanceof KeysUnavailable) throw error;
    throw new TokenRefused(codeOf(error), { cause: error });
  }
}
