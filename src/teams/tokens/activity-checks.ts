/** Whether an activity is one that its token vouches for, and of a tenant that may use this Pathway. */
import { z } from 'zod';
import { isOfPerson } from '../incoming.ts';
import { isKnownService, type ServiceHosts } from '../service-hosts.ts';
import type { Vouched } from './token.ts';

/** The only channel: others let whoever writes say what name and object id they like. */
const teams = 'msteams';

const tenant = z.string().toLowerCase().nullish();
const schema = z.object({
  type: z.string(),
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

/** A person of a tenant that is not allowed is let through as far as the door, where they are told so and nothing runs. */
function wrongTenant(
  { type, conversation, channelData, from }: Origin,
  tenants: ReadonlySet<string>,
): string | undefined {
  const named = [conversation.tenantId, channelData?.tenant?.id].filter((id) => id != null);
  if (named.length === 0) return 'no-tenant';
  if (new Set(named).size > 1) return 'two-tenants';
  const all = from?.tenantId == null ? named : [...named, from.tenantId];
  return all.every((id) => tenants.has(id)) || isOfPerson({ type }) ? undefined : 'other-tenant';
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
