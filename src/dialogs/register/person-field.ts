/** Somebody who may not be in the register yet: found by name in Teams, or told by their account id. */
import { z } from 'zod';
import type { Choice, Field, FieldError } from '../../cards/form/fields.ts';
import { plainWords } from '../../cards/text.ts';
import { personIdOf } from '../../people/accounts.ts';
import type { PersonId } from '../../rules/base/vocabulary.ts';
import type { RegisterLook } from './deps.ts';

type Read = { readonly id: PersonId } | { readonly says: string };

const noId =
  'That is not an account id. An account id has 32 characters, 0 to 9 and a to f, in five groups with hyphens.';
const elsewhere =
  'That account belongs to an organisation that cannot use Pathway here yet. Ask for that organisation to be added to the settings, or ask for a guest account for the person.';
const twoOrganisations =
  'That account belongs to another organisation than the one you chose. Change the organisation, or leave it empty.';

type Organisations = Pick<RegisterLook, 'contents' | 'tenants'>;

/** An Entra object id, perhaps with the tenant it belongs to, as clients send it: in any case. `chosen`: its tenant. */
function readAccount(given: string, { contents, tenants }: Organisations, chosen?: string): Read {
  const [objectId = '', said, ...more] = given.trim().toLowerCase().split('@');
  const tenant = said ?? chosen ?? contents.tenant;
  const [id, of] = [objectId, tenant].map((one) => z.guid().safeParse(one));
  if (!id?.success || !of?.success || more.length > 0) return { says: noId };
  if (chosen !== undefined && chosen !== tenant) return { says: twoOrganisations };
  return tenants.includes(tenant) ? { id: personIdOf({ tenant, objectId }, contents.tenant) } : { says: elsewhere };
}

/** Value: what the client sends, which `oneAccount` reads. */
export const personField = <const Id extends string>(id: Id, label: string, look: RegisterLook) =>
  ({
    kind: 'pick',
    id,
    label,
    hint: 'Type some of their name, then choose them.',
    dataset: 'graph.microsoft.com/users',
    choices: [],
    titleOf: (value) => {
      const read = readAccount(value, look);
      if ('says' in read) return undefined;
      const known = look.contents.people.find((one) => one.id === read.id);
      return plainWords(known?.name ?? 'The person you chose');
    },
    unknown: (value) => {
      const read = readAccount(value, look);
      return 'says' in read ? read.says : noId;
    },
  }) as const satisfies Field;

/** Which organisation an account is of: this one, or one known by its teams in the register. */
export function organisationChoices({ contents, tenants }: Organisations): readonly Choice[] {
  return tenants.map((value) => {
    if (value === contents.tenant) return { value, title: 'This organisation' };
    const teams = contents.teams.filter(({ tenant, closed }) => tenant === value && !closed).map(({ name }) => name);
    const whose = teams.length === 0 ? 'Another organisation' : `The organisation of ${plainWords(teams.join(', '))}`;
    return { value, title: `${whose} (tenant ${value})` };
  });
}

interface Given {
  readonly account: string | undefined;
  /** As somebody typed it. */
  readonly id: string | undefined;
  /** Whose the typed one is. */
  readonly tenant: string | undefined;
}

/** The one account of these inputs, or what is wrong with them. */
export function oneAccount(given: Given, look: Organisations): { readonly id: PersonId } | FieldError {
  const chosen = given.account === undefined ? undefined : readAccount(given.account, look, given.tenant);
  const typed = given.id === undefined ? undefined : readAccount(given.id, look, given.tenant);
  if (chosen !== undefined && 'says' in chosen) return { field: 'account', says: chosen.says };
  if (typed !== undefined && 'says' in typed) return { field: 'id', says: typed.says };
  const one = chosen ?? typed;
  if (one === undefined) return { field: 'account', says: 'Find the person by name, or enter their account id.' };
  if (chosen === undefined || typed === undefined || chosen.id === typed.id) return one;
  return { field: 'id', says: 'You have chosen one person and entered the account id of another. Clear one of them.' };
}
