/** The SDK's client, with none of its own asking again where that could hide a lost write. */
import type { CosmosClient } from '@azure/cosmos';
import type { Limits } from './patience.ts';
import type { CosmosSettings } from './settings.ts';

/** Both packages take long to load, and a Pathway on one machine needs neither. */
async function credentials({ key }: CosmosSettings) {
  if (key !== undefined) return { key };
  const { DefaultAzureCredential } = await import('@azure/identity');
  return { aadCredentials: new DefaultAzureCredential() };
}

export async function connect(settings: CosmosSettings, limits: Limits): Promise<CosmosClient> {
  const { CosmosClient } = await import('@azure/cosmos');
  return new CosmosClient({
    endpoint: settings.endpoint,
    ...(await credentials(settings)),
    connectionPolicy: {
      requestTimeout: limits.answer,
      // With it the SDK sends a write again whose answer was lost.
      enableEndpointDiscovery: false,
      retryOptions: { maxRetryAttemptCount: 0 },
    },
  });
}
