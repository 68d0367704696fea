/** Identity is tenant and object id together. */
import type { PersonId } from '../rules/base/vocabulary.ts';

/** Somebody's account in Microsoft Entra ID. */
export interface Account {
  readonly tenant: string;
  readonly objectId: string;
}

/** No object id has it, so a person of another tenant is never taken for one of the register's with the same object id. */
const between = '@';

/** People of the register's tenant, `home`, are known by their object id, people of other tenants by both. */
export function personIdOf({ tenant, objectId }: Account, home: string): PersonId {
  return tenant === home ? objectId : `${objectId}${between}${tenant}`;
}

/** The tenant of somebody's account, or the other tenant a person's id names; undefined for those of the register's. */
export const tenantElsewhere = (person: PersonId): string | undefined => person.split(between)[1];

export function accountOf(person: PersonId, home: string): Account {
  const [objectId = '', tenant = home] = person.split(between);
  return { tenant, objectId };
}
