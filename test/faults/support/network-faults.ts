/** A store and a connector that fail at random: refused, throttled, too late, or done without the answer arriving. */
import { Conflict, type Document, type Store, StoreError, type Versions, type Write } from '../../../src/store/port.ts';
import type { Connector, ConnectorAnswer } from '../../../src/teams/connector.ts';
import type { Dice } from '../../support/random.ts';
import { throughEach } from '../../support/watched-store.ts';

export interface NetworkFaults {
  store(inner: Store): Store;
  connector(inner: Connector): Connector;
  /** From now on nothing fails. */
  clears(): void;
  /** The posts whose answer arrived, by their ids. */
  readonly answered: ReadonlySet<string>;
  /** The messages of nudges that are written down, and the notices each held. */
  readonly digests: ReadonlyMap<string, readonly string[]>;
  /** Whether something was sent whose writing down was refused, and is not written down since. */
  owesRecords(): boolean;
  /** How many calls there were, and how many of them failed. */
  count(): { readonly calls: number; readonly failed: number };
}

type StoreFault = 'not done' | 'done, no answer' | 'done, then taken for a conflict' | 'somebody was first';
type SendFault = 'throttled' | '503' | '503, but done' | '412' | 'no answer' | 'done, no answer' | 'nobody there';

const storeFaults: readonly StoreFault[] = [
  'not done',
  'not done',
  'done, no answer',
  'done, then taken for a conflict',
  'somebody was first',
];
const sendFaults: readonly SendFault[] = [
  'throttled',
  '503',
  '503, but done',
  '412',
  'no answer',
  'done, no answer',
  'nobody there',
];

const unavailable = () => new StoreError('store-unavailable', 'The store is away. (a test)');
const status = (code: number): ConnectorAnswer => ({ came: 'answer', status: code, body: { error: { code: 'Test' } } });

/** What others change too: cases, who looked at them, and drafts. */
const isContested = ({ kind }: Document): boolean => ['case', 'access-log', 'draft'].includes(kind);

interface Message {
  readonly activity: string;
  readonly notices?: readonly string[];
}

/** The posts and messages that this writes down, or says again that it has written down. */
function messagesIn(writes: readonly Write[]): readonly Message[] {
  return writes.flatMap((write) => {
    if ('remove' in write) return [];
    const document = 'create' in write ? write.create : 'put' in write ? write.put : write.replace;
    const { activity, said = [] } = document.body as { activity?: string; said?: readonly Message[] };
    return [...(activity === undefined ? [] : [{ activity }]), ...said];
  });
}
const postsIn = (writes: readonly Write[]): readonly string[] => messagesIn(writes).map(({ activity }) => activity);

/** What of what was sent is written down. */
function aLedger() {
  const written = new Set<string>();
  const refused = new Set<string>();
  const digests = new Map<string, readonly string[]>();
  return {
    digests,
    owes: () => refused.size > 0,
    refuses(writes: readonly Write[]) {
      for (const post of postsIn(writes)) if (!written.has(post)) refused.add(post);
    },
    /** A conflict is an answer as well: whoever gets it looks at what is there. */
    async keeps(inner: Store, writes: readonly Write[]) {
      for (const post of postsIn(writes)) refused.delete(post);
      const versions = await inner.commit(writes);
      for (const { activity, notices } of messagesIn(writes)) {
        written.add(activity);
        if (notices !== undefined) digests.set(activity, notices);
      }
      return versions;
    },
  };
}

/** Of ten calls so many fail. */
export function networkFaults({ below, oneOf }: Dice, inTen: number): NetworkFaults {
  let isStorm = true;
  let calls = 0;
  let failed = 0;
  const answered = new Set<string>();
  const ledger = aLedger();
  const fails = (): boolean => {
    calls += 1;
    const now = isStorm && below(10) < inTen;
    if (now) failed += 1;
    return now;
  };
  const tryReading = async <T>(work: () => Promise<T>): Promise<T> => {
    if (fails()) throw unavailable();
    return work();
  };

  /** Somebody else writes the same document in between, to the same effect. */
  async function touch(inner: Store, [first]: readonly Write[]): Promise<void> {
    if (first === undefined || !('replace' in first) || !isContested(first.replace)) return;
    const { partition, id } = first.replace;
    const found = await inner.read(partition, id, '1970-01-01T00:00:00Z');
    if (found === undefined || found.etag !== first.ifMatch) return;
    const { etag, ...document } = found;
    await inner.commit([{ replace: document, ifMatch: etag }]);
  }
  async function commit(inner: Store, writes: readonly Write[]): Promise<Versions> {
    if (!fails()) return ledger.keeps(inner, writes);
    const fault = oneOf(storeFaults);
    if (fault === 'not done') {
      ledger.refuses(writes);
      throw unavailable();
    }
    if (fault === 'somebody was first') await touch(inner, writes);
    const versions = await ledger.keeps(inner, writes);
    if (fault === 'done, no answer') throw unavailable();
    if (fault === 'done, then taken for a conflict') throw new Conflict('It has changed: by its own first try.');
    return versions;
  }

  async function send(isPost: boolean, work: () => Promise<ConnectorAnswer>): Promise<ConnectorAnswer> {
    if (!fails()) {
      const answer = await work();
      const { id } = (answer.came === 'answer' ? (answer.body ?? {}) : {}) as { id?: string };
      if (isPost && id !== undefined) answered.add(id);
      return answer;
    }
    const fault = oneOf(sendFaults);
    if (fault === 'done, no answer' || fault === '503, but done') await work();
    switch (fault) {
      case 'throttled':
        return { came: 'answer', status: 429, retryAfterSeconds: 1 + below(20) };
      case '503':
      case '503, but done':
        return status(503);
      case '412':
        return status(412);
      case 'no answer':
      case 'done, no answer':
        return { came: 'nothing' };
      case 'nobody there':
        return { came: 'unsent' };
    }
  }
  return {
    answered,
    digests: ledger.digests,
    owesRecords: ledger.owes,
    count: () => ({ calls, failed }),
    clears() {
      isStorm = false;
    },
    store: (inner) => ({
      ...throughEach(inner, (_name, work) => tryReading(work)),
      commit: (writes) => commit(inner, writes),
    }),
    connector: (inner) => ({
      send: (...args) => send(true, () => inner.send(...args)),
      update: (...args) => send(false, () => inner.update(...args)),
      createConversation: (...args) => send(false, () => inner.createConversation(...args)),
    }),
  };
}
