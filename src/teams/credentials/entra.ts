/** The bot's token from Microsoft Entra ID: with its secret, or as the managed identity of the machine it runs on. */

import type { TokenCredential, TokenCredentialOptions } from '@azure/identity';
import type { AppRegistration } from '../../config/tenant.ts';
import type { FetchToken } from './app-tokens.ts';

const scope = 'https://api.botframework.com/.default';

async function credentialOf(app: AppRegistration, options: TokenCredentialOptions): Promise<TokenCredential> {
  // Loaded only here: it takes a quarter of a second, and a Pathway of one machine never needs it.
  const { ClientSecretCredential, ManagedIdentityCredential } = await import('@azure/identity');
  return app.type === 'UserAssignedMSI'
    ? new ManagedIdentityCredential({ ...options, clientId: app.appId })
    : new ClientSecretCredential(app.tenantId, app.appId, app.password, options);
}

/** `options` are for tests: how Entra is reached. */
export function entraTokens(app: AppRegistration, options: TokenCredentialOptions = {}): FetchToken {
  return async (abortSignal) => {
    // One for each fetch: a credential keeps its tokens, and would give one again that the connector has refused.
    const credential = await credentialOf(app, { retryOptions: { maxRetries: 1 }, ...options });
    const found = await credential.getToken(scope, { abortSignal });
    if (found === null) throw new Error('There was no token.');
    return { token: found.token, expires: found.expiresOnTimestamp };
  };
}
