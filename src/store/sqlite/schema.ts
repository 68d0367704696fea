import type { DatabaseSync } from 'node:sqlite';
import { afterAll } from '../instants.ts';

/** Stands in the file's `application_id`: "Path" in ASCII. Other programs' SQLite files hold another. */
export const applicationId = 0x50617468;

/** Stands in the file's `user_version`. */
export const schemaVersion = 3;

/**
 * Each tag has its document's `due` (`afterAll` where it has none) and `expires` beside it: a tag's documents lie in the
 * order in which they are due, and are counted without being looked at.
 */
const tags = `
  CREATE TABLE tags (
    kind TEXT NOT NULL,
    tag TEXT NOT NULL,
    due TEXT NOT NULL,
    partition TEXT NOT NULL,
    id TEXT NOT NULL,
    expires TEXT,
    PRIMARY KEY (kind, tag, due, partition, id),
    FOREIGN KEY (partition, id) REFERENCES documents ON DELETE CASCADE
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX tags_of_document ON tags (partition, id)`;

/** Of one partition what has a `due`, by kind and id. */
const dueInPartition =
  'CREATE INDEX documents_due_in_partition ON documents (partition, kind, id) WHERE due IS NOT NULL';

export const schema = `
  CREATE TABLE documents (
    partition TEXT NOT NULL,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    body TEXT NOT NULL CHECK (json_valid(body)),
    due TEXT,
    expires TEXT,
    etag TEXT NOT NULL,
    PRIMARY KEY (partition, id)
  ) STRICT;
  CREATE INDEX documents_by_kind ON documents (kind, partition, id);
  CREATE INDEX documents_due ON documents (kind, due) WHERE due IS NOT NULL;
  ${dueInPartition};
  CREATE INDEX documents_expiring ON documents (expires) WHERE expires IS NOT NULL;
  ${tags}`;

/** The tables in a file that has none, and what tells a Pathway store from other files. */
export function makeTables(database: DatabaseSync): void {
  database.exec(`${schema}; PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${schemaVersion}`);
}

/** The tags of a file of version 1 as they are now. */
const tagsOfVersion1 = (table: string): string => `
  SELECT t.kind, t.tag, coalesce(d.due, '${afterAll}') AS due, t.partition, t.id, d.expires
  FROM main.${table} t JOIN main.documents d ON d.partition = t.partition AND d.id = t.id`;

/** What brings a file of each earlier version to the next, all of it in one transaction. */
export const upgrades: Readonly<Record<number, string>> = {
  1: `
    DROP INDEX tags_of_document;
    ALTER TABLE tags RENAME TO tags_before;
    ${tags};
    INSERT INTO tags (kind, tag, due, partition, id, expires) ${tagsOfVersion1('tags_before')};
    DROP TABLE tags_before`,
  2: dueInPartition,
};

/** What lets a file of each earlier version be read as it is: a backup may be older than what reads it. */
export const views: Readonly<Record<number, string>> = {
  1: `CREATE TEMP VIEW tags AS ${tagsOfVersion1('tags')}`,
};
