import type { DeskContext } from './context.ts';
import { type Place, tenantOfPlace, tenantsOf } from './county.ts';
import { badSyntax, conversationNotFound, forbidden } from './errors.ts';
import { isObject, type JsonObject, objectsIn, textOf } from './json.ts';

export interface Asked {
  readonly place: Place;
  /** The first post; a new thread in a channel needs one. */
  readonly activity?: JsonObject;
}

/**
 * The conversation a bot asks Teams to create: a person's one chat, which always exists already, or a new thread in
 * a channel. Throws `TeamsError`.
 */
export function conversationAsked(context: DeskContext, parameters: unknown): Asked {
  if (!isObject(parameters)) throw badSyntax('Conversation parameters are missing.');
  const data = isObject(parameters.channelData) ? parameters.channelData : {};
  const activity = isObject(parameters.activity) ? { activity: parameters.activity } : {};
  const tenant = textOf(parameters.tenantId) ?? idIn(data.tenant);
  const channel = idIn(data.channel);
  if (channel !== undefined) {
    const place = context.directory.place(channel);
    if (place?.kind !== 'channel') throw conversationNotFound();
    checkTenant(context, place, tenant);
    if (!('activity' in activity)) throw badSyntax('Incorrect conversation creation parameters.');
    return { place, ...activity };
  }
  const [member, ...others] = objectsIn(parameters.members);
  if (!member || others.length > 0) throw badSyntax('Incorrect conversation creation parameters.');
  if (tenant === undefined) throw badSyntax('The tenant id is missing.');
  if (!tenantsOf(context.directory.county).includes(tenant)) throw forbidden('The tenant is another.');
  const place = chatWith(context, textOf(member.id) ?? '', tenant);
  checkTenant(context, place, tenant);
  return { place, ...activity };
}

function checkTenant({ directory }: DeskContext, place: Place, tenant: string | undefined): void {
  if (tenant !== undefined && tenant !== tenantOfPlace(directory.county, place)) {
    throw forbidden('The tenant is another.');
  }
}

function chatWith(context: DeskContext, account: string, tenant: string): Place {
  const person = context.directory.byAccount(account, tenant);
  const place = person && context.directory.placesOf(person).find(({ kind }) => kind === 'chat');
  if (!place) throw badSyntax('Failed to decrypt pairwise id.');
  return place;
}

function idIn(value: unknown): string | undefined {
  return isObject(value) ? textOf(value.id) : undefined;
}
