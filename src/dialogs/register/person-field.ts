/** Somebody who may not be in the register yet: found by name in Teams, or told by their account id. */
import { z } from 'zod';
import type { Field, FieldError } from '../../cards/form/fields.ts';
import { plainWords } from '../../cards/text.ts';
import type { PersonId } from '../../rules/base/vocabulary.ts';
import type { RegisterLook } from './deps.ts';

type Read = { readonly id: PersonId } | { readonly says: string };

const noId =
  'That is not an account id. An account id has 32 characters, 0 to 9 and a to f, in five groups with hyphens.';
const elsewhere =
  'That account belongs to another organisation. Only people with an account here, or a guest account, can be in the register. Ask for a guest account for them.';

/** An Entra object id, perhaps with the tenant it belongs to, as clients send it: in any case. */
function readAccount(given: string, tenant: string): Read {
  const [objectId = '', of = tenant, ...more] = given.trim().toLowerCase().split('@');
  const [id, home] = [objectId, of].map((one) => z.guid().safeParse(one));
  if (!id?.success || !home?.success || more.length > 0) return { says: noId };
  return of === tenant ? { id: objectId } : { says: elsewhere };
}

/** Value: what the client sends, which `oneAccount` reads. */
export const personField = <const Id extends string>(id: Id, label: string, { contents }: RegisterLook) =>
  ({
    kind: 'pick',
    id,
    label,
    hint: 'Type some of their name, then choose them.',
    dataset: 'graph.microsoft.com/users',
    choices: [],
    titleOf: (value) => {
      const read = readAccount(value, contents.tenant);
      if ('says' in read) return undefined;
      const known = contents.people.find((one) => one.id === read.id);
      return plainWords(known?.name ?? 'The person you chose');
    },
    unknown: (value) => {
      const read = readAccount(value, contents.tenant);
      return 'says' in read ? read.says : noId;
    },
  }) as const satisfies Field;

/** The one account of both inputs, or what is wrong with them. `id`: as somebody typed it. */
export function oneAccount(
  chosen: string | undefined,
  id: string | undefined,
  tenant: string,
): { readonly id: PersonId } | FieldError {
  const given = [chosen, id].filter((one) => one !== undefined);
  const field = chosen === undefined ? 'id' : 'account';
  const [first, second] = given.map((one) => readAccount(one, tenant));
  if (first === undefined) {
    return { field: 'account', says: 'Find the person by name, or enter their account id.' };
  }
  if ('says' in first) return { field, says: first.says };
  if (second === undefined) return first;
  if ('says' in second) return { field: 'id', says: second.says };
  if (second.id === first.id) return first;
  return { field: 'id', says: 'You have chosen one person and entered the account id of another. Clear one of them.' };
}
