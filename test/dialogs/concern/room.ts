/** A private chat with nobody else in it: a worker, what they see, what they type and press. The rest is real. */
import type { JsonObject } from '../../../desk/office/json.ts';
import type { Card } from '../../../src/cards/card.ts';
import { createCases } from '../../../src/cases/perform.ts';
import { createRepository } from '../../../src/cases/repository.ts';
import {
  type ConcernConversation,
  type ConcernDeps,
  createConcernConversation,
} from '../../../src/dialogs/concern/index.ts';
import { nextSteps } from '../../../src/dialogs/concern/next-steps.ts';
import type { Chat, Press, Shown, Speaker } from '../../../src/dialogs/turn.ts';
import type { Case } from '../../../src/rules/case.ts';
import type { Person } from '../../../src/rules/words.ts';
import type { Store } from '../../../src/store/port.ts';
import { openSqliteStore } from '../../../src/store/sqlite.ts';
import { contentsOfCard, textOfCard } from '../../support/card-reading.ts';
import { calendar, circumstances, local, person, policy } from '../../support/factories.ts';
import type { Answer } from '../../support/filling.ts';
import { pressOf, type Target, type Typed, typeInto } from '../../support/target.ts';

const references = ['7KQ4-2MX9', '4T7N-2FQK', 'P3DH-9WXA', 'M6RB-8CJ5'];

export interface Room {
  readonly store: Store;
  readonly deps: ConcernDeps;
  /** What fails, and only once. */
  readonly faults: { afterTheCommit?: Error; beforeTheCommit?: Error; update?: Error };
  /** Puts a new conversation over the same store, as a restart does. */
  restarts(): void;
  conversation(): ConcernConversation;
  /** Moves the clock, in hours. */
  later(hours: number): void;
  enters(who?: string | Person): Worker;
  cases(): Promise<readonly Case[]>;
}

export interface Worker {
  readonly speaker: () => Speaker;
  readonly chat: Chat;
  begins(): Promise<void>;
  says(text: string): Promise<boolean>;
  fills(answers: Readonly<Record<string, Answer>>): void;
  /** Presses a button of the newest card that has it, with what was filled in on that card. */
  presses(title: string): Promise<Shown>;
  /** The press of a button as it would be sent, to be sent late, twice or altered. */
  press(title: string, typed?: Readonly<Record<string, Answer>>): Press;
  sends(press: Press): Promise<Shown>;
  /** The word that was answered last, if the last press was answered by one. */
  hears(): string | undefined;
  /** All the words of the newest post. */
  reads(): string;
  card(): Card;
  /** What stands in the inputs of the newest card, by label. */
  holds(): Readonly<Record<string, string>>;
  buttons(): readonly string[];
  /** Every post as it is now, oldest first. */
  history(): readonly string[];
}

/** A room on Tuesday 24 November 2026, 15:42. */
export function room(): Room {
  const store = openSqliteStore(':memory:');
  const cases = createCases(createRepository(store), circumstances, () => undefined);
  const faults: Room['faults'] = {};
  let now = local('2026-11-24', '15:42');
  let drawn = 0;
  let ids = 0;

  const fail = (when: keyof Room['faults']): void => {
    const fault = faults[when];
    delete faults[when];
    if (fault !== undefined) throw fault;
  };
  const deps: ConcernDeps = {
    store,
    policy,
    today: calendar.localDate,
    newReference: () => references[drawn++] ?? 'none left',
    newId: () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`,
    submit: async ({ id, reference, speaker, concern }) => {
      fail('beforeTheCommit');
      const input = { reference, procedure: 'v15', concern };
      const c = await cases.begin({ id, action: 'raise', input }, speaker.person, speaker.now);
      fail('afterTheCommit');
      return c;
    },
    nextSteps: (c, at) => nextSteps(c, circumstances(at)),
  };
  let conversation = createConcernConversation(deps);

  return {
    store,
    deps,
    faults,
    restarts: () => {
      conversation = createConcernConversation(deps);
    },
    conversation: () => conversation,
    later: (hours) => {
      now = Temporal.Instant.from(now).add({ hours }).toString();
    },
    enters: (who = 'Priya Shah') => {
      const whoever = typeof who === 'string' ? person(who) : who;
      return worker(
        () => conversation,
        () => ({ person: whoever, now }),
        fail,
      );
    },
    cases: async () => (await store.all<{ state: Case }>('case', 100)).items.map(({ body }) => body.state),
  };
}

type Fail = (when: keyof Room['faults']) => void;

function worker(conversation: () => ConcernConversation, speaker: () => Speaker, fail: Fail): Worker {
  const posts = new Map<string, Card>();
  const typed: Typed = new Map();
  let heard: string | undefined;

  const chat: Chat = {
    post: async (card) => {
      const id = `post-${posts.size + 1}`;
      posts.set(id, card);
      return id;
    },
    update: async (post, card) => {
      fail('update');
      if (posts.has(post)) posts.set(post, card);
    },
  };
  const targetOf = ([post, card]: readonly [string, Card]): Target => ({
    conversation: 'chat',
    post,
    card: card as unknown as JsonObject,
  });
  const newest = (): Target => {
    const last = [...posts].at(-1);
    if (last === undefined) throw new Error('There is no card yet.');
    return targetOf(last);
  };
  const hasButton = (card: unknown, title: string): boolean =>
    contentsOfCard(card).buttons.some((button) => button.title.startsWith(title));
  const withButton = (title: string): Target => {
    const found = [...posts].findLast(([, card]) => hasButton(card, title));
    if (found === undefined) throw new Error(`No card has the button "${title}". The newest says:\n${reads()}`);
    return targetOf(found);
  };
  const reads = (): string => textOfCard(newest().card);

  const press: Worker['press'] = (title, answers = {}) => {
    const target = withButton(title);
    typeInto(typed, target, answers);
    const request = pressOf(typed, target, title);
    if (request?.action.type !== 'Action.Execute') throw new Error(`"${title}" asks nothing of the bot.`);
    return { verb: request.action.verb, data: request.action.data, post: target.post };
  };
  const sends: Worker['sends'] = async (asked) => {
    const shown = await conversation().pressed(chat, speaker(), asked);
    heard = 'word' in shown ? shown.word : undefined;
    if ('card' in shown && asked.post !== undefined) posts.set(asked.post, shown.card);
    return shown;
  };

  return {
    speaker,
    chat,
    press,
    sends,
    reads,
    begins: () => conversation().begin(chat, speaker()),
    says: (text) => conversation().said(chat, speaker(), text),
    fills: (answers) => typeInto(typed, newest(), answers),
    presses: async (title) => sends(press(title)),
    hears: () => heard,
    card: () => newest().card as unknown as Card,
    holds: () =>
      Object.fromEntries(
        contentsOfCard(newest().card).inputs.map(({ label, element }) => [label, String(element.value)]),
      ),
    buttons: () => contentsOfCard(newest().card).buttons.map(({ title }) => title),
    history: () => [...posts.values()].map(textOfCard),
  };
}
