import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { JsonObject } from './fake-teams/json.ts';

export interface KeptPost {
  readonly id: string;
  /** Without a thread. */
  readonly conversation: string;
  /** The post it answers in a channel. */
  readonly thread?: string;
  /** Who wrote it; absent for the bot. */
  readonly person?: string;
  readonly fromName: string;
  readonly at: string;
  readonly edited: boolean;
  readonly deleted: boolean;
  /** How often the bot has posted or updated it. */
  readonly version: number;
  readonly text?: string;
  readonly textFormat?: 'plain' | 'markdown';
  readonly card?: JsonObject;
  /** What only one person sees in place of `card`, by person. */
  readonly ownCards?: Readonly<Record<string, JsonObject>>;
  readonly notification?: string;
}

/** Something the bot put in front of people. `answered`: what it returned for a button, shown to who pressed it. */
export interface Sent {
  readonly how: 'sent' | 'updated' | 'deleted' | 'answered';
  /** Without a thread. */
  readonly conversation: string;
  readonly post: string;
  readonly at: string;
  readonly activity?: JsonObject;
}

export interface DeskStore {
  keep(post: KeptPost): void;
  post(id: string): KeptPost | undefined;
  /** Oldest first. */
  posts(conversation: string): readonly KeptPost[];
  /** The greatest post id so far; 0 for none. */
  lastId(): number;
  /** The last post of a conversation a person has looked at. */
  readMark(person: string, conversation: string): string | undefined;
  setReadMark(person: string, conversation: string, post: string): void;
  isInstalled(conversation: string): boolean;
  setInstalled(conversation: string): void;
  record(sent: Sent): void;
  /** Oldest first. */
  sent(): readonly Sent[];
  close(): void;
}

const schema = `
  CREATE TABLE IF NOT EXISTS posts (id TEXT PRIMARY KEY, conversation TEXT NOT NULL, body TEXT NOT NULL) STRICT;
  CREATE INDEX IF NOT EXISTS posts_of ON posts (conversation, id);
  CREATE TABLE IF NOT EXISTS marks (person TEXT, conversation TEXT, post TEXT, PRIMARY KEY (person, conversation)) STRICT;
  CREATE TABLE IF NOT EXISTS installed (conversation TEXT PRIMARY KEY) STRICT;
  CREATE TABLE IF NOT EXISTS sent (seq INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT;
`;

/** What the desk keeps between starts, in a file (its folder is made where it is missing), or in memory without one. */
export function openDeskStore(file?: string): DeskStore {
  if (file) {
    mkdirSync(dirname(file), { recursive: true });
    // It holds what people wrote: only the account that runs Pathway may read it.
    closeSync(openSync(file, 'a', 0o600));
    chmodSync(file, 0o600);
  }
  const database = new DatabaseSync(file ?? ':memory:');
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000');
  database.exec(schema);
  const keep = database.prepare('INSERT OR REPLACE INTO posts VALUES (?, ?, ?)');
  const post = database.prepare('SELECT body FROM posts WHERE id = ?');
  const posts = database.prepare('SELECT body FROM posts WHERE conversation = ? ORDER BY id');
  const lastId = database.prepare('SELECT max(CAST(id AS INTEGER)) AS last FROM posts');
  const readMark = database.prepare('SELECT post FROM marks WHERE person = ? AND conversation = ?');
  const setReadMark = database.prepare('INSERT OR REPLACE INTO marks VALUES (?, ?, ?)');
  const isInstalled = database.prepare('SELECT 1 FROM installed WHERE conversation = ?');
  const setInstalled = database.prepare('INSERT OR IGNORE INTO installed VALUES (?)');
  const record = database.prepare('INSERT INTO sent (body) VALUES (?)');
  const sent = database.prepare('SELECT body FROM sent ORDER BY seq');
  const read = <T>(row: Record<string, unknown> | undefined) =>
    row === undefined ? undefined : (JSON.parse(String(row.body)) as T);
  return {
    keep: (kept) => void keep.run(kept.id, kept.conversation, JSON.stringify(kept)),
    post: (id) => read<KeptPost>(post.get(id)),
    posts: (conversation) => posts.all(conversation).map((row) => read<KeptPost>(row) as KeptPost),
    lastId: () => Number(lastId.get()?.last ?? 0),
    readMark: (person, conversation) => readMark.get(person, conversation)?.post as string | undefined,
    setReadMark: (person, conversation, id) => void setReadMark.run(person, conversation, id),
    isInstalled: (conversation) => isInstalled.get(conversation) !== undefined,
    setInstalled: (conversation) => void setInstalled.run(conversation),
    record: (entry) => void record.run(JSON.stringify(entry)),
    sent: () => sent.all().map((row) => read<Sent>(row) as Sent),
    close: () => database.close(),
  };
}
