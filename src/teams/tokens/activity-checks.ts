/** Whether an activity is one that its token vouches for, and of a tenant that may use this Pathway. */
import { z } from 'zod';
import { isKnownService, type ServiceHosts } from '../service-hosts.ts';
import type { Vouched } from './token.ts';

/** The only channel: others let whoever writes say what name and object id they like. */
const teams = 'msteams';

const tenant = z.string().nullish();
const schema = z.object({
  channelId: z.string(),
  serviceUrl: z.string(),
  conversation: z.object({ tenantId: tenant }),
  channelData: z.object({ tenant: z.object({ id: tenant }).nullish() }).nullish(),
  from: z.object({ tenantId: tenant }).nullish(),
});
type Origin = z.infer<typeof schema>;

export interface AllowedOrigins {
  readonly hosts: ServiceHosts;
  /** The tenants whose activities are taken. */
  readonly tenants: ReadonlySet<string>;
}

function wrongTenant({ conversation, channelData, from }: Origin, tenants: ReadonlySet<string>): string | undefined {
  const named = [conversation.tenantId, channelData?.tenant?.id].filter((id) => id != null);
  if (named.length === 0) return 'no-tenant';
  if (new Set(named).size > 1) return 'two-tenants';
  const all = from?.tenantId == null ? named : [...named, from.tenantId];
  return all.every((id) => tenants.has(id)) ? undefined : 'other-tenant';
}

/** Why it is not, as a code for the log; undefined where it is. */
export function whyUnfit(activity: unknown, vouched: Vouched, { hosts, tenants }: AllowedOrigins): string | undefined {
  const read = schema.safeParse(activity);
  if (!read.success) return 'no-origin';
  const { channelId, serviceUrl } = read.data;
  if (channelId !== teams || !vouched.channels.has(channelId)) return 'other-channel';
  if (serviceUrl !== vouched.serviceUrl) return 'other-service';
  if (!isKnownService(serviceUrl, hosts)) return 'unknown-service';
  return wrongTenant(read.data, tenants);
}
