/** `stuck`, typed by an administrator in the private chat. Anybody else gets the answer to words nothing is known by. */
import type { Card } from '../../cards/card.ts';
import { oldButton } from '../../cards/help/help.ts';
import { dismissCard, stuckCard } from '../../cards/stuck/stuck.ts';
import type { StuckVerb } from '../../cards/verbs/stuck.ts';
import type { KeptReferences } from '../../cases/kept-references.ts';
import type { DecisionContextAt } from '../../cases/perform.ts';
import type { Handling, Stuck } from '../../notices/stuck.ts';
import { groupOf, stuckGroups } from '../../notices/stuck-view.ts';
import type { PersonId } from '../../rules/base/vocabulary.ts';
import { type CardButtons, inChat, type Pressed } from '../buttons.ts';
import type { Speaker } from '../turn.ts';
import { dismissedWords, retriedWords } from './done-words.ts';

export interface StuckConversation {
  /** What is stuck. Only for whom it is for. */
  list(speaker: Speaker): Promise<Card>;
  /** Who presses is asked again. */
  readonly buttons: CardButtons<StuckVerb>;
}

export interface StuckDeps {
  readonly stuck: Stuck;
  readonly isAdministrator: (person: PersonId) => boolean;
  readonly contextAt: DecisionContextAt;
  readonly keptReferences: KeptReferences;
}

/** More than anybody works through in one sitting; how many there are is said all the same. */
const mostListed = 1_000;

export function createStuckConversation(deps: StuckDeps): StuckConversation {
  const { stuck, isAdministrator, contextAt, keptReferences } = deps;
  async function lookedThrough({ person, now }: Speaker) {
    const { roster, calendar } = contextAt(now);
    const [{ items, count }, stalled, folded] = await Promise.all([
      stuck.all(now, mostListed),
      stuck.stalled(now),
      stuck.folded(now),
    ]);
    const all = [...items.map(({ notice }) => notice), ...stalled, ...folded].map(({ reference }) => reference);
    const kept = await keptReferences(all, person.id, now);
    return { groups: stuckGroups(items, roster), kept, count, stalled, folded, sayWhen: calendar.sayWhen };
  }
  async function draw(speaker: Speaker, page: number, done?: string): Promise<Card> {
    const { sayWhen, ...found } = await lookedThrough(speaker);
    return stuckCard({ ...found, page, done }, sayWhen);
  }
  const by = ({ person: { id, name } }: Speaker) => ({ id, name });

  const does = <Data>(draws: (pressed: Pressed<Data>) => Promise<Card>) =>
    inChat<Data>(async (_chat, pressed) =>
      isAdministrator(pressed.speaker.person.id) ? { card: await draws(pressed) } : { word: oldButton },
    );

  return {
    list: (speaker) => draw(speaker, 0),
    buttons: {
      'stuck/list': does(({ speaker, data }) => draw(speaker, data.page)),
      'stuck/retry': does(async ({ speaker, data: { id, page } }) =>
        draw(speaker, page, retriedWords(await stuck.retry([id], by(speaker), speaker.now))),
      ),
      'stuck/retry-all': does(async ({ speaker, data: { group, page } }) => {
        const { roster } = contextAt(speaker.now);
        const isMeant: Parameters<Stuck['retryAll']>[0] = (one) => group === 'all' || groupOf(one, roster) === group;
        return draw(speaker, page, retriedWords(await stuck.retryAll(isMeant, by(speaker), speaker.now)));
      }),
      'stuck/ask': does(async ({ speaker, data: { id, page } }) => {
        const { groups, kept } = await lookedThrough(speaker);
        const asked = groups.flatMap((group) => group.lines.map((line) => ({ group, line })));
        const found = asked.find(({ line }) => line.id === id && !kept.has(line.reference));
        const gone: Handling = { id, fate: 'not-there', wasGivenUp: false };
        return found === undefined
          ? draw(speaker, page, dismissedWords([gone]))
          : dismissCard(found.group, found.line, page);
      }),
      'stuck/dismiss': does(async ({ speaker, data: { id, because, page } }) =>
        draw(speaker, page, dismissedWords(await stuck.dismiss([id], by(speaker), because, speaker.now))),
      ),
    },
  };
}
