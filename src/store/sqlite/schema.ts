/** Stands in the file's `application_id`: "Path" in ASCII. Other programs' SQLite files hold another. */
export const applicationId = 0x50617468;

/** Stands in the file's `user_version`. */
export const schemaVersion = 1;

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
  CREATE INDEX documents_expiring ON documents (expires) WHERE expires IS NOT NULL;
  CREATE TABLE tags (
    kind TEXT NOT NULL,
    tag TEXT NOT NULL,
    partition TEXT NOT NULL,
    id TEXT NOT NULL,
    PRIMARY KEY (kind, tag, partition, id),
    FOREIGN KEY (partition, id) REFERENCES documents ON DELETE CASCADE
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX tags_of_document ON tags (partition, id)`;
