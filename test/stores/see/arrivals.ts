/** What reached people in Teams. */
import type { County } from '../../../desk/fake-teams/county.ts';
import { objectsIn } from '../../../desk/fake-teams/json.ts';
import { contentsOfCard } from '../../../desk/hands/card-reading.ts';
import type { Town } from '../../support/town.ts';
import { nameOf } from '../teams.ts';
import { referencesIn } from './lists.ts';

/** One message, or one post that was drawn anew. */
export interface Arrival {
  /** A person's chat, or a team's channel. */
  readonly to: string;
  readonly how: 'sent' | 'updated';
  /** The post it stands under, or the one that was drawn anew. */
  readonly post?: string;
  /** Its heading. */
  readonly says: string;
  /** The cases it names. */
  readonly about: readonly string[];
}

export interface Heard extends Arrival {
  readonly at: string;
  /** All its words, a piece each. */
  readonly texts: readonly string[];
}

const threadsIn = ({ office }: Town, county: County): ReadonlyMap<string, string> => {
  const posts = county.teams.flatMap(({ channel }) => {
    const member = county.people.find(({ administrator }) => administrator)?.id ?? '';
    return office.peek(member, channel);
  });
  return new Map(posts.flatMap(({ id, thread }) => (thread === undefined ? [] : [[id, thread] as const])));
};

/** Everything that arrived after the first so many things, oldest first. */
export function heardAfter(town: Town, county: County, before: number): readonly Heard[] {
  const threads = threadsIn(town, county);
  const sent = town.office.sent().slice(before);
  return sent.flatMap(({ how, conversation, post, at, activity }): readonly Heard[] => {
    if (how !== 'sent' && how !== 'updated') return [];
    const texts = objectsIn(activity?.attachments).flatMap(({ content }) => contentsOfCard(content).texts);
    const stands = how === 'updated' ? post : threads.get(post);
    const to = nameOf(county, conversation);
    const about = referencesIn(texts.join('\n')).toSorted();
    return [{ to, how, ...(stands === undefined ? {} : { post: stands }), says: texts[0] ?? '', about, at, texts }];
  });
}

const key = (one: Arrival): string => JSON.stringify([one.to, one.how, one.post, one.says, one.about]);

/** The same in an order of their own: what arrives at one time arrives in any. */
export const asArrivals = (heard: readonly Heard[]): readonly Arrival[] =>
  asSorted(heard.map(({ at: _at, texts: _texts, ...arrival }): Arrival => arrival));

export const asSorted = (arrivals: readonly Arrival[]): readonly Arrival[] =>
  arrivals.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
