/** Who an activity is from: the tenant and the Entra object id that Teams vouches for, never a name or an address. */
import { personIdOf } from '../people/accounts.ts';
import { tidyName } from '../rules/base/names.ts';
import type { Incoming } from './incoming.ts';

export type Sender =
  | { readonly known: true; readonly person: string; readonly name: string }
  | { readonly known: false; readonly why: 'two-tenants' | 'other-tenant' | 'no-tenant' | 'no-person' };

/** Whose people may use Pathway. */
export interface Tenants {
  /** The register's: people of the others have its name in their id. */
  readonly home: string;
  readonly allowed: ReadonlySet<string>;
}

/** Object ids are used in keys of the store. */
const objectIdForm = /^[\w-]{1,64}$/;

/** A place is in one tenant, and whatever names a tenant must name an allowed one. In a shared channel the sender may be of another than the channel. */
export function senderOf({ conversation, channelData, from }: Incoming, { home, allowed }: Tenants): Sender {
  const places = [conversation.tenantId, channelData?.tenant?.id].filter((id) => id != null);
  if (new Set(places).size > 1) return { known: false, why: 'two-tenants' };
  const tenant = from?.tenantId ?? places[0];
  if (tenant === undefined) return { known: false, why: 'no-tenant' };
  if (![tenant, ...places].every((id) => allowed.has(id))) return { known: false, why: 'other-tenant' };
  const objectId = from?.aadObjectId ?? '';
  if (!objectIdForm.test(objectId)) return { known: false, why: 'no-person' };
  const name = tidyName(from?.name ?? '') || 'Somebody without a name';
  return { known: true, person: personIdOf({ tenant, objectId }, home), name };
}
