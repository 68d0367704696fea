import type { DeskContext } from './context.ts';
import { accountOf, type CountyPerson, objectIdOf, type Place, tenantOf } from './county.ts';
import { badSyntax, memberNotFound } from './errors.ts';
import type { JsonObject } from './json.ts';

/** Somebody in a conversation, as the connector describes them. */
function account(context: DeskContext, person: CountyPerson): JsonObject {
  const [givenName = '', ...surname] = person.name.split(' ');
  const address = `${person.name.toLowerCase().replaceAll(' ', '.')}@county.example`;
  return {
    id: accountOf(context.directory.county, person),
    name: person.name,
    objectId: objectIdOf(person),
    aadObjectId: objectIdOf(person),
    givenName,
    surname: surname.join(' '),
    email: address,
    userPrincipalName: address,
    tenantId: tenantOf(context.directory.county, person),
    userRole: 'user',
  };
}

export function membersOf(context: DeskContext, place: Place): readonly JsonObject[] {
  return place.members.map((person) => account(context, person));
}

export function pageOfMembers(context: DeskContext, place: Place, asked = 200, token = '0'): JsonObject {
  const size = Math.min(500, Math.max(50, asked));
  const from = Number(token);
  if (!Number.isInteger(from) || from < 0) throw badSyntax('Invalid continuation token.');
  const members = membersOf(context, place).slice(from, from + size);
  const next = from + size < place.members.length ? { continuationToken: String(from + size) } : {};
  return { members, ...next };
}

export function memberOf(context: DeskContext, place: Place, id: string): JsonObject {
  const person = context.directory.byAccount(id);
  if (!person || !place.members.includes(person)) throw memberNotFound();
  return account(context, person);
}
