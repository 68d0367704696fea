import type { ConversationLine, DeskPerson, Post } from '../page-api.ts';
import type { KeptPost } from '../store.ts';
import { botName, type DeskContext } from './context.ts';
import { type County, type CountyPerson, type Place, tenantOf } from './county.ts';

/** Where a team's name is not where its people say they work. */
const agencyNames: Readonly<Record<string, string>> = { cdyjs: 'County Durham Youth Justice Service' };

export function deskPerson(county: County, person: CountyPerson): DeskPerson {
  const team = county.teams.find(({ id }) => id === person.teams[0]?.team);
  const place = team ? (agencyNames[team.agency] ?? team.name) : '';
  const elsewhere = tenantOf(county, person) === county.tenant ? '' : ' (Teams of another organisation)';
  return { id: person.id, name: person.name, job: person.job, place: `${place}${elsewhere}` };
}

/** A person's conversations: the chat, then channels, the newest first. */
export function linesOf(context: DeskContext, person: CountyPerson): readonly ConversationLine[] {
  const lines = context.directory.placesOf(person).map((place) => line(context, person, place));
  return lines.toSorted((one, other) =>
    one.kind === other.kind ? (other.at ?? '').localeCompare(one.at ?? '') : one.kind === 'chat' ? -1 : 1,
  );
}

function line(context: DeskContext, person: CountyPerson, place: Place): ConversationLine {
  const posts = context.store.posts(place.id).filter(({ deleted }) => !deleted);
  const others = posts.filter((post) => post.person !== person.id);
  const mark = Number(context.store.readMark(person.id, place.id) ?? 0);
  const newest = others.at(-1);
  const preview = newest?.notification ?? newest?.text;
  const at = posts.at(-1)?.at;
  return {
    id: place.id,
    kind: place.kind,
    name: place.kind === 'chat' ? botName : place.team.name,
    ...(place.kind === 'channel' ? { team: place.team.name } : {}),
    unread: others.filter(({ id }) => Number(id) > mark).length,
    ...(preview === undefined ? {} : { preview }),
    ...(at === undefined ? {} : { at }),
  };
}

/** As on a device on which they pressed nothing, or that was started since: an answer to a press is shown on the one alone. */
export function postsElsewhere(context: DeskContext, person: CountyPerson, place: Place): readonly Post[] {
  return context.store.posts(place.id).map(({ ownCards: _, ...post }) => postFor(post, person.id));
}

export function postsFor(context: DeskContext, person: CountyPerson, place: Place): readonly Post[] {
  return context.store.posts(place.id).map((post) => postFor(post, person.id));
}

/** A post as one person sees it. */
function postFor(post: KeptPost, person: string): Post {
  const { ownCards, conversation, version, person: author, ...shown } = post;
  const own = ownCards?.[person];
  return { ...shown, ...(own ? { card: own } : {}), from: author === undefined ? 'bot' : 'person' };
}
