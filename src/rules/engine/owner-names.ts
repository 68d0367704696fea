/** Whose a duty is, in words. */

import { agencyNames, type PersonId, type PersonRef, type Roster } from '../base/vocabulary.ts';
import type { Case } from '../record/case.ts';
import type { CaseRole } from '../record/case-roles.ts';
import type { Owner } from '../rows/obligation.ts';

type OwnerOf<K extends Owner['kind']> = Extract<Owner, { readonly kind: K }>;
interface Naming<O> {
  /** Where nobody is known by name. */
  readonly title: string;
  /** Each of whom it is, where it is no one person's and no team's. */
  readonly role?: CaseRole;
  /** The person or team it is, where one is known. */
  name(owner: O, c: Case, roster: Pick<Roster, 'team'>): (Pick<PersonRef, 'name'> & Partial<PersonRef>) | undefined;
}

const nobody = (): undefined => undefined;

const naming: { readonly [K in Owner['kind']]: Naming<OwnerOf<K>> } = {
  'allocated-manager': { title: 'the team manager', name: (_owner, c) => c.manager },
  'unallocated-managers': { title: 'a CDYJS team manager', role: 'unallocated-manager', name: nobody },
  'service-lead': { title: 'the CDYJS service lead', role: 'service-lead', name: nobody },
  team: { title: 'a team', name: ({ team }, _c, roster) => ({ name: roster.team(team)?.name ?? team }) },
  function: { title: 'the team that does this', name: ({ agency }) => ({ name: agencyNames[agency] }) },
  person: { title: 'somebody', name: ({ person }) => person },
};

const namingOf = (owner: Owner): Naming<Owner> => naming[owner.kind];

/** The name of the person or team it is, where one is known; `title` says what they are called where none is. */
export function ownerName(owner: Owner, c: Case, roster: Pick<Roster, 'team'>): string | undefined {
  return namingOf(owner).name(owner, c, roster)?.name;
}
export const ownerTitle = (owner: Owner): string => namingOf(owner).title;

interface Reader {
  readonly id: PersonId;
  readonly roles: readonly CaseRole[];
}

/** Whether it is that person's own. */
export function isOwnedBy(owner: Owner, c: Case, { id, roles }: Reader, roster: Pick<Roster, 'team'>): boolean {
  const { name, role } = namingOf(owner);
  return role === undefined ? name(owner, c, roster)?.id === id : roles.includes(role);
}
