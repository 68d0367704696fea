/** The plain echo of the Bot Framework SDK on restify, as its own samples have it: what Pathway is measured against. */
import type { AddressInfo } from 'node:net';
import { ActivityHandler, CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { AppCredentials } from 'botframework-connector';
import { createServer, plugins } from 'restify';
import { connectorIssuer } from '../../../src/teams/tokens/token.ts';
import type { Given } from './given.ts';
import { ownToken, type Serving, serve } from './measured.ts';

class EchoBot extends ActivityHandler {
  constructor() {
    super();
    this.onMessage(async (context, next) => {
      await context.sendActivity(`Echo: ${context.activity.text}`);
      await next();
    });
  }
}

const scope = 'https://api.botframework.com';

/** All that a local issuer needs: with some of it only, the SDK takes the public cloud's. */
function settingsFor({ appId, county, metadataUrl, tokenUrl }: Given) {
  return {
    MicrosoftAppId: appId,
    MicrosoftAppPassword: 'not asked for',
    MicrosoftAppTenantId: county.tenant,
    MicrosoftAppType: 'SingleTenant',
    CallerId: 'urn:botframework:azure',
    ValidateAuthority: false,
    ToBotFromChannelOpenIdMetadataUrl: metadataUrl,
    ToBotFromEmulatorOpenIdMetadataUrl: metadataUrl,
    ToBotFromChannelTokenIssuer: connectorIssuer,
    ToChannelFromBotOAuthScope: scope,
    ToChannelFromBotLoginUrl: tokenUrl,
    OAuthUrl: tokenUrl,
  };
}

/**
 * The SDK fetches its token over HTTPS from known addresses only, and keeps it for an hour. It is put where the SDK
 * keeps it; all that the SDK does for a turn is done as ever.
 */
async function keepOwnToken(given: Given): Promise<void> {
  const { access_token: accessToken, expires_in: seconds } = await ownToken(given);
  const { cache } = AppCredentials as unknown as { readonly cache: Map<string, unknown> };
  const expiresOn = new Date(Date.now() + seconds * 1000);
  cache.set(`${given.appId}${scope}-cache`, { accessToken, expiresOn });
}

async function start(given: Given): Promise<Serving> {
  await keepOwnToken(given);
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(settingsFor(given)));
  const bot = new EchoBot();
  const server = createServer();
  server.use(plugins.bodyParser());
  server.post('/api/messages', async (request, response) => {
    await adapter.process(request as never, response, (context) => bot.run(context));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, idle: async () => undefined };
}

serve(start);
