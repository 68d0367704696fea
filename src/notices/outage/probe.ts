/**
 * Whether Teams takes anything at all, asked in ways that show nobody anything new: a post that stands is drawn as it
 * is, and a chat is asked for.
 */
import { sentAgain } from '../../cards/again.ts';
import type { NoticeContent, PlacedPost } from '../../cases/notice.ts';
import type { DecisionContextAt } from '../../cases/perform.ts';
import type { Repository } from '../../cases/repository.ts';
import type { Instant, PersonId } from '../../rules/base/vocabulary.ts';
import type { Store, Stored } from '../../store/port.ts';
import { type CalendarUrl, drawPost } from '../drawing.ts';
import type { Delivery, Messenger } from '../messenger.ts';

export interface ProbeDeps {
  readonly store: Store;
  readonly loadCase: Repository['load'];
  readonly messenger: Messenger;
  readonly contextAt: DecisionContextAt;
  readonly calendarUrl: CalendarUrl;
  readonly administrators: () => readonly PersonId[];
}

export interface Found {
  /** Whether a post was drawn anew; undefined where none stands by which that could be told. */
  readonly posts: boolean | undefined;
  /** Whether a chat could be asked for; undefined where there is nobody to ask for. It says that Teams lets Pathway in, and not that what is posted is taken. */
  readonly chats: boolean | undefined;
}

/** Those that refuse answer at once, so that some may be asked. */
const mostTried = 5;
/** Posts that are read to find some of several teams. */
const mostRead = 50;

const isTaken = ({ outcome }: Delivery): boolean => outcome === 'sent' || outcome === 'waiting';
/** What may be so at this place only: then another is asked. Where nothing comes back, waiting for more of it is no use. */
const isOfThePlace = ({ outcome }: Delivery): boolean => outcome === 'refused' || outcome === 'gone';

export interface Known {
  /** Where something failed: that says nothing new. */
  readonly failing: ReadonlySet<string>;
  /** Where something arrived: these are asked first. */
  readonly good: ReadonlySet<string>;
}

export type Probe = (known: Known, now: Instant) => Promise<Found>;

export function createProbe(deps: ProbeDeps): Probe {
  const { store, loadCase, messenger, contextAt, calendarUrl, administrators } = deps;

  async function redraw({ partition, body }: Stored<PlacedPost>, now: Instant): Promise<Delivery | undefined> {
    const { team, post, activity, again } = body;
    const loaded = await loadCase(partition, now);
    const content: Extract<NoticeContent, { kind: 'post' }> = { kind: 'post', team, post };
    const card = loaded && (await drawPost(loaded.state, content, contextAt(now), calendarUrl));
    if (card === undefined || activity === undefined) return undefined;
    return messenger.redraw(team, activity, again === true ? sentAgain(card) : card);
  }
  async function postsWork({ failing, good }: Known, now: Instant): Promise<boolean | undefined> {
    const { items } = await store.all<PlacedPost>('post', mostRead);
    const ofTeams = new Map(items.map((one) => [one.body.team, one]));
    const placeOf = ({ body }: Stored<PlacedPost>) => `team:${body.team}`;
    const some = [...ofTeams.values()]
      .filter((one) => !failing.has(placeOf(one)))
      .toSorted((one, other) => Number(good.has(placeOf(other))) - Number(good.has(placeOf(one))));
    let tries = 0;
    for (const one of some) {
      const delivery = await redraw(one, now);
      if (delivery === undefined) continue;
      if (isTaken(delivery)) return true;
      tries += 1;
      if (tries === mostTried || !isOfThePlace(delivery)) break;
    }
    return tries === 0 ? undefined : false;
  }
  async function chatsWork({ failing }: Known, now: Instant): Promise<boolean | undefined> {
    const { roster } = contextAt(now);
    const leading = [...roster.withJob('service-lead'), ...roster.withJob('team-manager')].map(({ id }) => id);
    const people = [...new Set([...administrators(), ...leading])];
    const others = people.filter((person) => !failing.has(`person:${person}`));
    for (const person of others.slice(0, mostTried)) {
      const delivery = await messenger.reaches(person);
      if (isTaken(delivery)) return true;
      if (!isOfThePlace(delivery)) break;
    }
    return others.length === 0 ? undefined : false;
  }
  return async (known, now) => {
    const posts = await postsWork(known, now);
    return { posts, chats: posts === true || (await chatsWork(known, now)) };
  };
}
