import { createHash } from 'node:crypto';

export interface County {
  /** Entra tenant id. */
  readonly tenant: string;
  readonly teams: readonly CountyTeam[];
  readonly people: readonly CountyPerson[];
}

export interface CountyTeam {
  readonly id: string;
  readonly name: string;
  readonly agency: string;
  /** Conversation id of the team's one channel, which is also the team's own id, as for a first channel in Teams. */
  readonly channel: string;
  /** The tenant its channel is in, where that is another than the county's. */
  readonly tenant?: string;
}

export interface CountyPerson {
  /** Entra object id; `object@tenant` for somebody of another tenant than the county's. */
  readonly id: string;
  readonly name: string;
  readonly job: string;
  readonly teams: readonly { readonly team: string; readonly role: string }[];
  /** In Teams they are an owner of every team. */
  readonly administrator?: boolean;
}

/** Where a conversation is held. `id` is without a thread's `;messageid=`. */
export type Place =
  | { readonly kind: 'chat'; readonly id: string; readonly members: readonly CountyPerson[] }
  | {
      readonly kind: 'channel';
      readonly id: string;
      readonly members: readonly CountyPerson[];
      readonly team: CountyTeam;
    };

export interface Directory {
  readonly county: County;
  person(id: string): CountyPerson | undefined;
  /** By `29:…` account id, or by Entra object id in a tenant: the county's, where none is given. */
  byAccount(account: string, tenant?: string): CountyPerson | undefined;
  /** By conversation id, with or without a thread. */
  place(conversation: string): Place | undefined;
  /** The chat, then the channels of the person's teams. */
  placesOf(person: CountyPerson): readonly Place[];
}

export function createDirectory(county: County): Directory {
  const people = new Map(county.people.map((person) => [person.id, person]));
  const accounts = new Map(county.people.map((person) => [accountOf(county, person), person]));
  const places = new Map<string, Place>();
  for (const person of county.people)
    places.set(chatOf(person), { kind: 'chat', id: chatOf(person), members: [person] });
  for (const team of county.teams) {
    const members = county.people.filter(
      (person) => person.administrator || person.teams.some((seat) => seat.team === team.id),
    );
    places.set(team.channel, { kind: 'channel', id: team.channel, members, team });
  }
  return {
    county,
    person: (id) => people.get(id),
    byAccount: (account, tenant = county.tenant) =>
      accounts.get(account) ?? people.get(tenant === county.tenant ? account : `${account}@${tenant}`),
    place: (conversation) => places.get(splitThread(conversation).conversation),
    placesOf: (person) => [...places.values()].filter((place) => place.members.includes(person)),
  };
}

export const objectIdOf = ({ id }: Pick<CountyPerson, 'id'>): string => id.split('@')[0] ?? id;
export const tenantOf = ({ tenant }: County, { id }: Pick<CountyPerson, 'id'>): string => id.split('@')[1] ?? tenant;
/** Every tenant somebody here is of. */
export const tenantsOf = (county: County): readonly string[] => [
  ...new Set([county.tenant, ...county.people.map((person) => tenantOf(county, person))]),
];
/** Where a conversation is: a chat in its person's tenant, a channel in its team's. */
export function tenantOfPlace(county: County, place: Place): string {
  const [person] = place.members;
  if (place.kind === 'channel') return place.team.tenant ?? county.tenant;
  return person === undefined ? county.tenant : tenantOf(county, person);
}

/** The private chat of a person with the bot. */
export function chatOf(person: CountyPerson): string {
  return `a:${person.id}`;
}

/** Teams' own id for a person towards one bot: it says nothing about the object id. */
export function accountOf(county: County, person: CountyPerson): string {
  return `29:1${createHash('sha256').update(`${county.tenant}/${person.id}`).digest('base64url')}`;
}

export function splitThread(conversation: string): { readonly conversation: string; readonly thread?: string } {
  const [base = '', thread] = conversation.split(';messageid=');
  return thread ? { conversation: base, thread } : { conversation: base };
}

export function joinThread(conversation: string, thread: string | undefined): string {
  return thread ? `${conversation};messageid=${thread}` : conversation;
}
