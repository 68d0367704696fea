/** A Teams tenant's Pathway: who may deliver to it, and how it speaks to Teams as its own bot. */

import type { AppRegistration } from '../config/tenant.ts';
import { type Clock, systemWatch, type Watch } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import type { CallerAuthenticator } from '../server/deliveries.ts';
import type { Check } from '../server/readiness.ts';
import type { Connector } from './connector.ts';
import { createAppTokens, type FetchToken } from './credentials/app-tokens.ts';
import { entraTokens } from './credentials/entra.ts';
import { createHttpConnector } from './http-connector.ts';
import type { ServiceHosts } from './service-hosts.ts';
import { createCallerAuthenticator } from './tokens/authenticate-caller.ts';
import { fetchKeySet } from './tokens/key-set.ts';
import { createSigningKeys } from './tokens/signing-keys.ts';

export interface TenantConnectionParts {
  readonly app: AppRegistration;
  /** The tenants whose activities are taken, in small letters. */
  readonly tenants: readonly string[];
  readonly clock: Clock;
  readonly watch?: Watch;
  readonly log: Log;
  /** For tests, which have a connector and issuers of their own. */
  readonly elsewhere?: {
    readonly hosts: ServiceHosts;
    readonly metadataUrl: string;
    readonly fetchToken: FetchToken;
  };
}

export interface TenantConnection {
  readonly hosts: ServiceHosts;
  readonly connector: Connector;
  readonly callers: CallerAuthenticator;
  /** By what is checked. */
  readonly checks: { readonly keys: Check; readonly credentials: Check };
}

/** Where the Bot Connector says what it signs with (Bot Connector API, Authentication, "Connector to bot"). */
const connectorMetadata = 'https://login.botframework.com/v1/.well-known/openidconfiguration';
/** Milliseconds. Whoever waits for an answer to a message has some fifteen seconds for everything. */
const keysDeadline = 5_000;

export function connectTenant(parts: TenantConnectionParts): TenantConnection {
  const { app, tenants, clock, watch = systemWatch, log, elsewhere } = parts;
  const hosts = elsewhere?.hosts ?? 'teams';
  const metadataUrl = elsewhere?.metadataUrl ?? connectorMetadata;
  const keys = createSigningKeys({ fetchKeys: () => fetchKeySet(metadataUrl, keysDeadline), watch, log });
  const tokens = createAppTokens({ fetchToken: elsewhere?.fetchToken ?? entraTokens(app), clock, watch, log });
  return {
    hosts,
    connector: createHttpConnector({ hosts, tokens }),
    callers: createCallerAuthenticator({ appId: app.appId, keys, clock, log, hosts, tenants: new Set(tenants) }),
    checks: { keys: keys.check, credentials: tokens.check },
  };
}
